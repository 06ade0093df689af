import type { IncomingMessage, ServerResponse } from 'node:http'
import type { MediaStore } from '../../newsroom/media/media-store.ts'
import { mediaTypeOf, parseMediaName } from '../../newsroom/media/media-name.ts'
import { namesEtag } from '../../pages/negotiate.ts'

/** A file of a picture, as it is sent. */
export interface PictureFile {
  readonly type: string
  readonly bytes: Uint8Array
  readonly etag: string
}

/** Where the files of pictures are: `/media/5f70bf18a086007016e948b04aed3b82.avif`. */
export const MEDIA_PATH = '/m/'

/** The file of this name, or undefined: no such file, or no name that we ever gave. */
export async function findPictureFile(media: MediaStore, name: string): Promise<PictureFile | undefined> {
  const parsed = parseMediaName(name)
  const bytes = parsed && (await media.read(parsed))
  return bytes && { type: mediaTypeOf(parsed), bytes, etag: etagOf(parsed) }
}

export interface PictureServerOptions {
  /** There is no such file. Has to end the response. */
  readonly onMissing: (req: IncomingMessage, res: ServerResponse) => void
  /** The store cannot be read. Has to end the response. */
  readonly onError: (error: unknown, req: IncomingMessage, res: ServerResponse) => void
}

/**
 * Answers GET and HEAD for a file of a picture. Its name is made from its bytes, so whoever has it, browser or edge,
 * need never ask again, and who asks all the same is answered without the disk. Other methods are the caller's business.
 */
export function pictureServer(media: MediaStore, { onMissing, onError }: PictureServerOptions) {
  return function servePicture(req: IncomingMessage, res: ServerResponse, name: string): void {
    const parsed = parseMediaName(name)
    const ifNoneMatch = req.headers['if-none-match']
    if (parsed && ifNoneMatch !== undefined && ifNoneMatch !== '*' && namesEtag(ifNoneMatch, etagOf(parsed))) {
      res.writeHead(304, ['etag', etagOf(parsed), ...FOR_EVER]).end()
      return
    }
    findPictureFile(media, name).then(
      (file) => (file ? send(req, res, file) : onMissing(req, res)),
      (error: unknown) => onError(error, req, res),
    )
  }
}

const FOR_EVER = ['cache-control', 'public, max-age=31536000, immutable'] as const

function send(req: IncomingMessage, res: ServerResponse, { type, bytes, etag }: PictureFile): void {
  const about = ['content-type', type, 'content-length', String(bytes.byteLength), 'etag', etag, ...FOR_EVER]
  // Opened by itself in a window, a picture is a picture and nothing else.
  res.writeHead(200, [...about, 'x-content-type-options', 'nosniff', 'content-security-policy', "default-src 'none'"])
  if (req.method === 'HEAD') res.end()
  else res.end(bytes)
}

function etagOf(name: string): string {
  return `"${name}"`
}
