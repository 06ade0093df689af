import { open } from 'node:fs/promises'
import { Refusal } from '../../kernel/refusal.ts'
import { MAXIMUM_BYTES } from './decode.ts'
import type { PageHints, PageReading } from './page-reading.ts'
import { readPage } from './read-page.ts'

/**
 * Reads the saved page in a file, as `readPage` does. Refuses `missing` where no file is, and `too_large` one over 20 MB
 * (or `hints.maximumBytes`) by its size alone, unread.
 */
export async function readPageFile(path: string, hints: PageHints = {}): Promise<PageReading> {
  const opened = await open(path).catch(() => {
    throw new Refusal('missing', { noun: 'file', file: path })
  })
  await using file = opened
  const found = await file.stat()
  if (!found.isFile()) throw new Refusal('missing', { noun: 'file', file: path })
  const maximum = hints.maximumBytes ?? MAXIMUM_BYTES
  if (found.size > maximum) throw new Refusal('too_large', { noun: 'page', bytes: found.size, maximum })
  return await readPage(await file.readFile(), hints)
}
