import { sql } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { publishedAmong } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { hourOf } from '../reads/count-reads.ts'
import { weigh } from './weigh.ts'

/** How many addresses read or shared a story, each counted once a day. Nothing about whose. */
export interface MarkTally {
  readonly articleId: Id
  readonly kind: 'read' | 'share'
  readonly marks: number
  /** The hour; now, if not said. */
  readonly at?: Instant | undefined
}

/**
 * Adds what was counted since the last time, and weighs those stories anew. Stories that readers cannot have are left
 * out: their ids were invented, and leave no trace.
 */
export async function countMarks(newsroom: Newsroom, tallies: readonly MarkTally[]): Promise<void> {
  if (tallies.length === 0) return
  await newsroom.write(async (tx) => {
    const ids = await publishedAmong(
      tx,
      tallies.map((tally) => tally.articleId),
    )
    if (ids.size === 0) return
    let marks = 0
    // All nodes in one order: otherwise two of them could each wait for a row of the other's.
    for (const tally of tallies.filter(({ articleId }) => ids.has(articleId)).toSorted(byPlace)) {
      marks += tally.marks
      await tx.rows
        .insertInto('hot_marks')
        .values({
          article_id: tally.articleId,
          hour: hourOf(tally.at ?? tx.at),
          kind: tally.kind,
          marks: tally.marks,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['article_id', 'hour', 'kind'])
            .doUpdateSet({ marks: sql<number>`hot_marks.marks + ${tally.marks}` }),
        )
        .execute()
    }
    await weigh(tx, [...ids])
    await record(tx, { kind: 'hot.marked', articles: ids.size, marks })
  })
}

function byPlace(a: MarkTally, b: MarkTally): number {
  const [keyA, keyB] = [a, b].map(({ articleId, at, kind }) => `${articleId} ${at ?? ''} ${kind}`) as [string, string]
  return Number(keyA > keyB) - Number(keyA < keyB)
}
