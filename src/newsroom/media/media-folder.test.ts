import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openMediaFolder, type MediaFolder } from './media-folder.ts'
import { mediaName, mediaTypeOf, parseMediaName } from './media-name.ts'

let place: string
let folder: MediaFolder

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'broadsheet-media-'))
  folder = openMediaFolder(join(place, 'media'))
})

afterEach(() => rm(place, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)

async function files(): Promise<string[]> {
  const found = await readdir(place, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

it('gives back what it was given, under a name made from it', async () => {
  const name = await folder.keep(bytes('tide'), 'avif')
  expect(name).toBe(mediaName(bytes('tide'), 'avif'))
  expect(name).toMatch(/^[0-9a-f]{32}\.avif$/)
  expect(Buffer.from((await folder.read(name)) ?? []).toString()).toBe('tide')
})

it('keeps the same bytes once, however many bring them at the same time', async () => {
  const names = await Promise.all(Array.from({ length: 8 }, () => folder.keep(bytes('ferry'), 'webp')))
  expect(new Set(names).size).toBe(1)
  expect(await files()).toEqual([names[0]])
})

it('mends a file that was cut off', async () => {
  const name = await folder.keep(bytes('lighthouse'), 'jpeg')
  await truncate(join(place, 'media', name.slice(0, 2), name), 3)
  await folder.keep(bytes('lighthouse'), 'jpeg')
  expect((await folder.read(name))?.byteLength).toBe(10)
})

it('has nothing under a name that it never gave, and removes what is not there calmly', async () => {
  const name = mediaName(bytes('nobody'), 'avif')
  expect(await folder.read(name)).toBeUndefined()
  await folder.remove(name)
  const kept = await folder.keep(bytes('tram'), 'avif')
  await folder.remove(kept)
  expect(await folder.read(kept)).toBeUndefined()
})

it('leaves nothing half written behind when it cannot write, and says why', async () => {
  await writeFile(join(place, 'media'), 'a file where the folder should be')
  await expect(folder.keep(bytes('y'), 'avif')).rejects.toMatchObject({ code: expect.stringMatching(/EEXIST|ENOTDIR/) })
  expect(await files()).toEqual(['media'])
})

it.each([
  '',
  '../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'aa/../../../etc/passwd',
  `${'a'.repeat(32)}.avif/../x`,
  `${'a'.repeat(32)}.avif\n`,
  `${'a'.repeat(32)}.svg`,
  `${'A'.repeat(32)}.avif`,
  `${'a'.repeat(31)}.avif`,
  `${'a'.repeat(32)}.avif\0.jpg`,
])('knows that %j is no name', (text) => {
  expect(parseMediaName(text)).toBeUndefined()
})

it('tells the media type from the name', () => {
  const types = (['avif', 'webp', 'jpeg'] as const).map((format) => mediaTypeOf(mediaName(bytes('a'), format)))
  expect(types).toEqual(['image/avif', 'image/webp', 'image/jpeg'])
  const name = parseMediaName(mediaName(bytes('a'), 'jpeg'))
  expect(name).toMatch(/\.jpg$/)
})
