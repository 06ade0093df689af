import { createHash } from 'node:crypto'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { MediaStore } from './media-store.ts'
import type { Rendition } from './picture.ts'
import {
  acceptedType,
  renderCrop,
  type RenderedPicture,
  type RenderedRendition,
  renderPicture,
} from './render-picture.ts'
import type { Rectangle } from './shapes.ts'
import { type Piece, pieceKey } from './upload.ts'

/** A file as it came, in the back room, by the SHA-256 of its bytes in hex. */
interface OriginalName {
  readonly fileHash: string
  /** It came with the program, so that SVG is taken. */
  readonly trusted?: boolean | undefined
}

/** What is known of a picture once it was developed: all but words. */
export interface Developed extends Pick<RenderedPicture, 'width' | 'height' | 'colour' | 'placeholder'> {
  readonly renditions: readonly Rendition[]
}

/**
 * Makes of files as they came what readers get, and keeps both. Its orders and answers are JSON: the work is done where
 * nobody waits for a page, and the bytes go from the store to it and back, never through whoever asks.
 */
export interface Darkroom {
  /** Joins the pieces of an upload to an original. Refuses what `acceptedType` refuses. */
  join(order: { readonly uploadId: Id; readonly pieces: readonly Piece[] }): Promise<string>
  /** Refuses what `renderPicture` refuses; the original is gone then. */
  develop(original: OriginalName): Promise<Developed>
  /** Refuses (`missing`) where the original is not there: pictures of old were taken in without. */
  crop(order: { readonly fileHash: string; readonly part: Rectangle }): Promise<readonly Rendition[]>
}

/** Keeps a file as it came, and gives its name. Refuses what `acceptedType` refuses. */
export async function keepOriginal(media: MediaStore, bytes: Uint8Array, trusted = false): Promise<string> {
  acceptedType(bytes, { trusted })
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  await media.backroom.put(originalKey(fileHash), bytes, 'application/octet-stream')
  return fileHash
}

export function originalKey(fileHash: string): string {
  return `originals/${fileHash.slice(0, 2)}/${fileHash}`
}

/** The work itself, one picture after the other: each may take 400 MB while it lasts. */
export function openDarkroom(media: MediaStore): Darkroom {
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }

  async function read({ fileHash }: OriginalName): Promise<Uint8Array> {
    const bytes = await media.backroom.get(originalKey(fileHash))
    if (!bytes) throw new Refusal('missing', { noun: 'original', fileHash })
    return bytes
  }

  async function keep(rendered: readonly RenderedRendition[]): Promise<readonly Rendition[]> {
    const renditions: Rendition[] = []
    for (const { width, format, bytes } of rendered)
      renditions.push({ width, format, file: await media.keep(bytes, format) })
    return renditions
  }

  return {
    join: ({ uploadId, pieces }) =>
      inTurn(async () => {
        const parts = await Promise.all(pieces.map((piece) => media.backroom.get(pieceKey(uploadId, piece))))
        if (parts.includes(undefined)) throw new Refusal('missing', { noun: 'upload', id: uploadId })
        return keepOriginal(media, Buffer.concat(parts as Uint8Array[]))
      }),
    develop: (original) =>
      inTurn(async () => {
        const { trusted = false } = original
        try {
          const { width, height, colour, placeholder, renditions } = await renderPicture(await read(original), {
            trusted,
          })
          return { width, height, colour, placeholder, renditions: await keep(renditions) }
        } catch (error) {
          if (error instanceof Refusal) await media.backroom.remove(originalKey(original.fileHash))
          throw error
        }
      }),
    // What was accepted when it came is accepted.
    crop: ({ fileHash, part }) =>
      inTurn(async () => keep(await renderCrop(await read({ fileHash }), part, { trusted: true }))),
  }
}
