import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { lockArticle } from '../articles/article-store.ts'
import { mustBeKnown } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Anchor } from '../notes/anchor.ts'
import { moveAnchors } from '../notes/reanchor-notes.ts'
import { isWritable } from './keep-text.ts'
import { layBeside } from './lay-beside.ts'
import { findLock } from './lock-store.ts'
import { LATE, type SideDraft } from './side-draft-store.ts'
import { isOf, renew } from './sit.ts'
import { isHeld, type Lock, type SittingId } from './sitting.ts'
import { findWorking, saveWorking, type Working } from './working-store.ts'
import type { WorkingText } from './working-text.ts'
import { writerOf } from './writer.ts'

export interface SaveOrder {
  readonly articleId: Id
  readonly sitting: SittingId
  /** The number of the save within its sitting. A repeated or overtaken one changes nothing. */
  readonly count: number
  /** As `workingTextSchema` has read it. */
  readonly text: WorkingText
  /** A newer revision that this text has merged in. */
  readonly merged?: number | undefined
  /** Notes whose words have moved, as the editor has followed them. */
  readonly anchors?: readonly { readonly noteId: Id; readonly anchor: Anchor }[] | undefined
}

/** Where a text has landed. */
export type Saved =
  | { readonly landed: 'text'; readonly working: Working; readonly newest: number; readonly lock: Lock }
  | {
      readonly landed: 'side_draft'
      readonly sideDraft: SideDraft
      readonly savedAt: Instant
      readonly lock: Lock | undefined
    }

/**
 * Saves what somebody types: over the working text while the sitting has the lock, or had it last; beside it, as a side
 * draft, when another has sat down since or the story is not written on any more. Nothing that is sent is thrown away.
 * A save over the working text is no entry of the log but the first of a sitting; it becomes a revision when the sitting
 * ends. Refuses (`missing`) a story or a source that is not there.
 */
export async function save(newsroom: Newsroom, order: SaveOrder): Promise<Saved> {
  const staffId = writerOf(newsroom)
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    const lock = await findLock(tx.rows, article.id)
    const working = await findWorking(tx.rows, article.id)
    await mustBeKnown(tx, 'source', [order.text.sourceId])
    if (!lock || !working || !isOf(lock, { sitting: order.sitting, staffId }) || !isWritable(article)) {
      const key = { articleId: article.id, sitting: order.sitting, slot: LATE }
      const basedOn = working?.basedOn ?? article.latestRevision
      const sideDraft = await layBeside(tx, key, { staffId, count: order.count, basedOn, text: order.text })
      return { landed: 'side_draft', sideDraft, savedAt: tx.at, lock: isHeld(lock, tx.at) ? lock : undefined }
    }
    const newest = article.latestRevision
    const renewed = await renew(tx, order.count > lock.saves ? { ...lock, saves: order.count } : lock, { active: true })
    if (order.count <= lock.saves) return { landed: 'text', working, newest, lock: renewed }
    if (order.merged !== undefined && order.merged > newest)
      throw new Refusal('missing', { noun: 'revision', id: article.id, number: order.merged })
    const saved = await saveWorking(
      tx,
      {
        articleId: article.id,
        version: working.version + 1,
        basedOn: Math.max(working.basedOn, order.merged ?? 0),
        savedBy: tx.actor,
      },
      order.text,
    )
    await moveAnchors(tx, article.id, order.anchors ?? [])
    if (!working.unkept) await record(tx, { kind: 'article.drafted', articleId: article.id, staffId })
    return { landed: 'text', working: saved, newest, lock: renewed }
  })
}
