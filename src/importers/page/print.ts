import { readFile } from 'node:fs/promises'
import { readPage } from './read-page.ts'

export async function printPages(files: readonly string[], write: (line: string) => unknown): Promise<void> {
  for (const file of files) await write(JSON.stringify(await readPage(await readFile(file))) + '\n')
}
