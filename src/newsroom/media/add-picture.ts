import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { type Darkroom, keepOriginal } from './darkroom.ts'
import type { HeldPicture, PictureWords } from './held-picture.ts'
import type { MediaStore } from './media-store.ts'
import { findPictureByHash, insertPicture, lockPicture, savePicture } from './picture-store.ts'
import { NO_WORDS, parsePictureWords } from './picture-words.ts'

/** Where pictures are made and kept. */
export interface PictureRoom {
  readonly media: MediaStore
  readonly darkroom: Darkroom
}

/** What is known of a picture when it comes. Its rights may follow: publishing asks for them. */
export interface ArrivingWords extends Partial<PictureWords> {
  /** What its file was called, and where it was fetched from. */
  readonly name?: string
  readonly origin?: string | undefined
}

export interface PictureOrder extends ArrivingWords {
  /** The file as it came. It stays in the back room, so that crops can be made of it; readers never get it. */
  readonly bytes: Uint8Array
  /** The bytes came with the program, so that SVG is taken. Only the program may say so. */
  readonly trusted?: boolean
}

/**
 * Takes a picture into the house: checks it, makes what readers get of it, keeps the files, then the row and its entry.
 * A file that is there already, to the byte, is the picture it was, with the words that it had; a deleted one comes
 * back. Should the row not be written, its files lie in the store unnamed, and the next try finds them.
 *
 * Refuses what `renderPicture` refuses, and (`invalid`, with the `field`) words that are none.
 */
export async function addPicture(
  newsroom: Newsroom,
  { media, darkroom }: PictureRoom,
  order: PictureOrder,
): Promise<HeldPicture> {
  const { bytes, trusted = false, ...words } = order
  allow(newsroom.actor, 'write')
  if (trusted && newsroom.actor.kind !== 'program') throw new Refusal('forbidden', { action: 'trust_picture' })
  parsePictureWords({ ...NO_WORDS, ...words })
  const fileHash = await keepOriginal(media, bytes, trusted)
  return hangOriginal(newsroom, darkroom, { ...words, fileHash, trusted })
}

/** The same for a file that is in the back room already. */
export async function hangOriginal(
  newsroom: Newsroom,
  darkroom: Darkroom,
  order: ArrivingWords & { readonly fileHash: string; readonly trusted?: boolean },
): Promise<HeldPicture> {
  allow(newsroom.actor, 'write')
  const { fileHash, trusted = false, name = '', origin, ...given } = order
  const words = parsePictureWords({ ...NO_WORDS, ...given })
  const known = await findPictureByHash(newsroom.database.read, fileHash)
  if (known) return known.deletedAt === undefined ? known : bringBack(newsroom, known)
  const developed = await darkroom.develop({ fileHash, trusted })
  return newsroom.write(async (tx) => {
    const picture: HeldPicture = {
      id: tx.nextId(),
      ...developed,
      ...words,
      fileHash,
      name: plainName(name),
      origin,
      addedAt: tx.at,
      addedBy: tx.actor,
      version: 1,
      retiredAt: undefined,
      deletedAt: undefined,
    }
    if (await insertPicture(tx, picture)) {
      await record(tx, { kind: 'picture.added', pictureId: picture.id })
      return picture
    }
    // Somebody brought the same file while we were developing it.
    const other = await findPictureByHash(tx.rows, fileHash)
    if (!other) throw new Error(`picture ${fileHash} was refused by the table and is not in it`)
    return other
  })
}

async function bringBack(newsroom: Newsroom, { id }: HeldPicture): Promise<HeldPicture> {
  return newsroom.write(async (tx) => {
    const picture = await lockPicture(tx, id)
    if (picture.deletedAt === undefined) return picture
    await record(tx, { kind: 'picture.restored', pictureId: id })
    return savePicture(tx, { ...picture, deletedAt: undefined })
  })
}

/** A file's name as it may stand in a list: the last part of a path, without what cannot be seen or turns it round. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last
    .replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .toWellFormed()
    .trim()
    .slice(0, 200)
}
