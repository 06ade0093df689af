import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { renderPicture } from './render-picture.ts'

// Files that are made to harm whoever opens them: what unpacks to more than there is room for, what is two things at once,
// what lies about its size. Either nothing of it reaches a reader, or it is refused.

const MARK = '<script>alert("smuggled")</script>'
const plain = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#c81e28' } })

const [png, jpeg, gif] = await Promise.all([
  plain(64, 40).png().toBuffer(),
  plain(64, 40).jpeg().toBuffer(),
  plain(64, 40).gif().toBuffer(),
])

/** A PNG with more in it before its pixels (RFC 2083, 3.2). */
function pngWith(type: string, data: Buffer, times = 1): Buffer {
  const chunk = Buffer.alloc(12 + data.length)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  data.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length)
  return Buffer.concat([png.subarray(0, 33), ...Array.from({ length: times }, () => chunk), png.subarray(33)])
}

/** A JPEG with a segment before the others (ITU T.81, B.1.1.4). */
function jpegWith(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)])
}

/** A copy with two numbers of two bytes each in another place. */
function withSize(bytes: Buffer, at: number, size: number, order: 'BE' | 'LE'): Buffer {
  const copy = Buffer.from(bytes)
  for (const offset of [at, at + 2]) copy[`writeUInt16${order}`](size, offset)
  return copy
}

const packed = (bytes: Buffer) => Buffer.concat([Buffer.from('a\0\0'), deflateSync(bytes)])

/** Directories of Exif that lead round in a circle, each with lengths of four gigabytes. */
function circularExif(): Buffer {
  const fields = 200
  const tiff = Buffer.alloc(14 + 12 * fields)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(fields, 8)
  for (let field = 0; field < fields; field++) {
    const at = 10 + field * 12
    const leadsOn = field === 0
    tiff.writeUInt16LE(leadsOn ? 0x8769 : 0x9000 + field, at)
    tiff.writeUInt16LE(leadsOn ? 4 : 7, at + 2)
    tiff.writeUInt32LE(leadsOn ? 1 : 0xfffffff0, at + 4)
    tiff.writeUInt32LE(8, at + 8)
  }
  tiff.writeUInt32LE(8, 10 + 12 * fields)
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff])
}

describe('a picture that is made to harm', () => {
  it.each([
    ['a page in a comment', pngWith('tEXt', Buffer.from(`Comment\0${MARK}`))],
    ['a page after its end', Buffer.concat([jpeg, Buffer.from(`PK\x03\x04${MARK}`)])],
    ['a page in a comment of JPEG', jpegWith(0xfe, Buffer.from(MARK))],
    ['a page in XMP', jpegWith(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${MARK}</x:xmpmeta>`))],
    ['a script after its end', Buffer.concat([gif, Buffer.from(`*/=1;${MARK}`)])],
    ['a profile of colours of 64 MB', pngWith('iCCP', packed(Buffer.alloc(64 * 2 ** 20)))],
    ['a comment of 64 MB', pngWith('zTXt', packed(Buffer.alloc(64 * 2 ** 20)))],
    ['twenty thousand comments', pngWith('tEXt', Buffer.from(`k\0${MARK}`), 20_000)],
    ['Exif that leads in circles', jpegWith(0xe1, circularExif())],
  ])('and has %s is shown without', async (_, bytes) => {
    const { width, height, renditions } = await renderPicture(bytes)
    expect([width, height]).toEqual([64, 40])
    for (const { bytes: sent } of renditions) expect(Buffer.from(sent).includes('smuggled')).toBe(false)
  })

  it.each([
    ['of a page with the first bytes of a picture', Buffer.from(`GIF89a${MARK}`), 'invalid'],
    ['of a PNG that is none', Buffer.concat([png.subarray(0, 16), Buffer.from(MARK)]), 'invalid'],
    ['of a page', Buffer.from(`<!doctype html>${MARK}`), 'unsupported'],
    ['of a program in an archive', Buffer.from('PK\x03\x04\x14\0\0\0'), 'unsupported'],
    [
      'of a drawing behind spaces',
      Buffer.from(`\n\n <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`),
      'unsupported',
    ],
    [
      'that claims 65,500 pixels a side',
      withSize(jpeg, jpeg.indexOf('\xff\xc0', 0, 'latin1') + 5, 65_500, 'BE'),
      'too_large',
    ],
    ['with a frame larger than itself', withSize(gif, gif.indexOf(',') + 5, 65_535, 'LE'), 'too_large'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(renderPicture(bytes)).rejects.toMatchObject({ name: 'Refusal', code })
  })
  it('is refused before it is unpacked, where unpacking it needs more room than others do', async () => {
    const bytes = await plain(5000, 4900).avif({ effort: 0 }).toBuffer()
    expect(bytes.byteLength).toBeLessThan(4096)
    await expect(renderPicture(bytes)).rejects.toMatchObject({ code: 'too_large', facts: { mostPixels: 24_000_000 } })
  })

  it('is shown by its first frame, however many there are, up to a thousand', async () => {
    const frames = (count: number) => {
      const pixels = Buffer.from(Array.from({ length: 3 * 16 * count }, (_, at) => (at * 7919) % 251))
      const raw = { width: 4, height: 4 * count, channels: 3, pageHeight: 4 } as const
      return sharp(pixels, { raw }).gif().toBuffer()
    }
    expect(await renderPicture(await frames(3))).toMatchObject({ width: 4, height: 4 })
    await expect(renderPicture(await frames(1200))).rejects.toMatchObject({
      code: 'too_large',
      facts: { frames: 1200 },
    })
  })
})
