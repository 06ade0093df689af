import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Newsroom } from '../newsroom.ts'
import { actorName } from '../people/actor.ts'
import { allow } from '../people/policy.ts'
import { hangOriginal, type PictureRoom } from './add-picture.ts'
import type { HeldPicture } from './held-picture.ts'
import type { MediaStore } from './media-store.ts'
import { findPicture } from './picture-store.ts'
import { pieceKey, receivedOf, type Upload } from './upload.ts'
import { deleteUpload, getUpload, listExpiredUploads, lockUpload, saveUpload } from './upload-store.ts'

/**
 * Makes a picture of a file that has come whole. May be asked again by whoever did not hear the answer. What is refused
 * here will be refused again, so the upload is gone then.
 *
 * Refuses (`stale`, with what was `received`) a file of which something is still to come, and what `addPicture` refuses.
 */
export async function completeUpload(newsroom: Newsroom, room: PictureRoom, uploadId: Id): Promise<HeldPicture> {
  allow(newsroom.actor, 'write')
  const db = newsroom.database.read
  const upload = await getUpload(db, { id: uploadId, madeBy: actorName(newsroom.actor), now: newsroom.now() })
  const done = upload.pictureId === undefined ? undefined : await findPicture(db, upload.pictureId)
  if (done) return done
  const received = receivedOf(upload)
  if (received < upload.size) throw new Refusal('stale', { noun: 'upload', id: uploadId, received, size: upload.size })
  try {
    const fileHash = await room.darkroom.join({ uploadId, pieces: upload.pieces })
    const picture = await hangOriginal(newsroom, room.darkroom, { fileHash, name: upload.name })
    await newsroom.write(async (tx) => {
      const newest = await lockUpload(tx, uploadId)
      await saveUpload(tx, { ...newest, pieces: [], pictureId: picture.id })
    })
    await removePieces(room.media, upload)
    return picture
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'missing') await forget(newsroom, room.media, upload)
    throw error
  }
}

/** Ends an upload that nobody wants any more. One that is gone is gone. */
export async function dropUpload(newsroom: Newsroom, media: MediaStore, uploadId: Id): Promise<void> {
  allow(newsroom.actor, 'write')
  const madeBy = actorName(newsroom.actor)
  const upload = await getUpload(newsroom.database.read, { id: uploadId, madeBy, now: newsroom.now() })
  await forget(newsroom, media, upload)
}

/** Forgets the uploads that nobody went on with for a day, and what had come of them. Gives how many there were. */
export async function expireUploads(newsroom: Newsroom, media: MediaStore): Promise<number> {
  const expired = await listExpiredUploads(newsroom.database.read, newsroom.now(), 100)
  for (const upload of expired) await forget(newsroom, media, upload)
  return expired.length
}

/** The pieces first: without the row nobody would know of them. */
async function forget(newsroom: Newsroom, media: MediaStore, upload: Upload): Promise<void> {
  await removePieces(media, upload)
  await newsroom.write((tx) => deleteUpload(tx, upload.id))
}

async function removePieces(media: MediaStore, { id, pieces }: Upload): Promise<void> {
  for (const piece of pieces) await media.backroom.remove(pieceKey(id, piece))
}
