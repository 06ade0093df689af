import { open } from 'node:fs/promises'
import { Refusal } from '../../kernel/refusal.ts'
import type { PageReading } from './page-reading.ts'
import { readPage } from './read-page.ts'

/** No page of news is larger, with room to spare. */
export const MOST_PAGE_BYTES = 20 * 1024 * 1024

/** Reads the saved page in a file. Refuses (`too_large`) one over 20 MB by its size alone, unread. */
export async function readPageFile(path: string): Promise<PageReading> {
  await using file = await open(path)
  const { size } = await file.stat()
  if (size > MOST_PAGE_BYTES) throw new Refusal('too_large', { noun: 'page', bytes: size, limit: MOST_PAGE_BYTES })
  return readPage(await file.readFile(), { maximumBytes: MOST_PAGE_BYTES })
}
