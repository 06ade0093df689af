import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Tx } from '../newsroom.ts'
import { ownersOf } from './lock-store.ts'
import { laySideDraft, type SideDraft, type SideDraftKey } from './side-draft-store.ts'

/**
 * Lays a text beside the story; the first of its kind is an entry of the log. Refuses (`forbidden`) a sitting of somebody
 * else: everybody sees which has the lock, and their late text would be written over.
 */
export async function layBeside(
  tx: Tx,
  key: SideDraftKey,
  order: Parameters<typeof laySideDraft>[2],
): Promise<SideDraft> {
  const owners = await ownersOf(tx.rows, key)
  if (owners.some((owner) => owner !== order.staffId)) throw new Refusal('forbidden', { noun: 'sitting' })
  const { draft, isNew } = await laySideDraft(tx, key, order)
  if (isNew) await record(tx, { kind: 'sidedraft.made', articleId: key.articleId, sideDraftId: draft.id })
  return draft
}
