import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from './file-store.ts'

/** Files in a folder, which is made with the first of them. */
export function openDiskStore(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, key)
  return {
    async put(key, bytes) {
      if (!(await isThere(pathOf(key), bytes.byteLength))) await writeWhole(pathOf(key), bytes)
    },
    async get(key) {
      try {
        return await readFile(pathOf(key))
      } catch (error) {
        return ifMissing(error, undefined)
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
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
