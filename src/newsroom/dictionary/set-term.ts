import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { type Edition, EDITIONS } from '../settings/settings.ts'
import { findTerm } from './dictionary-store.ts'
import { type Forms, noteText, readingText, type Term, termText } from './term.ts'

export interface TermOrder {
  readonly term: string
  readonly forms?: Forms | undefined
  readonly isName?: boolean | undefined
  readonly reading?: string | undefined
  readonly note?: string | undefined
}

/**
 * Teaches the house dictionary a term, or teaches it anew: all that was said of it before is replaced. Refuses
 * (`invalid`) a term of which nothing is said: no form, no reading, not that it is a name.
 */
export async function setTerm(newsroom: Newsroom, order: TermOrder): Promise<Term> {
  allow(newsroom.actor, 'spell')
  const term = termText(order.term, 'term')
  const forms = formsOf(order.forms ?? {})
  const isName = order.isName ?? false
  const reading = readingText(term, order.reading)
  const note = noteText(order.note)
  const named = EDITIONS.filter((edition) => forms[edition] !== undefined)
  if (!isName && named.length === 0 && reading === undefined)
    throw new Refusal('invalid', { noun: 'term', term, why: 'must be a name, or have a form or a reading of its own' })
  return newsroom.write(async (tx) => {
    await hold(tx, `term ${term}`)
    const before = await findTerm(tx.rows, term)
    const row = {
      is_name: isName ? 1 : 0,
      hans: forms['zh-Hans'] ?? null,
      hant_tw: forms['zh-Hant-TW'] ?? null,
      hant_hk: forms['zh-Hant-HK'] ?? null,
      reading: reading ?? null,
      note: note ?? null,
      set_at: tx.at,
      set_by: tx.actor,
    }
    await tx.rows
      .insertInto('dictionary_terms')
      .values({ term, ...row })
      .onConflict((conflict) => conflict.column('term').doUpdateSet(row))
      .execute()
    const editions = EDITIONS.filter(
      (edition) => isTold(edition, { isName, forms }) || (before && isTold(edition, before)),
    )
    await record(tx, { kind: 'dictionary.set', term, editions })
    return { term, isName, forms, reading, note, setAt: tx.at, setBy: tx.actor }
  })
}

/** Takes a term out of the house dictionary. Refuses (`missing`) one that is not in it. */
export async function removeTerm(newsroom: Newsroom, order: { readonly term: string }): Promise<void> {
  allow(newsroom.actor, 'spell')
  const term = order.term.trim()
  await newsroom.write(async (tx) => {
    await hold(tx, `term ${term}`)
    const before = await findTerm(tx.rows, term)
    if (!before) throw new Refusal('missing', { noun: 'term', term })
    await tx.rows.deleteFrom('dictionary_terms').where('term', '=', term).execute()
    const editions = EDITIONS.filter((edition) => isTold(edition, before))
    await record(tx, { kind: 'dictionary.removed', term, editions })
  })
}

/** Does the entry tell an edition anything? A name is told to all. */
function isTold(edition: Edition, { isName, forms }: Pick<Term, 'isName' | 'forms'>): boolean {
  return isName || forms[edition] !== undefined
}

function formsOf(forms: Forms): Forms {
  const checked = EDITIONS.flatMap((edition) => {
    const form = forms[edition]
    return form === undefined || form.trim() === '' ? [] : [[edition, termText(form, edition)] as const]
  })
  return Object.fromEntries(checked)
}
