import type { Kysely } from 'kysely'
import { projection } from '../../hanzi/scripts/projection.ts'
import { EDITIONS } from '../settings/setting.ts'
import type { Tables } from '../tables.ts'
import { listTerms } from './dictionary-store.ts'
import { isOfKind, type Term, type TermKind, type TermOrdering } from './term.ts'

export interface TermQuery {
  /** Part of a term, a form or a note in either script, or of a reading without its tones. */
  readonly q?: string | undefined
  readonly kind?: TermKind | undefined
  readonly sort?: TermOrdering | undefined
  /** Of `term`: `zh-Hans` by pinyin, `zh-Hant` by strokes. */
  readonly collation: string
  /** The cursor of the last term that was seen. */
  readonly after?: string | undefined
  readonly limit: number
}

export interface TermPage {
  readonly items: readonly Term[]
  readonly next: string | null
  /** All that the filters leave. */
  readonly count: number
}

/**
 * A page of the house dictionary. It is small by nature, and every edition has it whole in memory: it is read whole, so
 * that it can be found in either script and stand in an order that a database does not know.
 */
export async function pageOfTerms(db: Kysely<Tables>, query: TermQuery): Promise<TermPage> {
  const { kind, sort = 'term', collation, after, limit } = query
  const terms = await listTerms(db)
  const matches = matcherOf(query.q)
  const found = terms.filter((term) => (kind === undefined || isOfKind(term, kind)) && matches(term))
  const order = orderOf(sort, collation)
  const seen = after === undefined ? undefined : placeIn(after)
  const behind = found.filter((term) => seen === undefined || order(term, seen) > 0).toSorted(order)
  const items = behind.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last && behind.length > limit ? cursorOf(last) : null, count: found.length }
}

type Place = Pick<Term, 'term' | 'setAt'>

/** A term has no spaces in it. */
const cursorOf = ({ term, setAt }: Place): string => `${setAt} ${term}`

/** The place that a cursor names; it need not be in the dictionary any more. */
function placeIn(cursor: string): Place {
  const [setAt = '', term = ''] = cursor.split(' ', 2)
  return { setAt, term }
}

function orderOf(sort: TermOrdering, collation: string): (a: Place, b: Place) => number {
  const byUnits = (a: Place, b: Place) => Number(a.term > b.term) - Number(a.term < b.term)
  if (sort === 'recent') return (a, b) => Number(a.setAt < b.setAt) - Number(a.setAt > b.setAt) || byUnits(a, b)
  const { compare } = new Intl.Collator(collation)
  return (a, b) => compare(a.term, b.term) || byUnits(a, b)
}

function matcherOf(q: string | undefined): (term: Term) => boolean {
  const sought = folded(q?.trim() ?? '')
  if (sought === '') return () => true
  const sound = soundOf(sought)
  return ({ term, forms, note = '', reading }) =>
    [term, ...EDITIONS.map((edition) => forms[edition] ?? ''), note].some((text) => folded(text).includes(sought)) ||
    (reading !== undefined && /[a-z]/.test(sound) && soundOf(reading).includes(sound))
}

/** In either script, wide or narrow, large or small. */
function folded(text: string): string {
  return projection(text.normalize('NFKC').toLowerCase())
}

/** `Yuè qīng lù` and `yue4 qing1 lu4` as `yueqinglu`; `lǜ` and `lv` as `lu`. */
function soundOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}\s\d'’]/gu, '')
    .replaceAll('v', 'u')
}
