import { open } from 'node:fs/promises'
import { Refusal } from '../../kernel/refusal.ts'
import { MAXIMUM_BYTES } from './decode.ts'
import type { PageHints, PageReading } from './page-reading.ts'
import { readPage } from './read-page.ts'

/**
 * Reads the saved page in a file, as `readPage` does. Refuses `missing` where nothing is, `invalid` a folder or an empty
 * file, `forbidden` a file that may not be read, and `too_large` one over 20 MB (or `hints.maximumBytes`) by its size
 * alone, unread.
 */
export async function readPageFile(path: string, hints: PageHints = {}): Promise<PageReading> {
  await using file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw refusalOf(error, path)
  })
  const found = await file.stat()
  if (found.isDirectory()) throw new Refusal('invalid', { noun: 'file', file: path, why: 'is a folder' })
  if (!found.isFile()) throw new Refusal('invalid', { noun: 'file', file: path, why: 'is no ordinary file' })
  if (found.size === 0) throw new Refusal('invalid', { noun: 'file', file: path, why: 'is empty' })
  const maximum = hints.maximumBytes ?? MAXIMUM_BYTES
  if (found.size > maximum) throw new Refusal('too_large', { noun: 'file', file: path, bytes: found.size, maximum })
  return await readPage(await file.readFile(), hints)
}

function refusalOf(error: NodeJS.ErrnoException, file: string): Error {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return new Refusal('missing', { noun: 'file', file })
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return new Refusal('forbidden', { noun: 'file', file, why: 'may not be read' })
  return error
}
