import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { publishedAmong } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { OTHER_HOSTS } from './source-host.ts'

/** How often a story was read, and in which hour. Nothing about who. */
export interface ReadTally {
  readonly articleId: Id
  readonly reads: number
  /** The hour; now, if not said. */
  readonly at?: Instant | undefined
  /** From where, by `sourceHost`. */
  readonly sources?: Readonly<Record<string, number>> | undefined
  /** How many came to a quarter of the text, to half, to three quarters, to its end. */
  readonly reached?: Reached | undefined
}

export type Reached = readonly [quarter: number, half: number, threeQuarters: number, end: number]

/** Hosts that a story may have in an hour; the rest are `other`. */
const HOSTS_AN_HOUR = 30
/** Four parameters each: far below SQLite's 32,766 for a statement. */
const ROWS_A_STATEMENT = 1000

/** `2026-11-22T08`: the hour of an instant. */
export function hourOf(at: Instant): string {
  return at.slice(0, 13)
}

/**
 * Adds what was counted since the last time. Stories that readers cannot have are left out: their ids were invented, and
 * leave no trace. Several nodes may add to the same hour.
 */
export async function countReads(newsroom: Newsroom, tallies: readonly ReadTally[]): Promise<void> {
  if (tallies.length === 0) return
  await newsroom.write(async (tx) => {
    const ids = await publishedAmong(
      tx,
      tallies.map((tally) => tally.articleId),
    )
    if (ids.size === 0) return
    const sums = summedUp(
      tallies.filter((tally) => ids.has(tally.articleId)),
      tx.at,
    )
    await addReads(tx, sums)
    await addSources(tx, sums)
    await record(tx, {
      kind: 'reads.counted',
      articles: ids.size,
      reads: sums.reduce((all, { reads }) => all + reads, 0),
    })
  })
}

/** All that was counted of a story in an hour. */
interface Sum {
  readonly articleId: Id
  readonly hour: string
  reads: number
  readonly reached: [number, number, number, number]
  readonly sources: Map<string, number>
}

/** One for each story and hour. All nodes in one order: otherwise two of them could each wait for a row of the other's. */
function summedUp(tallies: readonly ReadTally[], now: Instant): readonly Sum[] {
  const sums = new Map<string, Sum>()
  for (const { articleId, reads, at = now, sources = {}, reached = [0, 0, 0, 0] } of tallies) {
    const key = `${articleId} ${hourOf(at)}`
    let sum = sums.get(key)
    if (!sum)
      sums.set(key, (sum = { articleId, hour: hourOf(at), reads: 0, reached: [0, 0, 0, 0], sources: new Map() }))
    sum.reads += reads
    for (const [index, count] of reached.entries()) sum.reached[index]! += count
    for (const [host, count] of Object.entries(sources)) sum.sources.set(host, (sum.sources.get(host) ?? 0) + count)
  }
  return [...sums.keys()].toSorted().map((key) => sums.get(key)!)
}

async function addReads({ rows }: Tx, sums: readonly Sum[]): Promise<void> {
  await rows
    .insertInto('article_reads')
    .values(
      sums.map(({ articleId, hour, reads, reached: [quarter, half, threeQuarters, end] }) => ({
        article_id: articleId,
        hour,
        reads,
        reached_25: quarter,
        reached_50: half,
        reached_75: threeQuarters,
        reached_100: end,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['article_id', 'hour']).doUpdateSet((eb) => ({
        reads: eb('article_reads.reads', '+', eb.ref('excluded.reads')),
        reached_25: eb('article_reads.reached_25', '+', eb.ref('excluded.reached_25')),
        reached_50: eb('article_reads.reached_50', '+', eb.ref('excluded.reached_50')),
        reached_75: eb('article_reads.reached_75', '+', eb.ref('excluded.reached_75')),
        reached_100: eb('article_reads.reached_100', '+', eb.ref('excluded.reached_100')),
      })),
    )
    .execute()
}

/** The rows of the stories and hours are written, and so held, before: no other node counts their hosts meanwhile. */
async function addSources({ rows }: Tx, sums: readonly Sum[]): Promise<void> {
  const named = sums.filter(({ sources }) => sources.size > 0)
  if (named.length === 0) return
  const kept = await rows
    .selectFrom('article_sources')
    .select(['article_id', 'hour', 'host'])
    .where('article_id', 'in', [...new Set(named.map(({ articleId }) => articleId))])
    .where('hour', 'in', [...new Set(named.map(({ hour }) => hour))])
    .execute()
  const hosts = Map.groupBy(kept, (row) => `${row.article_id} ${row.hour}`)
  const added = named.flatMap((sum) => {
    const known = (hosts.get(`${sum.articleId} ${sum.hour}`) ?? []).map((row) => row.host)
    return [...bounded(sum.sources, new Set(known))].map(([host, reads]) => ({
      article_id: sum.articleId,
      hour: sum.hour,
      host,
      reads,
    }))
  })
  for (let start = 0; start < added.length; start += ROWS_A_STATEMENT)
    await rows
      .insertInto('article_sources')
      .values(added.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) =>
        conflict
          .columns(['article_id', 'hour', 'host'])
          .doUpdateSet((eb) => ({ reads: eb('article_sources.reads', '+', eb.ref('excluded.reads')) })),
      )
      .execute()
}

/** No more hosts than an hour may have, in the order of their names; the paper's own words for none always have a place. */
function bounded(sources: ReadonlyMap<string, number>, known: Set<string>): ReadonlyMap<string, number> {
  const bounded = new Map<string, number>()
  for (const said of [...sources.keys()].toSorted()) {
    const host = known.has(said) || known.size < HOSTS_AN_HOUR || !said.includes('.') ? said : OTHER_HOSTS
    known.add(host)
    bounded.set(host, (bounded.get(host) ?? 0) + sources.get(said)!)
  }
  return bounded
}
