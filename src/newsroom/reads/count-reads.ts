import { sql } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'

/** How often a story was read, and in which hour. Nothing about who. */
export interface ReadTally {
  readonly articleId: Id
  readonly reads: number
  /** The hour; now, if not said. */
  readonly at?: Instant | undefined
}

/** `2026-11-22T08`: the hour of an instant. */
export function hourOf(at: Instant): string {
  return at.slice(0, 13)
}

/**
 * Adds what was counted since the last time. Stories that readers cannot have are left out: their ids were invented, and
 * leave no trace.
 */
export async function countReads(newsroom: Newsroom, tallies: readonly ReadTally[]): Promise<void> {
  if (tallies.length === 0) return
  await newsroom.write(async (tx) => {
    const known = await tx.rows
      .selectFrom('articles')
      .select('id')
      .where('id', 'in', [...new Set(tallies.map((tally) => tally.articleId))])
      .where('state', '=', 'published')
      .execute()
    if (known.length === 0) return
    const ids = new Set(known.map((row) => row.id))
    let reads = 0
    // All nodes in one order: otherwise two of them could each wait for a row of the other's.
    for (const tally of tallies.toSorted(byStoryAndHour)) {
      if (!ids.has(tally.articleId)) continue
      reads += tally.reads
      await tx.rows
        .insertInto('article_reads')
        .values({ article_id: tally.articleId, hour: hourOf(tally.at ?? tx.at), reads: tally.reads })
        .onConflict((conflict) =>
          conflict
            .columns(['article_id', 'hour'])
            .doUpdateSet({ reads: sql<number>`article_reads.reads + ${tally.reads}` }),
        )
        .execute()
    }
    await record(tx, { kind: 'reads.counted', articles: ids.size, reads })
  })
}

function byStoryAndHour(a: ReadTally, b: ReadTally): number {
  const [keyA, keyB] = [a, b].map(({ articleId, at }) => `${articleId} ${at ?? ''}`) as [string, string]
  return Number(keyA > keyB) - Number(keyA < keyB)
}
