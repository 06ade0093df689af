import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAMAGED_TEXT } from './invented-pages.ts'
import { readPageFile } from './read-file.ts'

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

describe('reading a page from a file', () => {
  it('reads the story in it', async () => {
    const { article } = await readPageFile(await file('story.txt', DAMAGED_TEXT))
    expect(article?.headline).toBe('跨海湾渡轮第三条航线开通')
  })

  it('refuses 100 MB by the size alone', async () => {
    const large = await file('large.html', DAMAGED_TEXT)
    await truncate(large, 100_000_000)
    await expect(readPageFile(large)).rejects.toMatchObject({ code: 'too_large', facts: { bytes: 100_000_000 } })
  })

  it('refuses twenty kilobytes of tags that stand for half a million elements', async () => {
    const tags = Array.from({ length: 1010 }, (_, number) => `<b a${number}><p>`).join('')
    const bomb = await file('bomb.html', `<!doctype html><title>潮闸</title>${tags}潮闸落闸`)
    await expect(readPageFile(bomb)).rejects.toMatchObject({ code: 'too_large', facts: { mostElements: 500_000 } })
  })

  it('refuses what is no text, no file, or not there', async () => {
    const noise = await file('noise.html', new Uint8Array(1000))
    await expect(readPageFile(noise)).rejects.toMatchObject({ code: 'unsupported' })
    await expect(readPageFile(folder)).rejects.toMatchObject({ code: 'invalid', facts: { why: 'is a folder' } })
    await expect(readPageFile(path.join(folder, 'nowhere.html'))).rejects.toMatchObject({ code: 'missing' })
  })

  it('refuses an empty file', async () => {
    const empty = await file('empty.html', '')
    await expect(readPageFile(empty)).rejects.toMatchObject({ code: 'invalid', facts: { why: 'is empty' } })
  })
})
