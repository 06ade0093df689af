import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { prepared } from '../../database/prepared.ts'
import type { Tx } from '../newsroom.ts'
import { newToken } from '../people/secret-token.ts'
import type { Tables } from '../tables.ts'

/**
 * An address of the network as it is kept with a comment: hashed with a salt of the day. Of a day that is over the salt
 * is gone, and nobody can find out which address it was.
 */
export async function addressKey(tx: Tx, address: string): Promise<string> {
  const day = tx.at.slice(0, 10)
  return createHash('sha256')
    .update(`${await saltOf(tx, day)} ${address}`)
    .digest('base64url')
    .slice(0, 16)
}

async function saltOf(tx: Tx, day: string): Promise<string> {
  const [found] = await saltRow(tx.rows, { day })
  if (found) return found.salt
  await tx.rows.deleteFrom('address_salts').where('day', '<', day).execute()
  await tx.rows
    .insertInto('address_salts')
    .values({ day, salt: newToken() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const [made] = await saltRow(tx.rows, { day })
  return made!.salt
}

const saltRow = prepared((db: Kysely<Tables>, { day }: { day: string }) =>
  db.selectFrom('address_salts').select('salt').where('day', '=', day),
)
