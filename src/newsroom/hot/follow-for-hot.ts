import { later } from '../../kernel/clock.ts'
import { type ChangeKind, isOneOf } from '../../changes/change.ts'
import { cursorOf, followOnce } from '../../changes/follower.ts'
import type { Newsroom } from '../newsroom.ts'
import { hourOf } from '../reads/count-reads.ts'
import { rankIn } from './rank-hot.ts'
import { LOOKED_BACK, weigh } from './weigh.ts'

/** The name of the cursor: up to where in the log what was said has been weighed. */
export const HOT_CURSOR = 'hot'

/** What is said under a story is weighed when the log tells of it; what is read and shared was when it was stored. */
const SAID_KINDS = [
  'comment.posted',
  'comment.edited',
  'comment.judged',
  'comment.withdrawn',
  'comment.restored',
  'comment.liked',
  'comment.unliked',
] as const satisfies readonly ChangeKind[]

/** After these the lists may be others. */
export const HOT_KINDS = [...SAID_KINDS, 'hot.marked'] as const satisfies readonly ChangeKind[]

/** Entries of one transaction: while a story is talked about they are all of the same few stories. */
const BATCH = 200

/**
 * Brings the hot lists up to the log, and returns up to which entry: 0 when there was nothing to do or another node is at
 * it. `holder` names this node.
 */
export async function followForHot(newsroom: Newsroom, { holder }: { readonly holder: string }): Promise<number> {
  if ((await cursorOf(newsroom.database, HOT_CURSOR)) === 0) await weighAll(newsroom)
  const upTo = await followOnce(newsroom.database, {
    name: HOT_CURSOR,
    kinds: HOT_KINDS,
    clock: () => newsroom.now(),
    holder,
    batch: BATCH,
    async apply(entries) {
      const said = entries.flatMap(({ change }) => (isOneOf(change, SAID_KINDS) ? (change.articleId ?? []) : []))
      if (said.length > 0) await newsroom.write((tx) => weigh(tx, said))
    },
  })
  if (upTo > 0) await newsroom.write(rankIn)
  return upTo
}

/** Before the log is followed for the first time: what was read under an earlier program counts from the start. */
async function weighAll(newsroom: Newsroom): Promise<void> {
  const read = await newsroom.database.read
    .selectFrom('hot_marks')
    .select('article_id')
    .distinct()
    .where('hour', '>=', hourOf(later(newsroom.now(), -LOOKED_BACK)))
    .execute()
  const ids = read.map((row) => row.article_id).toSorted()
  for (let start = 0; start < ids.length; start += BATCH)
    await newsroom.write((tx) => weigh(tx, ids.slice(start, start + BATCH)))
}
