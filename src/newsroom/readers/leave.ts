import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { readAddress } from './own-data-reading.ts'
import { rememberWays } from './banned-ways.ts'
import { lockReader } from './reader-store.ts'
import { listIdentities } from './sign-in-by-provider.ts'

/** What becomes of a reader's comments when they leave: they stay without a name, or are withdrawn. */
export type Parting = 'kept' | 'withdrawn'

/**
 * A reader leaves, at once and for good: their names, address, identities, passkeys, sessions, notices, and what moderators
 * noted on them are deleted. An empty row stays behind, so that comments that are kept stand under nobody in particular;
 * bans stay on it as they were, and whoever comes back by the same address or identity has them still. `typed`: their
 * name, as a proof that they mean it. `withdraw`: takes back all comments of theirs within the transaction. Refuses
 * (`invalid`) another name than theirs, and (`missing`) who has left already.
 */
export async function leave(
  newsroom: Newsroom,
  order: { readonly readerId: Id; readonly typed: string; readonly comments: Parting },
  withdraw: (tx: Tx, readerId: Id) => Promise<void>,
): Promise<void> {
  const { readerId, comments } = order
  await newsroom.as({ kind: 'reader', id: readerId }).write(async (tx) => {
    const reader = await lockReader(tx, readerId)
    if (order.typed.normalize('NFKC').trim() !== reader.name)
      throw new Refusal('invalid', { noun: 'reader', field: 'typed', why: 'other name' })
    if (comments === 'withdrawn') await withdraw(tx, readerId)
    const email = await readAddress(tx.rows, readerId)
    await rememberWays(tx, readerId, { email, identities: await listIdentities(tx.rows, readerId) })
    if (email !== undefined) {
      await tx.rows.deleteFrom('reader_links').where('email', '=', email).execute()
      await tx.rows.deleteFrom('mails').where('purpose', '=', 'reader_link').where('login', '=', email).execute()
    }
    await tx.rows.deleteFrom('reader_links').where('reader_id', '=', readerId).execute()
    await tx.rows.deleteFrom('mails').where('reader_id', '=', readerId).execute()
    for (const table of [
      'reader_sessions',
      'reader_passkeys',
      'reader_identities',
      'reader_notices',
      'reader_notes',
      'reader_taken_names',
    ] as const)
      await tx.rows.deleteFrom(table).where('reader_id', '=', readerId).execute()
    await tx.rows
      .updateTable('readers')
      .set({ name: '', name_key: `left ${readerId}`, email: null, left_at: tx.at, seen_at: tx.at })
      .where('id', '=', readerId)
      .execute()
    await record(tx, { kind: 'reader.left', readerId, comments })
  })
}
