import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestS3 } from '../../../test/support/s3.ts'
import type { MediaAddress, S3Address } from '../../kernel/config.ts'
import { mediaName, mediaTypeOf, parseMediaName } from './media-name.ts'
import { type MediaStore, openMediaStore } from './media-store.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = (found: Uint8Array | undefined) => found && Buffer.from(found).toString()

let s3: Awaited<ReturnType<typeof openTestS3>>
let place: string

beforeAll(async () => {
  s3 = await openTestS3()
})
afterAll(() => s3.close())
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'broadsheet-media-'))
})
afterEach(() => rm(place, { recursive: true }))

const addresses: readonly [string, () => MediaAddress][] = [
  ['a folder', () => ({ folder: join(place, 'media') })],
  ['an S3-compatible store', () => s3.address],
]

describe.each(addresses)('pictures in %s', (_where, address) => {
  let media: MediaStore

  beforeEach(() => {
    media = openMediaStore(address())
  })

  it('are given back as they came, under a name made from them', async () => {
    const name = await media.keep(bytes('tide'), 'avif')
    expect(name).toMatch(/^[0-9a-f]{32}\.avif$/)
    expect(textOf(await media.read(name))).toBe('tide')
  })

  it('are kept once, however many bring them at the same time', async () => {
    const names = await Promise.all(Array.from({ length: 8 }, () => media.keep(bytes('ferry'), 'webp')))
    expect(new Set(names).size).toBe(1)
    expect(textOf(await media.read(names[0]!))).toBe('ferry')
  })

  it('are not there under a name that was never given, nor when they were removed', async () => {
    const name = mediaName(bytes('nobody'), 'avif')
    expect(await media.read(name)).toBeUndefined()
    await media.remove(name)
    const kept = await media.keep(bytes('tram'), 'avif')
    await media.remove(kept)
    expect(await media.read(kept)).toBeUndefined()
  })

  it('are kept apart from what no reader may see', async () => {
    await media.backroom.put('originals/5f', bytes('with GPS'), 'image/jpeg')
    expect(textOf(await media.backroom.get('originals/5f'))).toBe('with GPS')
    await media.backroom.put('uploads/a/0-3', bytes('one'), 'application/octet-stream')
    await media.backroom.remove('uploads/a/0-3')
    expect(await media.backroom.get('uploads/a/0-3')).toBeUndefined()
  })

  it('may be as large as any that is taken', async () => {
    const large = Buffer.alloc(9 * 2 ** 20, 7)
    expect((await media.read(await media.keep(large, 'jpeg')))?.byteLength).toBe(large.byteLength)
  })
})

describe('a folder of pictures', () => {
  async function files(): Promise<string[]> {
    const found = await readdir(place, { recursive: true, withFileTypes: true })
    return found.filter((entry) => entry.isFile()).map((entry) => entry.name)
  }

  it('holds no more than what is kept', async () => {
    const media = openMediaStore({ folder: join(place, 'media') })
    const names = await Promise.all(Array.from({ length: 8 }, () => media.keep(bytes('ferry'), 'webp')))
    expect(await files()).toEqual([names[0]])
  })

  it('mends a file that was cut off', async () => {
    const media = openMediaStore({ folder: join(place, 'media') })
    const name = await media.keep(bytes('lighthouse'), 'jpeg')
    await truncate(join(place, 'media', name.slice(0, 2), name), 3)
    await media.keep(bytes('lighthouse'), 'jpeg')
    expect((await media.read(name))?.byteLength).toBe(10)
  })

  it('has nothing half written in it when it cannot be written to, and says why', async () => {
    const media = openMediaStore({ folder: join(place, 'media') })
    await writeFile(join(place, 'media'), 'a file where the folder should be')
    await expect(media.keep(bytes('y'), 'avif')).rejects.toMatchObject({
      code: expect.stringMatching(/EEXIST|ENOTDIR/),
    })
    expect(await files()).toEqual(['media'])
  })
})

describe('an S3-compatible store', () => {
  const keep = (also: Partial<S3Address>) => openMediaStore({ ...s3.address, ...also }).keep(bytes('tide'), 'avif')

  it('says what it did not like', async () => {
    await expect(keep({ bucket: s3.address.bucket.replace('pictures', 'nobody') })).rejects.toThrow(/NoSuchBucket/)
    await expect(keep({ secret: 'wrong' })).rejects.toThrow(/403/)
  })
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
