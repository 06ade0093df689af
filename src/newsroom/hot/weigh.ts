import { breather } from '../../kernel/breath.ts'
import { DAY, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tx } from '../newsroom.ts'
import { hourOf } from '../reads/count-reads.ts'
import { type HourOfMarks, levelOf } from './level.ts'
import { readLiked, readSaid } from './said.ts'
import { type Mark, SPANS } from './weights.ts'

/** Twice the longest span: what is older has lost more than 99 of 100 parts of its weight, and is not looked at. */
export const LOOKED_BACK = 60 * DAY

/** Weighs stories anew from all that readers did with them. Done again, it comes to the same. */
export async function weigh(tx: Tx, articleIds: readonly Id[]): Promise<void> {
  const since = later(tx.at, -LOOKED_BACK)
  const breathe = breather()
  // All nodes in one order: otherwise two of them could each wait for a row of the other's.
  for (const articleId of [...new Set(articleIds)].toSorted()) {
    await breathe()
    const marked = await tx.rows
      .selectFrom('hot_marks')
      .select(['hour', 'kind', 'marks'])
      .where('article_id', '=', articleId)
      .where('hour', '>=', hourOf(since))
      .execute()
    const hours: HourOfMarks[] = [
      ...marked.map(({ hour, kind, marks }) => ({ hour, kind: kind as Mark, marks })),
      ...(await readSaid(tx.rows, articleId, since)),
      ...(await readLiked(tx.rows, articleId, since)),
    ]
    await saveLevels(tx, articleId, hours)
  }
}

async function saveLevels(tx: Tx, articleId: Id, hours: readonly HourOfMarks[]): Promise<void> {
  if (hours.length === 0)
    return void (await tx.rows.deleteFrom('hot_levels').where('article_id', '=', articleId).execute())
  const lastHour = hours.reduce((last, { hour }) => (hour > last ? hour : last), '')
  await tx.rows
    .insertInto('hot_levels')
    .values(
      SPANS.map((span) => ({
        span,
        article_id: articleId,
        level: levelOf(span, hours)!,
        last_hour: lastHour,
        weighed_at: tx.at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['span', 'article_id']).doUpdateSet((eb) => ({
        level: eb.ref('excluded.level'),
        last_hour: eb.ref('excluded.last_hour'),
        weighed_at: eb.ref('excluded.weighed_at'),
      })),
    )
    .execute()
}
