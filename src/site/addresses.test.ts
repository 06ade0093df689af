import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressOf, type Place, readAddress } from './addresses.ts'

const read = (target: string) => readAddress(target, 'zh-Hans')
const key = (target: string) => {
  const reading = read(target)
  return typeof reading === 'object' && 'key' in reading ? reading.key : reading
}

it('reads the addresses of the paper', () => {
  expect(read('/')).toMatchObject({ place: { page: 'home' }, edition: 'zh-Hans' })
  expect(read('/a/0f3k2m9x7q1z')).toMatchObject({ place: { page: 'article', id: '0f3k2m9x7q1z' } })
  expect(read('/wire/2026-11-22')).toMatchObject({ place: { page: 'wire', day: '2026-11-22' } })
  expect(read('/t/tide-gate/feed.xml')).toMatchObject({
    place: { page: 'feed', format: 'rss', scope: { of: 'topic', slug: 'tide-gate' } },
  })
  expect(read('/search?q=%E6%BD%AE%E9%97%B8+%E8%90%BD')).toMatchObject({ place: { page: 'search', query: '潮闸 落' } })
})

it('gives every place one spelling, whatever stands around it', () => {
  expect(key('/a/0f3k2m9x7q1z?utm_source=x&fbclid=y')).toBe('/a/0f3k2m9x7q1z')
  expect(key('/hot?span=24h')).toBe('/hot')
  expect(key('/wire?flash=1&topic=tide-gate')).toBe(key('/wire?topic=tide-gate&flash=1'))
  expect(key('/search?q=潮闸')).toBe('/search?q=%E6%BD%AE%E9%97%B8')
  expect(key('/tw')).toBe('/tw')
})

it('sends other spellings of a page to its own address', () => {
  expect(read('/wire/')).toEqual({ moved: '/wire' })
  expect(read('/tw/wire/?flash=1')).toEqual({ moved: '/tw/wire?flash=1' })
  expect(read('/cn/a/0f3k2m9x7q1z')).toEqual({ moved: '/a/0f3k2m9x7q1z' })
  expect(readAddress('/tw/wire', 'zh-Hant-TW')).toEqual({ moved: '/wire' })
  expect(read('/tw/')).toMatchObject({ place: { page: 'home' }, key: '/tw' })
  expect(read('/cn//evil.example')).toBe('unknown')
  expect(read('/cn//evil.example/')).toBe('unknown')
})

it('knows what no browser of ours made from what is merely not there', () => {
  for (const bad of [
    '/%',
    '/%E0%A4%A',
    '/a\\b',
    '/a%00',
    `/${'x'.repeat(3000)}`,
    '/search?q=%FF',
    '/hot?span=9d',
    '/wire?before=x',
    '/s/city?before=1_2',
    '//evil.example/%0d',
  ]) {
    expect([bad, read(bad)]).toEqual([bad, 'bad'])
  }
  for (const unknown of [
    '/a/short',
    '/wire/2026-02-30',
    '/../etc/passwd',
    '/t/Not-A-Slug',
    '/wp-login.php',
    '/a/0f3k2m9x7q1z/x',
    '//evil.example/',
    '/t/a--b',
  ]) {
    expect([unknown, read(unknown)]).toEqual([unknown, 'unknown'])
  }
  expect(read('/search?q=x&kind=picture')).toBe('bad')
  expect(read('/search?q=x&sort=length')).toBe('bad')
})

it('reads back every address that it writes', () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
  const id = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{12}$/)
  const cursor = fc.option(
    fc.record({
      at: fc
        .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      id,
    }),
    { nil: undefined },
  )
  const place: fc.Arbitrary<Place> = fc.oneof(
    fc.record({ page: fc.constant('article' as const), id }),
    fc.record({ page: fc.constant('topic' as const), slug, before: cursor }),
    fc.record({
      page: fc.constant('wire' as const),
      day: fc.constantFrom(undefined, '2026-11-22'),
      topic: fc.option(slug, { nil: undefined }),
      section: fc.option(slug, { nil: undefined }),
      flash: fc.constantFrom(undefined, true as const),
      before: cursor,
    }),
    fc.record({
      page: fc.constant('search' as const),
      query: fc
        .string({ unit: 'grapheme', maxLength: 20 })
        .map((text) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').slice(0, 100))
        .filter((text) => text.isWellFormed()),
      kind: fc.constantFrom('article' as const, 'wire' as const),
      sort: fc.constantFrom('relevance' as const, 'date' as const),
      start: fc.integer({ min: 0, max: 1000 }),
    }),
  )
  fc.assert(
    fc.property(place, fc.constantFrom('zh-Hans' as const, 'zh-Hant-TW' as const), (there, edition) => {
      const address = addressOf(there, edition, 'zh-Hans')
      expect(readAddress(address, 'zh-Hans')).toEqual({ edition, place: there, key: address })
    }),
  )
})

it('never throws, whatever it is given', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void read(`/${text}`)))
})
