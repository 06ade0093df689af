import { createHash } from 'node:crypto'
import * as z from 'zod'
import { issueWords } from '../../kernel/issue-words.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { MediaStore } from './media-store.ts'
import type { Picture, Rendition } from './picture.ts'
import { findPictureByHash, insertPicture } from './picture-store.ts'
import { renderPicture } from './render-picture.ts'

export interface PictureOrder {
  /** The file as it came. It is not kept: what readers get is made from it now. */
  readonly bytes: Uint8Array
  /** What is to be seen, for those who do not see it. */
  readonly alt: string
  /** Who took or drew it. */
  readonly credit: string
  /** By what right we print it. */
  readonly licence: string
  /** The bytes came with the program, so that SVG is taken. Only the program may say so. */
  readonly trusted?: boolean
}

/**
 * Takes a picture into the house: checks it, makes what readers get of it, keeps the files, then the row and its entry.
 * A file that is there already, to the byte, is the picture it was, with the words that it had. Should the row not be
 * written, its files lie in the folder unnamed, and the next try finds them.
 *
 * Refuses what `renderPicture` refuses, and (`invalid`, with the `field`) a picture without alt, credit or licence.
 */
export async function addPicture(newsroom: Newsroom, folder: MediaStore, order: PictureOrder): Promise<Picture> {
  allow(newsroom.actor, 'write')
  const { trusted = false } = order
  if (trusted && newsroom.actor.kind !== 'program') throw new Refusal('forbidden', { action: 'trust_picture' })
  const words = parseWords(order)
  const fileHash = createHash('sha256').update(order.bytes).digest('hex')
  const known = await findPictureByHash(newsroom.database.read, fileHash)
  if (known) return known

  const { width, height, colour, renditions: rendered } = await renderPicture(order.bytes, { trusted })
  const renditions: Rendition[] = []
  for (const { width: at, format, bytes } of rendered) {
    renditions.push({ width: at, format, file: await folder.keep(bytes, format) })
  }
  const { licence, ...shown } = words
  return newsroom.write(async (tx) => {
    const picture: Picture = { id: tx.nextId(), width, height, colour, renditions, ...shown }
    if (await insertPicture(tx.rows, { ...picture, fileHash, licence, addedAt: tx.at })) {
      await record(tx, { kind: 'picture.added', pictureId: picture.id })
      return picture
    }
    // Somebody brought the same file while we were rendering it.
    const other = await findPictureByHash(tx.rows, fileHash)
    if (!other) throw new Error(`picture ${fileHash} was refused by the table and is not in it`)
    return other
  })
}

function words(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), 'control characters')
}

const wordsSchema = z.object({ alt: words(500), credit: words(100), licence: words(200) })

function parseWords(order: PictureOrder): z.infer<typeof wordsSchema> {
  const parsed = wordsSchema.safeParse(order)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refusal('invalid', { noun: 'picture', field: issue?.path.join('.') ?? '', why: issueWords(issue) })
}
