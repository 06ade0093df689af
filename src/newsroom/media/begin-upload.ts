import { DAY, later } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { hold } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { actorName } from '../people/actor.ts'
import { allow } from '../people/policy.ts'
import { oneLine } from '../written.ts'
import { MOST_PICTURE_BYTES } from './render-picture.ts'
import type { Upload } from './upload.ts'
import { insertUpload, listUploads } from './upload-store.ts'

/** An upload that nobody went on with for so long is forgotten. */
export const UPLOAD_LIVES_MS = DAY
/** Of one person at a time; more files than that wait where they are. */
export const MOST_UPLOADS = 200

export interface UploadOrder {
  readonly name: string
  /** Bytes of the whole file. */
  readonly size: number
  /** How whoever sends it knows the file again: its name, size and time, or a hash. */
  readonly mark: string
}

/**
 * Begins to take in a file, which then comes in pieces; or goes on with the one that the same person began under the same
 * mark, so that a break costs no more than the piece that was under way. Nothing of it is told to the log: there is no
 * picture before it is whole.
 *
 * Refuses (`invalid`) an empty file, (`too_large`) one that would be refused anyway, before a byte of it has come, and
 * (`too_fast`) too many at once.
 */
export async function beginUpload(newsroom: Newsroom, order: UploadOrder): Promise<Upload> {
  allow(newsroom.actor, 'write')
  const name = oneLine(order.name, 300, { noun: 'upload', field: 'name' })
  const mark = oneLine(order.mark, 500, { noun: 'upload', field: 'mark' })
  const { size } = order
  if (!Number.isInteger(size) || size < 1) throw new Refusal('invalid', { noun: 'picture', why: 'empty' })
  if (size > MOST_PICTURE_BYTES)
    throw new Refusal('too_large', { noun: 'picture', bytes: size, most: MOST_PICTURE_BYTES })
  return newsroom.write(async (tx) => {
    await hold(tx, `uploads of ${tx.actor}`)
    const underWay = await listUploads(tx.rows, { madeBy: tx.actor, now: tx.at })
    const same = underWay.find((upload) => upload.mark === mark && upload.size === size)
    if (same) return same
    if (underWay.length >= MOST_UPLOADS) throw new Refusal('too_fast', { noun: 'upload', most: MOST_UPLOADS })
    const upload: Upload = {
      id: tx.nextId(),
      name,
      size,
      mark,
      madeBy: actorName(newsroom.actor),
      pieces: [],
      pictureId: undefined,
      expiresAt: later(tx.at, UPLOAD_LIVES_MS),
    }
    await insertUpload(tx, upload)
    return upload
  })
}
