/** One of the operators, read. Days are of the paper's calendar, both of them within. */
export type Filter =
  | (Typed & { readonly by: 'section' | 'topic' | 'author'; readonly value: string; readonly not: boolean })
  | (Typed & { readonly by: 'from' | 'to'; readonly day: string; readonly not: false })

/** Just as the reader wrote it, to be taken out of the query again. */
interface Typed {
  readonly typed: string
}

const FILTERS: Readonly<Record<string, Filter['by']>> = {
  section: 'section',
  栏目: 'section',
  版面: 'section',
  topic: 'topic',
  专题: 'topic',
  author: 'author',
  作者: 'author',
  记者: 'author',
  from: 'from',
  自: 'from',
  从: 'from',
  to: 'to',
  至: 'to',
  到: 'to',
}

/** Undefined when the value is empty, or no day where there must be one. */
export function readFilter(typed: string, operator: string, value: string, not: boolean): Filter | undefined {
  const by = FILTERS[operator]
  if (by === undefined || value === '') return undefined
  if (by !== 'from' && by !== 'to') return { typed, by, value, not }
  const day = dayOf(value, by)
  return day === undefined || not ? undefined : { typed, by, day, not }
}

const DAY = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)|年?)$/

/**
 * The first day of what is named, or for `to` its last: a day, a month or a year.
 *
 *     dayOf('2026-11', 'to') // '2026-11-30'
 */
function dayOf(text: string, by: 'from' | 'to'): string | undefined {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  const [, year, month, day] = compact ?? DAY.exec(text.normalize('NFKC')) ?? []
  if (year === undefined || Number(year) < 1000) return undefined
  const numbers = [
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  ] as const
  const [y, m = by === 'from' ? 1 : 12, d = by === 'from' ? 1 : lastDayOf(Number(year), m)] = numbers
  if (m < 1 || m > 12 || d < 1 || d > lastDayOf(y, m)) return undefined
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
