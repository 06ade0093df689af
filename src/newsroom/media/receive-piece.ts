import { later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Newsroom } from '../newsroom.ts'
import { actorName } from '../people/actor.ts'
import { allow } from '../people/policy.ts'
import { UPLOAD_LIVES_MS } from './begin-upload.ts'
import type { MediaStore } from './media-store.ts'
import { isPicture, pictureTypeOf } from './picture-type.ts'
import { MOST_PIECE_BYTES, MOST_PIECES, pieceKey, receivedOf, type Upload } from './upload.ts'
import { getUpload, lockUpload, saveUpload } from './upload-store.ts'

export interface PieceOrder {
  readonly uploadId: Id
  /** Where in the file the bytes lie. */
  readonly offset: number
  readonly bytes: Uint8Array
}

/**
 * Takes in the next piece of a file, and gives the upload as it is then. A piece may come again, whole or in part, for
 * whoever does not know whether it came: what is there already is left out.
 *
 * Refuses (`invalid`) more than two thousand pieces; (`stale`, with what was `received`) a piece that would leave a gap, (`too_large`) more than was announced,
 * (`unsupported`) a file that, by its first bytes, is no picture: its sender need not send the rest.
 */
export async function receivePiece(newsroom: Newsroom, media: MediaStore, order: PieceOrder): Promise<Upload> {
  allow(newsroom.actor, 'write')
  const { uploadId, offset, bytes } = order
  const madeBy = actorName(newsroom.actor)
  const before = await getUpload(newsroom.database.read, { id: uploadId, madeBy, now: newsroom.now() })
  const received = receivedOf(before)
  const to = offset + bytes.byteLength
  if (!Number.isInteger(offset) || offset < 0 || offset > received)
    throw new Refusal('stale', { noun: 'upload', id: uploadId, received, offset })
  if (to > before.size || bytes.byteLength > MOST_PIECE_BYTES)
    throw new Refusal('too_large', {
      noun: 'upload',
      id: uploadId,
      bytes: to,
      most: Math.min(before.size, offset + MOST_PIECE_BYTES),
    })
  if (to <= received) return before
  if (before.pieces.length >= MOST_PIECES)
    throw new Refusal('invalid', { noun: 'upload', id: uploadId, why: 'too many pieces', most: MOST_PIECES })
  if (received === 0) mustLookLikePicture(bytes)
  const piece = { from: received, to }
  await media.backroom.put(pieceKey(uploadId, piece), bytes.subarray(received - offset), 'application/octet-stream')
  return newsroom.write(async (tx) => {
    const upload = await lockUpload(tx, uploadId)
    // The same piece may have come by two ways at once.
    if (receivedOf(upload) !== received) return upload
    const longer = { ...upload, pieces: [...upload.pieces, piece], expiresAt: later(tx.at, UPLOAD_LIVES_MS) }
    await saveUpload(tx, longer)
    return longer
  })
}

function mustLookLikePicture(bytes: Uint8Array): void {
  const type = pictureTypeOf(bytes)
  if (!isPicture(type) || type === 'svg') throw new Refusal('unsupported', { noun: 'picture', type })
}
