import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { mediaName, type MediaName } from './media-name.ts'

/**
 * The files of the pictures, under names made from their bytes, in 256 folders of a folder. Only a `MediaName` is taken,
 * so nothing outside can be named. Safe for many writers at once, also from other processes.
 */
export interface MediaFolder {
  /** Keeps the bytes for good: when this returns they are on the disk, whole. Keeping them again changes nothing. */
  keep(bytes: Uint8Array, format: 'avif' | 'webp' | 'jpeg'): Promise<MediaName>
  read(name: MediaName): Promise<Uint8Array | undefined>
  /** Removes the file, if it is there. Two pictures may share one: ask the rows first. */
  remove(name: MediaName): Promise<void>
}

export function openMediaFolder(folder: string): MediaFolder {
  const pathOf = (name: MediaName) => join(folder, name.slice(0, 2), name)
  return {
    async keep(bytes, format) {
      const name = mediaName(bytes, format)
      if (!(await isThere(pathOf(name), bytes.byteLength))) await writeWhole(pathOf(name), bytes)
      return name
    },
    async read(name) {
      try {
        return await readFile(pathOf(name))
      } catch (error) {
        return ifMissing(error, undefined)
      }
    },
    async remove(name) {
      await rm(pathOf(name), { force: true })
    },
  }
}

/** A file of another length was cut off by something outside, and is written again. */
async function isThere(path: string, length: number): Promise<boolean> {
  let file: FileHandle
  try {
    file = await open(path)
  } catch (error) {
    return ifMissing(error, false)
  }
  try {
    return (await file.stat()).size === length
  } finally {
    await file.close()
  }
}

/** Writes beside, then renames: nobody ever sees half a file. The folder is synced too, or a crash may undo the name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${randomUUID()}.part`
  try {
    await synced(beside, 'wx', (file) => file.writeFile(bytes))
    await rename(beside, path)
    await synced(dirname(path), 'r', async () => {})
    await synced(dirname(dirname(path)), 'r', async () => {})
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function synced(path: string, flags: string, work: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags)
  try {
    await work(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

function ifMissing<Value>(error: unknown, value: Value): Value {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value
  throw error
}
