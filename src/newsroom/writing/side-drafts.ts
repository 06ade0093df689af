import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { lockArticle } from '../articles/article-store.ts'
import type { Newsroom } from '../newsroom.ts'
import { layBeside } from './lay-beside.ts'
import { getSideDraft, markDropped, type SideDraft } from './side-draft-store.ts'
import type { SittingId } from './sitting.ts'
import type { WorkingText } from './working-text.ts'
import { writerOf } from './writer.ts'

/** Lays a text beside the story: what was not taken when two were merged. Asked again, it is the same one. */
export async function keepBeside(
  newsroom: Newsroom,
  order: {
    readonly articleId: Id
    readonly sitting: SittingId
    readonly count: number
    readonly basedOn: number
    readonly text: WorkingText
  },
): Promise<SideDraft> {
  const staffId = writerOf(newsroom)
  return newsroom.write(async (tx) => {
    const { id: articleId } = await lockArticle(tx, order.articleId)
    const { sitting, count, basedOn, text } = order
    return layBeside(tx, { articleId, sitting, slot: count }, { staffId, count, basedOn, text })
  })
}

interface WhichSideDraft {
  readonly articleId: Id
  readonly sideDraftId: Id
}

/** Takes a side draft off the story. Its text stays, so that this can be undone. */
export function dropSideDraft(newsroom: Newsroom, which: WhichSideDraft): Promise<SideDraft> {
  return mark(newsroom, which, true)
}

export function restoreSideDraft(newsroom: Newsroom, which: WhichSideDraft): Promise<SideDraft> {
  return mark(newsroom, which, false)
}

async function mark(newsroom: Newsroom, which: WhichSideDraft, dropped: boolean): Promise<SideDraft> {
  writerOf(newsroom)
  return newsroom.write(async (tx) => {
    const { articleId, sideDraftId } = which
    const { draft } = await getSideDraft(tx.rows, which)
    if ((draft.droppedAt !== undefined) === dropped) return draft
    await markDropped(tx, sideDraftId, dropped ? tx.at : null)
    await record(tx, { kind: dropped ? 'sidedraft.dropped' : 'sidedraft.restored', articleId, sideDraftId })
    return { ...draft, droppedAt: dropped ? tx.at : undefined }
  })
}
