import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../newsroom.ts'
import type { Actor } from '../people/actor.ts'

/** The reader who acts, and may. Refuses (`forbidden`) everybody else, who has left, and who was banned. */
export async function mustSpeak(tx: Tx, actor: Actor): Promise<Id> {
  if (actor.kind !== 'reader') throw new Refusal('forbidden', { action: 'speak' })
  const reader = await tx.rows.selectFrom('readers').select('left_at').where('id', '=', actor.id).executeTakeFirst()
  if (!reader || reader.left_at !== null) throw new Refusal('forbidden', { action: 'speak', reason: 'left' })
  const ban = await tx.rows
    .selectFrom('reader_bans')
    .select('id')
    .where('reader_id', '=', actor.id)
    .where('lifted_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', tx.at)]))
    .limit(1)
    .executeTakeFirst()
  if (ban) throw new Refusal('forbidden', { action: 'speak', reason: 'banned' })
  return actor.id
}
