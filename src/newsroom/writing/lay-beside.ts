import { record } from '../../changes/record.ts'
import type { Tx } from '../newsroom.ts'
import { laySideDraft, type SideDraft, type SideDraftKey } from './side-draft-store.ts'

/** Lays a text beside the story; the first of its kind is an entry of the log. */
export async function layBeside(
  tx: Tx,
  key: SideDraftKey,
  order: Parameters<typeof laySideDraft>[2],
): Promise<SideDraft> {
  const { draft, isNew } = await laySideDraft(tx, key, order)
  if (isNew) await record(tx, { kind: 'sidedraft.made', articleId: key.articleId, sideDraftId: draft.id })
  return draft
}
