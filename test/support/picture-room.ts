import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { PictureRoom } from '../../src/newsroom/media/add-picture.ts'
import { openDarkroom } from '../../src/newsroom/media/darkroom.ts'
import { openMediaStore } from '../../src/newsroom/media/media-store.ts'

/** A place for pictures, for one test. */
export interface TestPictureRoom extends PictureRoom, AsyncDisposable {
  /** Names of the files in it, by folder: what readers may get, what stands in the back room. */
  files(folder?: 'originals' | 'uploads'): Promise<readonly string[]>
}

export async function openPictureRoom(): Promise<TestPictureRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-pictures-'))
  const media = openMediaStore({ folder })
  return {
    media,
    darkroom: openDarkroom(media),
    async files(part) {
      const found = await readdir(folder, { recursive: true, withFileTypes: true })
      const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      const private_ = join(folder, 'private')
      return files
        .filter((file) => (part ? file.startsWith(join(private_, part)) : !file.startsWith(private_)))
        .map((file) => file.slice(folder.length + 1))
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

/** A small photograph, one colour all over: another colour, another picture. */
export function photograph(colour: string, { width = 48, height = 30 } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
}

/** A photograph as a camera leaves it: lying on its side, with a name and a place in it, some 40 KB. */
export function cameraFile(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  return sharp({ create: { width: 240, height: 160, channels: 3, background: '#336699', noise } })
    .jpeg({ quality: 90 })
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Artist: 'Wen Lan', Orientation: '6' }, IFD3: { GPSLatitude: '30/1 15/1 0/1' } })
    .toBuffer()
}

/** All that a story needs to know of a picture. */
export const RIGHTS = { alt: '退潮后的挡潮闸', credit: '钟向晚 摄', licence: '本报所有', licenceKind: 'own' } as const
