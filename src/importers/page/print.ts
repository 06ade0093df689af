import { readFile, stat } from 'node:fs/promises'
import { Refusal } from '../../kernel/refusal.ts'
import { MAXIMUM_BYTES } from './decode.ts'
import type { PageHints, PageReading } from './page-reading.ts'
import { readPage } from './read-page.ts'

/** A line of output: the reading, and why there is none where a file was refused. */
export interface PrintedPage extends PageReading {
  readonly file: string
  readonly error: { readonly code: string; readonly facts: Refusal['facts'] } | null
}

export interface PrintedPages {
  /** Files with an article, files without one, files that were refused. */
  readonly articles: number
  readonly without: number
  readonly refused: number
}

const NOTHING: PageReading = {
  article: null,
  wire: [],
  related: [],
  hot: [],
  repairs: { readings: 0, punctuation: 0, script: null },
}

/**
 * `broadsheet import page --dry-run --json FILE…`: one line of JSON for each file, handed to `write` and awaited before
 * the next file is opened. A file that cannot be read as a page still gets its line, with `error`; the others go on.
 */
export async function printPages(
  files: readonly string[],
  write: (line: string) => void | Promise<void>,
  hints: PageHints = {},
): Promise<PrintedPages> {
  const counts = { articles: 0, without: 0, refused: 0 }
  for (const file of files) {
    const page = await printed(file, hints)
    if (page.error) counts.refused++
    else if (page.article) counts.articles++
    else counts.without++
    await write(`${JSON.stringify(page)}\n`)
  }
  return counts
}

async function printed(file: string, hints: PageHints): Promise<PrintedPage> {
  try {
    return { file, ...(await readPageFile(file, hints)), error: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { file, ...NOTHING, error: { code: error.code, facts: error.facts } }
  }
}

/** Reads a page from disk. Refuses as `readPage` does, an oversized file unopened, and `missing` where no file is. */
export async function readPageFile(file: string, hints: PageHints = {}): Promise<PageReading> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new Refusal('missing', { noun: 'file', file })
  const maximum = hints.maximumBytes ?? MAXIMUM_BYTES
  if (found.size > maximum) throw new Refusal('too_large', { noun: 'page', bytes: found.size, maximum })
  return readPage(await readFile(file), hints)
}
