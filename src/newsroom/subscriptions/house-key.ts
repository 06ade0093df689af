import { createECDH, randomBytes } from 'node:crypto'
import type { Newsroom } from '../newsroom.ts'

export interface HouseKey {
  readonly publicKey: string
  readonly secret: string
}

/**
 * A key that the house keeps, made when it is first asked for; the same for all nodes of a site. `vapid`: a pair on P-256
 * in base64url, as RFC 8292 has it, by which push services know who sends; readers' browsers keep the public half, so it
 * is never replaced. `newsletter`: 256 random bits that sign the links in its mails.
 */
export async function houseKey(newsroom: Newsroom, name: 'vapid' | 'newsletter'): Promise<HouseKey> {
  const kept = await readKey(newsroom, name)
  if (kept) return kept
  const { publicKey, secret } = name === 'vapid' ? vapidPair() : { publicKey: '', secret: random() }
  await newsroom.write((tx) =>
    tx.rows
      .insertInto('house_keys')
      .values({ name, public_key: publicKey, secret, made_at: tx.at })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute(),
  )
  // Of two nodes that made one, both keep the first.
  return (await readKey(newsroom, name))!
}

async function readKey({ database }: Newsroom, name: string): Promise<HouseKey | undefined> {
  const row = await database.read
    .selectFrom('house_keys')
    .select(['public_key as publicKey', 'secret'])
    .where('name', '=', name)
    .executeTakeFirst()
  return row
}

function vapidPair(): HouseKey {
  const pair = createECDH('prime256v1')
  const publicKey = pair.generateKeys().toString('base64url')
  // Small numbers come without their leading zeros.
  const secret = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
    .subarray(-32)
    .toString('base64url')
  return { publicKey, secret }
}

function random(): string {
  return randomBytes(32).toString('base64url')
}
