import { DAY, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { originalKey } from './darkroom.ts'
import type { HeldPicture } from './held-picture.ts'
import { parseMediaName } from './media-name.ts'
import type { MediaStore } from './media-store.ts'
import { heldOf, lockPicture, savePicture } from './picture-store.ts'

/** How long a deleted picture can be brought back. */
export const KEPT_DAYS = 30

/**
 * Deletes a picture that no story names, in any of its versions; for thirty days it can be brought back. Refuses
 * (`stale`, with the `articles`) one that is in use: that can only be retired.
 */
export async function deletePicture(newsroom: Newsroom, pictureId: Id): Promise<HeldPicture> {
  allow(newsroom.actor, 'keep_pictures')
  return newsroom.write(async (tx) => {
    const picture = await lockPicture(tx, pictureId)
    if (picture.deletedAt !== undefined) return picture
    const articles = await usersOf(tx, pictureId)
    if (articles.length > 0) throw new Refusal('stale', { noun: 'picture', id: pictureId, why: 'in use', articles })
    await record(tx, { kind: 'picture.deleted', pictureId })
    return savePicture(tx, { ...picture, deletedAt: tx.at })
  })
}

/** Brings a deleted picture back. Refuses (`missing`) one that is gone for good. */
export async function restorePicture(newsroom: Newsroom, pictureId: Id): Promise<HeldPicture> {
  allow(newsroom.actor, 'keep_pictures')
  return newsroom.write(async (tx) => {
    const picture = await lockPicture(tx, pictureId)
    if (picture.deletedAt === undefined) return picture
    await record(tx, { kind: 'picture.restored', pictureId })
    return savePicture(tx, { ...picture, deletedAt: undefined })
  })
}

/**
 * Removes for good what was deleted thirty days ago: the rows, then the files that no other picture has. A picture that a
 * story came to name in the meantime comes back instead.
 */
export async function purgePictures(newsroom: Newsroom, media: MediaStore): Promise<number> {
  const due = await newsroom.database.read
    .selectFrom('pictures')
    .select('id')
    .where('deleted_at', '<=', later(newsroom.now(), -KEPT_DAYS * DAY))
    .limit(100)
    .execute()
  for (const { id } of due) await purge(newsroom, media, id)
  return due.length
}

async function purge(newsroom: Newsroom, media: MediaStore, pictureId: Id): Promise<void> {
  const files = await newsroom.write(async (tx) => {
    const picture = await lockPicture(tx, pictureId)
    if (picture.deletedAt === undefined) return undefined
    if ((await usersOf(tx, pictureId)).length > 0) {
      await record(tx, { kind: 'picture.restored', pictureId })
      await savePicture(tx, { ...picture, deletedAt: undefined })
      return undefined
    }
    await tx.rows.deleteFrom('pictures').where('id', '=', pictureId).execute()
    await record(tx, { kind: 'picture.purged', pictureId })
    return { original: originalKey(picture.fileHash), shown: await onlyOf(tx, picture) }
  })
  if (!files) return
  await media.backroom.remove(files.original)
  for (const file of files.shown) {
    const name = parseMediaName(file)
    if (name) await media.remove(name)
  }
}

/** Two pictures that look the same have the same renditions. */
async function onlyOf(tx: Tx, picture: HeldPicture): Promise<readonly string[]> {
  const files = filesOf(picture)
  const shared = await tx.rows
    .selectFrom('pictures')
    .selectAll()
    .where((eb) =>
      eb.or(files.flatMap((file) => [eb('renditions', 'like', `%${file}%`), eb('crops', 'like', `%${file}%`)])),
    )
    .execute()
  const others = new Set(shared.flatMap((row) => filesOf(heldOf(row))))
  return files.filter((file) => !others.has(file))
}

function filesOf({ renditions, crops = [] }: HeldPicture): readonly string[] {
  return [...renditions, ...crops.flatMap((crop) => crop.renditions)].map(({ file }) => file)
}

async function usersOf(tx: Tx, pictureId: Id): Promise<readonly Id[]> {
  const rows = await tx.rows
    .selectFrom('article_pictures')
    .select('article_id')
    .distinct()
    .where('picture_id', '=', pictureId)
    .limit(20)
    .execute()
  return rows.map((row) => row.article_id)
}
