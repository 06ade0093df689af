import type { Instant } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { EDITIONS } from '../settings/settings.ts'
import { findTerm } from './dictionary-store.ts'
import { isTold, saysAnything, type Term, type TermOrder } from './term.ts'
import { toldOf } from './told-term.ts'

/** When the term was set, as whoever orders saw it; null for one that was not in the dictionary. Not said: as it may be. */
interface Seen {
  readonly seen?: Instant | null | undefined
}

/**
 * Teaches the house dictionary a term, or teaches it anew: all that was said of it before is replaced. Refuses
 * (`invalid`) a term of which nothing is said: no form, no reading, not that it is a name; (`stale`) what was ordered
 * by somebody who saw it otherwise than it is.
 */
export async function setTerm(newsroom: Newsroom, order: TermOrder & Seen): Promise<Term> {
  allow(newsroom.actor, 'spell')
  const told = toldOf(order)
  const { term, isName, forms, reading, note } = told
  if (!saysAnything(told))
    throw new Refusal('invalid', { noun: 'term', term, why: 'must be a name, or have a form or a reading of its own' })
  return newsroom.write(async (tx) => {
    await hold(tx, `term ${term}`)
    const before = await findTerm(tx.rows, term)
    mustBeAsSeen(order, before)
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
    const editions = EDITIONS.filter((edition) => isTold(edition, told) || (before && isTold(edition, before)))
    await record(tx, { kind: 'dictionary.set', term, editions })
    return { ...told, setAt: tx.at, setBy: tx.actor }
  })
}

/** Takes a term out of the house dictionary. Refuses (`missing`) one that is not in it, and (`stale`) as `setTerm` does. */
export async function removeTerm(newsroom: Newsroom, order: { readonly term: string } & Seen): Promise<void> {
  allow(newsroom.actor, 'spell')
  const term = order.term.trim()
  await newsroom.write(async (tx) => {
    await hold(tx, `term ${term}`)
    const before = await findTerm(tx.rows, term)
    if (!before) throw new Refusal('missing', { noun: 'term', term })
    mustBeAsSeen(order, before)
    await tx.rows.deleteFrom('dictionary_terms').where('term', '=', term).execute()
    const editions = EDITIONS.filter((edition) => isTold(edition, before))
    await record(tx, { kind: 'dictionary.removed', term, editions })
  })
}

function mustBeAsSeen({ term, seen }: { readonly term: string } & Seen, now: Term | undefined): void {
  if (seen !== undefined && seen !== (now?.setAt ?? null)) throw new Refusal('stale', { noun: 'term', term })
}
