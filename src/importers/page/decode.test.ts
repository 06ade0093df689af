import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodePage } from './decode.ts'

const HANS = '望汐市港务局今天宣布，春季起增开三条渡轮航线。市民可以在码头买票，也可以在电车上买票。'
const HANT = '望汐市港務局今天宣布，春季起增開三條渡輪航線。市民可以在碼頭買票，也可以在電車上買票。'

const encoded = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding))

describe('decoding a page', () => {
  it.each([
    ['utf-8', HANS],
    ['gbk', HANS],
    ['gb18030', `${HANS}𠮷`],
    ['gbk', HANT],
    ['big5', HANT],
  ])('reads %s that does not say so', (encoding, text) => {
    expect(decodePage(encoded(text, encoding))).toBe(text)
  })

  it.each(['utf-16le', 'utf-16be'])('reads %s with its mark and, in markup, without', (encoding) => {
    expect(decodePage(encoded(`\ufeff${HANS}`, encoding))).toBe(HANS)
    const html = `<html><body><p>${HANS}</p></body></html>`
    expect(decodePage(encoded(html, encoding))).toBe(html)
  })

  it('believes the bytes before the page, since saved pages keep the meta of another encoding', () => {
    const html = `<meta charset="gb2312"><p>${HANS}</p>`
    expect(decodePage(encoded(html, 'utf-8'))).toBe(html)
    const wrong = `<meta charset="utf-8"><p>${HANS}</p>`
    expect(decodePage(encoded(wrong, 'gbk'))).toBe(wrong)
  })

  it('reads on behind broken bytes', () => {
    const bytes = encoded(HANS.repeat(5), 'gbk')
    bytes[40] = 0xff
    const text = decodePage(bytes)
    expect(text).toContain('\ufffd')
    expect(text.endsWith('电车上买票。')).toBe(true)
  })

  it('does not stumble over a character that the end cuts', () => {
    expect(decodePage(encoded(HANS, 'utf-8').subarray(0, -1))).toContain('电车上买票')
  })

  it('refuses what is too large without looking at it', () => {
    expect(() => decodePage(new Uint8Array(100_000_000))).toThrow(expect.objectContaining({ code: 'too_large' }))
    expect(() => decodePage(encoded(HANS, 'utf-8'), { maximumBytes: 10 })).toThrow(
      expect.objectContaining({ code: 'too_large', facts: expect.objectContaining({ maximum: 10 }) }),
    )
  })

  it('refuses what is no text', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 0xff)
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(200)])
    for (const bytes of [noise, png, new Uint8Array(1000)])
      expect(() => decodePage(bytes)).toThrow(expect.objectContaining({ code: 'unsupported' }))
  })
})
