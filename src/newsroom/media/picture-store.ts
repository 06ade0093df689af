import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { projection } from '../../hanzi/scripts/projection.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import type { HeldPicture } from './held-picture.ts'
import { pictureOf } from './picture.ts'
import type { LicenceKind } from './picture-rights.ts'
import type { PictureTables } from './picture-table.ts'

export async function findPicture(db: Kysely<Tables>, id: Id): Promise<HeldPicture | undefined> {
  const row = await db.selectFrom('pictures').selectAll().where('id', '=', id).executeTakeFirst()
  return row && heldOf(row)
}

export async function findPictureByHash(db: Kysely<Tables>, fileHash: string): Promise<HeldPicture | undefined> {
  const row = await db.selectFrom('pictures').selectAll().where('file_hash', '=', fileHash).executeTakeFirst()
  return row && heldOf(row)
}

export async function findPictures(db: Kysely<Tables>, ids: readonly Id[]): Promise<ReadonlyMap<Id, HeldPicture>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('pictures')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, heldOf(row)]))
}

/** The picture, held against other writers until the transaction ends. Refuses (`missing`). */
export async function lockPicture(tx: Tx, id: Id): Promise<HeldPicture> {
  const row = await tx.rows
    .selectFrom('pictures')
    .selectAll()
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'picture', id })
  return heldOf(row)
}

/**
 * The same for whoever has seen one version of it. Refuses (`stale`) where somebody else changed it since, and a picture
 * that was deleted.
 */
export async function lockSeenPicture(
  tx: Tx,
  { id, version }: Pick<HeldPicture, 'id' | 'version'>,
): Promise<HeldPicture> {
  const picture = await lockPicture(tx, id)
  if (picture.version !== version || picture.deletedAt !== undefined)
    throw new Refusal('stale', { noun: 'picture', id, version, newest: picture.version })
  return picture
}

/** Inserts the picture, unless its file is there already; tells whether it did. */
export async function insertPicture(tx: Tx, picture: HeldPicture): Promise<boolean> {
  const done = await tx.rows
    .insertInto('pictures')
    .values(rowOf(picture))
    .onConflict((conflict) => conflict.column('file_hash').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Writes the picture as it is now, and gives it with its new version. */
export async function savePicture(tx: Tx, picture: HeldPicture): Promise<HeldPicture> {
  const saved = { ...picture, version: picture.version + 1 }
  const { id, ...columns } = rowOf(saved)
  await tx.rows.updateTable('pictures').set(columns).where('id', '=', id).execute()
  return saved
}

/** A text as it is searched: in Simplified characters, lower case, with one form for each letter. */
export function folded(text: string): string {
  return projection(text.normalize('NFKC').toLowerCase())
}

export function heldOf(row: Selectable<PictureTables['pictures']>): HeldPicture {
  return {
    ...pictureOf(row),
    fileHash: row.file_hash,
    alt: row.alt,
    caption: row.caption,
    credit: row.credit,
    licence: row.licence,
    licenceKind: (row.licence_kind ?? undefined) as LicenceKind | undefined,
    licenceFrom: row.licence_from ?? undefined,
    licenceUntil: row.licence_until ?? undefined,
    placeholder: row.placeholder ?? undefined,
    name: row.name,
    origin: row.origin ?? undefined,
    addedAt: row.added_at,
    addedBy: row.added_by,
    version: row.version,
    retiredAt: row.retired_at ?? undefined,
    deletedAt: row.deleted_at ?? undefined,
  }
}

function rowOf(picture: HeldPicture): Insertable<PictureTables['pictures']> {
  const { alt, caption, credit, licence, name } = picture
  return {
    id: picture.id,
    file_hash: picture.fileHash,
    width: picture.width,
    height: picture.height,
    colour: picture.colour,
    placeholder: picture.placeholder ?? null,
    renditions: JSON.stringify(picture.renditions),
    crops: JSON.stringify(picture.crops ?? []),
    focus_x: picture.focus?.x ?? null,
    focus_y: picture.focus?.y ?? null,
    alt,
    caption,
    credit,
    licence,
    licence_kind: picture.licenceKind ?? null,
    licence_from: picture.licenceFrom ?? null,
    licence_until: picture.licenceUntil ?? null,
    name,
    origin: picture.origin ?? null,
    words: folded([alt, caption, credit, licence, name].join('\n')),
    added_at: picture.addedAt,
    added_by: picture.addedBy,
    version: picture.version,
    retired_at: picture.retiredAt ?? null,
    deleted_at: picture.deletedAt ?? null,
  }
}
