import { saysAnything } from '../../../newsroom/dictionary/term.ts'
import { type Edition, EDITIONS } from '../../../newsroom/settings/setting.ts'
import type { setTermNow, TermAnswer, tryTermNow } from '../../contract/dictionary.ts'
import type { Asking } from '../../contract/operation.ts'

/** An entry as its fields have it: what is not said is an empty text. */
export interface TermDraft {
  readonly term: string
  readonly isName: boolean
  readonly forms: Readonly<Record<Edition, string>>
  readonly reading: string
  readonly note: string
  /** When the entry was set that the draft is of; null: there was none. */
  readonly seen: string | null
}

/** What the fields begin with: the entry as it is, or a term of which nothing is said. */
export function draftOf(entry: TermAnswer | undefined, term = ''): TermDraft {
  const forms = Object.fromEntries(EDITIONS.map((edition) => [edition, entry?.forms[edition] ?? '']))
  return {
    term: entry?.term ?? term,
    isName: entry?.isName ?? false,
    forms: forms as Record<Edition, string>,
    reading: entry?.reading ?? '',
    note: entry?.note ?? '',
    seen: entry?.setAt ?? null,
  }
}

/** Does it say otherwise than what it began with? */
export function isChanged(draft: TermDraft, from: TermDraft): boolean {
  const told = (each: TermDraft) => JSON.stringify({ ...each, seen: null })
  return told(draft) !== told(from)
}

/** What is sent to be kept. */
export function orderOf({ term, isName, forms, reading, note, seen }: TermDraft): Asking<typeof setTermNow> {
  return { params: { term: term.trim() }, body: { isName, forms, reading, note, seen } }
}

/** The same to be tried on a text. */
export function trialOf(text: string, { term, isName, forms, reading }: TermDraft): Asking<typeof tryTermNow>['query'] {
  return { text, term: term.trim(), ...(isName && { name: 'true' }), ...forms, reading }
}

/** Would it be of any use? */
export function isOfUse({ term, isName, forms, reading }: TermDraft): boolean {
  const said = EDITIONS.filter((edition) => forms[edition].trim() !== '')
  const told = Object.fromEntries(said.map((edition) => [edition, forms[edition]]))
  return term.trim() !== '' && saysAnything({ isName, forms: told, reading: reading.trim() || undefined })
}
