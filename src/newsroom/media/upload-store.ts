import type { Kysely, Selectable } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import type { PictureTables } from './picture-table.ts'
import type { Piece, Upload } from './upload.ts'

/** The upload of whoever asks; nobody else's is to be seen. Refuses (`missing`), also one that has expired. */
export async function getUpload(
  db: Kysely<Tables>,
  { id, madeBy, now }: { readonly id: Id; readonly madeBy: string; readonly now: string },
): Promise<Upload> {
  const row = await db
    .selectFrom('picture_uploads')
    .selectAll()
    .where('id', '=', id)
    .where('made_by', '=', madeBy)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'upload', id })
  return uploadOf(row)
}

/** The same, held against other writers until the transaction ends. */
export async function lockUpload(tx: Tx, id: Id): Promise<Upload> {
  const row = await tx.rows
    .selectFrom('picture_uploads')
    .selectAll()
    .where('id', '=', id)
    .where('made_by', '=', tx.actor)
    .where('expires_at', '>', tx.at)
    .$if(tx.engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'upload', id })
  return uploadOf(row)
}

/** Uploads of one person that are under way, the newest first. */
export async function listUploads(
  db: Kysely<Tables>,
  { madeBy, now }: { readonly madeBy: string; readonly now: string },
): Promise<readonly Upload[]> {
  const rows = await db
    .selectFrom('picture_uploads')
    .selectAll()
    .where('made_by', '=', madeBy)
    .where('expires_at', '>', now)
    .where('picture_id', 'is', null)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.map(uploadOf)
}

/** Those that nobody went on with, whoever made them. */
export async function listExpiredUploads(db: Kysely<Tables>, now: string, limit: number): Promise<readonly Upload[]> {
  const rows = await db.selectFrom('picture_uploads').selectAll().where('expires_at', '<=', now).limit(limit).execute()
  return rows.map(uploadOf)
}

export async function insertUpload(tx: Tx, upload: Upload): Promise<void> {
  await tx.rows
    .insertInto('picture_uploads')
    .values({
      id: upload.id,
      made_by: upload.madeBy,
      name: upload.name,
      size: upload.size,
      mark: upload.mark,
      pieces: '[]',
      picture_id: null,
      made_at: tx.at,
      expires_at: upload.expiresAt,
    })
    .execute()
}

export async function saveUpload(tx: Tx, { id, pieces, pictureId, expiresAt }: Upload): Promise<void> {
  await tx.rows
    .updateTable('picture_uploads')
    .set({ pieces: JSON.stringify(pieces), picture_id: pictureId ?? null, expires_at: expiresAt })
    .where('id', '=', id)
    .execute()
}

export async function deleteUpload(tx: Tx, id: Id): Promise<void> {
  await tx.rows.deleteFrom('picture_uploads').where('id', '=', id).execute()
}

function uploadOf(row: Selectable<PictureTables['picture_uploads']>): Upload {
  return {
    id: row.id,
    name: row.name,
    size: row.size,
    mark: row.mark,
    madeBy: row.made_by,
    pieces: JSON.parse(row.pieces) as Piece[],
    pictureId: row.picture_id ?? undefined,
    expiresAt: row.expires_at,
  }
}
