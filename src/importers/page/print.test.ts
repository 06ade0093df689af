import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAMAGED_TEXT } from './invented-pages.ts'
import { printPages } from './print.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pages-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, content: string | Uint8Array) {
  const place = path.join(folder, name)
  await writeFile(place, content)
  return place
}

describe('printing pages', () => {
  it('writes a line for each file, also for those that are refused', async () => {
    const files = [
      await file('story.txt', DAMAGED_TEXT),
      await file('noise.html', new Uint8Array(1000)),
      path.join(folder, 'nowhere.html'),
      await file('empty.html', ''),
    ]
    const lines: string[] = []
    const counts = await printPages(files, (line) => void lines.push(line))
    expect(counts).toEqual({ articles: 1, without: 1, refused: 2 })
    const pages = lines.map((line) => JSON.parse(line) as { article: unknown; error: { code: string } | null })
    expect(pages.map(({ error }) => error?.code ?? null)).toEqual([null, 'unsupported', 'missing', null])
    expect(pages.map(({ article }) => article !== null)).toEqual([true, false, false, false])
  })

  it('waits for each line to be written before it opens the next file', async () => {
    const first = await file('a.txt', DAMAGED_TEXT)
    const second = path.join(folder, 'late.txt')
    const counts = await printPages([first, second], async () => {
      await writeFile(second, DAMAGED_TEXT)
    })
    expect(counts.articles).toBe(2)
  })

  it('refuses a large file unopened', async () => {
    const lines: string[] = []
    await printPages([await file('large.html', DAMAGED_TEXT)], (line) => void lines.push(line), { maximumBytes: 100 })
    expect(lines[0]).toContain('"code":"too_large"')
  })
})
