import type { Id } from '../../src/kernel/ids.ts'
import type { Paper } from './paper.ts'

/** A day in a newsroom on which anything may happen: what there is to act on, by id. */
export interface NewsDay {
  readonly paper: Paper
  readonly articles: Id[]
  readonly items: Id[]
  readonly sections: Id[]
  readonly topics: Id[]
  readonly sources: Id[]
  readonly comments: Id[]
  readonly readers: Id[]
  /** How many things have happened; makes every text another one. */
  count: number
}

export type Verb = (day: NewsDay, a: number, b: number, c: number) => Promise<unknown>

export const HEADLINES = [
  '外港潮闸今晨落闸',
  '电车三号线延长至灯塔头',
  '蚝排迁出内湾，养殖户领到补助',
  '老船坞明年开放参观',
  '望汐队客场取胜，台风不改赛程',
  '夜航渡轮加开两班',
]

export class NothingThere extends Error {}

export function pick<Item>(list: readonly Item[], n: number): Item {
  if (list.length === 0) throw new NothingThere()
  return list[n % list.length]!
}

/** One in `of` gets nothing. */
export function maybe<Item>(list: readonly Item[], n: number, of = 3): Item | undefined {
  return list.length === 0 || n % of === 0 ? undefined : pick(list, Math.floor(n / of))
}

export function some<Item>(list: readonly Item[], n: number): Item[] {
  return list.filter((_, index) => ((n >> index) & 1) === 1)
}

export function headlineOf(day: NewsDay, n: number): string {
  return `${pick(HEADLINES, n)}（${day.count}）`
}

export async function stateOf({ paper }: NewsDay, id: Id) {
  const row = await paper.database.read
    .selectFrom('articles')
    .select(['state', 'latest_revision', 'live_revision'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NothingThere()
  return row
}

/** A story in one of these states. */
export async function pickIn(day: NewsDay, n: number, ...states: readonly string[]) {
  const found = await Promise.all(
    day.articles.map(async (id) => ({ id, ...(await stateOf(day, id).catch(() => undefined)) })),
  )
  return pick(
    found.flatMap((row) =>
      row.state !== undefined && states.includes(row.state) ? [{ id: row.id, revision: row.latest_revision! }] : [],
    ),
    n,
  )
}
