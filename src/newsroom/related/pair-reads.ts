import { sql } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { publishedAmong } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'

/** Two stories that so many readers read on one day. */
export interface ReadPair {
  readonly stories: readonly [Id, Id]
  readonly readers: number
}

/**
 * Adds which stories are read by the same readers; their lists are made anew when the log tells of it. Stories that
 * readers cannot have are left out.
 */
export async function pairReads(newsroom: Newsroom, pairs: readonly ReadPair[]): Promise<void> {
  if (pairs.length === 0) return
  await newsroom.write(async (tx) => {
    const ids = await publishedAmong(
      tx,
      pairs.flatMap(({ stories }) => stories),
    )
    const sides = pairs
      .filter(({ stories }) => stories.every((id) => ids.has(id)))
      .flatMap(({ stories: [a, b], readers }) => [
        { article_id: a, other_id: b, readers, day: tx.at.slice(0, 10) },
        { article_id: b, other_id: a, readers, day: tx.at.slice(0, 10) },
      ])
      // All nodes in one order: otherwise two of them could each wait for a row of the other's.
      .toSorted((a, b) => (`${a.article_id} ${a.other_id}` < `${b.article_id} ${b.other_id}` ? -1 : 1))
    if (sides.length === 0) return
    for (const side of sides)
      await tx.rows
        .insertInto('read_pairs')
        .values(side)
        .onConflict((conflict) =>
          conflict
            .columns(['article_id', 'other_id'])
            .doUpdateSet({ readers: sql<number>`read_pairs.readers + ${side.readers}`, day: side.day }),
        )
        .execute()
    await record(tx, { kind: 'reads.paired', articleIds: [...new Set(sides.map((side) => side.article_id))] })
  })
}
