import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gzipOf, recurringSegmentOf, segmentOf, textOf } from './segment.ts'

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 12 })

describe('segments', () => {
  it('join into a gzip file that holds their texts, whatever these are', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (pieces) => {
        const segments = await Promise.all(pieces.map((piece) => segmentOf(piece)))
        expect(gunzipSync(gzipOf(segments)).toString()).toBe(Buffer.from(pieces.join('')).toString())
      }),
    )
  })

  it('give their text back to a client that takes no gzip', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (pieces) => {
        const segments = await Promise.all(pieces.map((piece) => segmentOf(piece)))
        expect(Buffer.from(textOf(segments)).toString()).toBe(Buffer.from(pieces.join('')).toString())
      }),
    )
  })

  it('may be joined in any order and more than once', async () => {
    const [tide, ferry] = await Promise.all([segmentOf('<p>涨潮</p>'), segmentOf('<p>末班渡轮</p>'.repeat(500))])
    expect(gunzipSync(gzipOf([ferry, tide, ferry])).toString()).toBe(
      `${'<p>末班渡轮</p>'.repeat(500)}<p>涨潮</p>${'<p>末班渡轮</p>'.repeat(500)}`,
    )
  })

  it('are deflated aside when they are long, and read the same', async () => {
    const sitemap = Array.from({ length: 20_000 }, (_, i) => `<url><loc>/a/${i * 7919}</loc></url>`).join('')
    expect(gunzipSync(gzipOf([await segmentOf(sitemap)])).toString()).toBe(sitemap)
  })

  it('hold no more memory than their bytes', async () => {
    const { deflated } = await segmentOf('<p>望汐港今晨起雾</p>')
    expect(deflated.buffer.byteLength).toBe(deflated.byteLength)
    expect(gzipOf([]).buffer.byteLength).toBe(gzipOf([]).byteLength)
  })

  it('are not deflated again while the text is the same', async () => {
    const [same, other] = ['同样的话', '不同的话'].map((words) => words.repeat(50)) as [string, string]
    const first = await segmentOf(same)
    expect(await segmentOf(same, [await segmentOf(other), first])).toBe(first)
    expect((await segmentOf(other, [first])).version).not.toBe(first.version)
  })

  it('are deflated once for all pages where the text recurs', async () => {
    const nav = '<li><a href="/s/city">本市</a></li>'.repeat(20)
    expect(await recurringSegmentOf(nav)).toBe(await recurringSegmentOf(nav))
    expect((await recurringSegmentOf(nav)).version).toBe((await segmentOf(nav)).version)
  })

  it('lie as they are where a short text is read once', async () => {
    const text = `<a href="/search?q=${encodeURIComponent('潮闸')}">潮闸</a>`.repeat(10)
    const segment = await segmentOf(text, [], true)
    expect(segment.deflated.length).toBe(5 + segment.length)
    expect(gunzipSync(gzipOf([segment, segment])).toString()).toBe(text + text)
  })
})
