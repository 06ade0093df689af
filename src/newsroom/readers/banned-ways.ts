import type { Id } from '../../kernel/ids.ts'
import type { Tx } from '../newsroom.ts'
import { hashOf } from '../people/secret-token.ts'
import { record } from '../../changes/record.ts'
import { findBan } from './bans.ts'
import type { Came } from './reader.ts'

/**
 * Remembers, of a banned reader who leaves, by what they could come in again: as hashes, which say nothing of who is not
 * asked about, and go with the ban.
 */
export async function rememberWays(
  tx: Tx,
  readerId: Id,
  ways: {
    readonly email: string | undefined
    readonly identities: readonly { readonly issuer: string; readonly subject: string }[]
  },
): Promise<void> {
  if (!(await findBan(tx.rows, readerId, tx.at))) return
  for (const hash of hashesOf(ways)) {
    await tx.rows
      .insertInto('banned_ways')
      .values({ way_hash: hash, reader_id: readerId })
      .onConflict((conflict) => conflict.column('way_hash').doUpdateSet({ reader_id: readerId }))
      .execute()
  }
}

/** Somebody new has come by a way of a banned reader who left: the ban is theirs, too, to the same end. */
export async function carryBanOver(tx: Tx, readerId: Id, came: Came): Promise<void> {
  const identities = came.by === 'identity' ? [came] : []
  const hashes = hashesOf({ email: came.email, identities })
  const known = await tx.rows
    .selectFrom('banned_ways')
    .select('reader_id')
    .distinct()
    .where('way_hash', 'in', hashes)
    .execute()
  for (const { reader_id: before } of known) {
    const ban = await findBan(tx.rows, before, tx.at)
    if (!ban) {
      await tx.rows.deleteFrom('banned_ways').where('reader_id', '=', before).execute()
      continue
    }
    const { madeBy, reason, until = null } = ban
    await tx.rows
      .insertInto('reader_bans')
      .values({
        id: tx.nextId(),
        reader_id: readerId,
        made_at: tx.at,
        made_by: madeBy,
        until,
        reason,
        lifted_at: null,
        lifted_by: null,
      })
      .execute()
    await record(tx, { kind: 'reader.banned', readerId, until, reason })
  }
}

function hashesOf({
  email,
  identities,
}: {
  readonly email: string | undefined
  readonly identities: readonly { readonly issuer: string; readonly subject: string }[]
}): string[] {
  return [
    ...(email === undefined ? [] : [hashOf(`address ${email}`)]),
    ...identities.map(({ issuer, subject }) => hashOf(`identity ${issuer} ${subject}`)),
  ]
}
