import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import { type Picture, pictureOf } from './picture.ts'

/** A picture with what is kept of it beside what pages show. */
export interface KeptPicture extends Picture {
  /** SHA-256 of the file that was brought, in hex: the same file is the same picture. */
  readonly fileHash: string
  readonly licence: string
  readonly addedAt: Instant
}

export async function findPicture(db: Kysely<Tables>, id: Id): Promise<Picture | undefined> {
  const row = await db.selectFrom('pictures').selectAll().where('id', '=', id).executeTakeFirst()
  return row && pictureOf(row)
}

export async function findPictureByHash(db: Kysely<Tables>, fileHash: string): Promise<Picture | undefined> {
  const row = await db.selectFrom('pictures').selectAll().where('file_hash', '=', fileHash).executeTakeFirst()
  return row && pictureOf(row)
}

/** Inserts the picture, unless its file is there already; tells whether it did. */
export async function insertPicture(db: Kysely<Tables>, picture: KeptPicture): Promise<boolean> {
  const done = await db
    .insertInto('pictures')
    .values({
      id: picture.id,
      file_hash: picture.fileHash,
      width: picture.width,
      height: picture.height,
      colour: picture.colour,
      renditions: JSON.stringify(picture.renditions),
      alt: picture.alt,
      credit: picture.credit,
      licence: picture.licence,
      added_at: picture.addedAt,
    })
    .onConflict((conflict) => conflict.column('file_hash').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}
