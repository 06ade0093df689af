import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../newsroom.ts'
import type { Actor } from '../people/actor.ts'
import { findBan } from '../readers/bans.ts'
import { findReader } from '../readers/reader-store.ts'

/** The reader who acts, and may. Refuses (`forbidden`) everybody else, who has left, and who was banned. */
export async function mustSpeak(tx: Tx, actor: Actor): Promise<Id> {
  if (actor.kind !== 'reader') throw new Refusal('forbidden', { action: 'speak' })
  const reader = await findReader(tx.rows, actor.id)
  if (!reader || reader.leftAt !== undefined) throw new Refusal('forbidden', { action: 'speak', reason: 'left' })
  if (await findBan(tx.rows, actor.id, tx.at)) throw new Refusal('forbidden', { action: 'speak', reason: 'banned' })
  return actor.id
}
