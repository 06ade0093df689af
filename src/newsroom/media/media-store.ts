import type { MediaAddress } from '../../kernel/config.ts'
import { openDiskStore } from './disk-store.ts'
import type { FileStore } from './file-store.ts'
import { mediaName, type MediaName, mediaTypeOf } from './media-name.ts'
import { openS3Store } from './s3-store.ts'

/**
 * Where the files of the pictures are. What readers get stands under names made from its bytes, in 256 folders: only a
 * `MediaName` is taken, so nothing else can be named from outside.
 */
export interface MediaStore {
  /** Keeps the bytes for good: when this returns they are there, whole. Keeping them again changes nothing. */
  keep(bytes: Uint8Array, format: 'avif' | 'webp' | 'jpeg'): Promise<MediaName>
  read(name: MediaName): Promise<Uint8Array | undefined>
  /** Removes the file, if it is there. Two pictures may share one: ask the rows first. */
  remove(name: MediaName): Promise<void>
  /** What no reader may see: files as they came, with all that cameras write into them, and pieces of uploads. */
  readonly backroom: FileStore
}

export function openMediaStore(address: MediaAddress): MediaStore {
  const files = 'folder' in address ? openDiskStore(address.folder) : openS3Store(address)
  return {
    async keep(bytes, format) {
      const name = mediaName(bytes, format)
      await files.put(keyOf(name), bytes, mediaTypeOf(name))
      return name
    },
    read: (name) => files.get(keyOf(name)),
    remove: (name) => files.remove(keyOf(name)),
    backroom: {
      put: (key, bytes, type) => files.put(`private/${key}`, bytes, type),
      get: (key) => files.get(`private/${key}`),
      remove: (key) => files.remove(`private/${key}`),
    },
  }
}

function keyOf(name: MediaName): string {
  return `${name.slice(0, 2)}/${name}`
}
