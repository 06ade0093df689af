import { crc32 } from 'node:zlib'
import sharp, { type Color, type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { LONGEST_PICTURE_SIDE, MOST_PICTURE_BYTES, renderPicture, widthsFor } from './render-picture.ts'

const RED = { r: 200, g: 30, b: 40 }

function plain(width: number, height: number, background: Color = RED): Sharp {
  return sharp({ create: { width, height, channels: 4, background } })
}

const drawing = (body: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 25" width="1600">${body}</svg>`)

async function pixel(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())]
}

describe('rendering a picture', () => {
  it('gives three widths in AVIF, two in WebP, and one JPEG', async () => {
    const picture = await renderPicture(await plain(2000, 1250).jpeg().toBuffer())
    expect(picture).toMatchObject({ width: 2000, height: 1250 })
    expect(picture.renditions.map(({ width, height, format }) => `${width}×${height} ${format}`)).toEqual([
      '400×250 avif',
      '400×250 webp',
      '800×500 avif',
      '800×500 webp',
      '1600×1000 avif',
      '800×500 jpeg',
    ])
    for (const { bytes, format, width } of picture.renditions) {
      const found = await sharp(bytes).metadata()
      expect([found.format, found.width]).toEqual([format === 'avif' ? 'heif' : format, width])
    }
  })

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('takes %s', async (format) => {
    const picture = await renderPicture(await plain(64, 40).toFormat(format).toBuffer())
    expect(picture).toMatchObject({ width: 64, height: 40 })
    expect(picture.colour).toMatch(/^#[0-9a-f]{6}$/)
  })

  it('enlarges nothing and makes no two widths that hardly differ', () => {
    expect(widthsFor(300)).toEqual([300])
    expect(widthsFor(420)).toEqual([420])
    expect(widthsFor(1200)).toEqual([400, 800, 1200])
    expect(widthsFor(1600)).toEqual([400, 800, 1600])
    expect(widthsFor(9000)).toEqual([400, 800, 1600])
  })

  it('turns a picture upright as the camera says', async () => {
    const sideways = await plain(60, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect(await renderPicture(sideways)).toMatchObject({
      width: 40,
      height: 60,
      renditions: [{ width: 40, height: 60 }, {}, {}],
    })
  })

  it('leaves out where, when and with what it was taken', async () => {
    const told = await plain(500, 300)
      .jpeg()
      .withExif({ IFD0: { Artist: 'Wen Lan', Copyright: 'private' }, IFD3: { GPSLatitude: '30/1 15/1 0/1' } })
      .toBuffer()
    expect(told.includes('Wen Lan')).toBe(true)
    for (const { bytes } of (await renderPicture(told)).renditions) {
      const found = await sharp(bytes).metadata()
      expect([found.exif, found.xmp, found.iptc]).toEqual([undefined, undefined, undefined])
      expect(Buffer.from(bytes).includes('Wen Lan')).toBe(false)
    }
  })

  it('brings wide colours to sRGB', async () => {
    const wide = await plain(64, 64, '#c83c28').png().withIccProfile('p3').toBuffer()
    const picture = await renderPicture(wide)
    expect(nearColour(picture.colour, '#c83c28')).toBe(true)
  })

  it('puts what is transparent on white, also for the JPEG', async () => {
    const { renditions } = await renderPicture(await plain(80, 50, { r: 0, g: 0, b: 0, alpha: 0 }).png().toBuffer())
    for (const { bytes } of renditions) expect(Math.min(...(await pixel(bytes, 5, 5)))).toBeGreaterThan(250)
  })

  it('tells the mean colour', async () => {
    const { colour } = await renderPicture(await plain(80, 50, '#336699').png().toBuffer())
    expect(nearColour(colour, '#336699')).toBe(true)
  })

  it('gives grey pictures the three channels that all browsers read', async () => {
    const grey = await plain(80, 50, '#808080').greyscale().png().toBuffer()
    expect(nearColour((await renderPicture(grey)).colour, '#808080')).toBe(true)
  })
})

describe('refusing a picture', () => {
  it('refuses SVG from outside, and takes our own', async () => {
    const ours = drawing('<rect width="40" height="25" fill="#123456"/>')
    await expect(renderPicture(ours)).rejects.toMatchObject({
      code: 'unsupported',
      facts: { noun: 'picture', type: 'svg' },
    })
    expect(await renderPicture(ours, { trusted: true })).toMatchObject({ width: 1600, height: 1000, colour: '#123456' })
  })

  it('refuses what is no picture, and says what it is when it knows', async () => {
    const text = new TextEncoder().encode('望汐市今日高潮十八时四十分')
    await expect(renderPicture(text)).rejects.toMatchObject({ code: 'unsupported', facts: { type: 'unknown' } })
    const tiff = await plain(8, 8).tiff().toBuffer()
    await expect(renderPicture(tiff)).rejects.toMatchObject({ code: 'unsupported', facts: { type: 'tiff' } })
    await expect(renderPicture(new Uint8Array())).rejects.toMatchObject({ code: 'invalid', facts: { why: 'empty' } })
  })

  it('refuses half a picture', async () => {
    const noise = await sharp({
      create: {
        width: 400,
        height: 300,
        channels: 3,
        background: RED,
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .png()
      .toBuffer()
    await expect(renderPicture(noise.subarray(0, noise.length / 2))).rejects.toMatchObject({ code: 'invalid' })
    const jpeg = await sharp(noise).jpeg().toBuffer()
    await expect(renderPicture(jpeg.subarray(0, jpeg.length / 2))).rejects.toMatchObject({ code: 'invalid' })
    await expect(renderPicture(jpeg.subarray(0, 20))).rejects.toMatchObject({ code: 'invalid' })
  })

  it('refuses too many bytes before it looks at them', async () => {
    await expect(renderPicture(new Uint8Array(MOST_PICTURE_BYTES + 1))).rejects.toMatchObject({ code: 'too_large' })
  })

  it('refuses a small file that would unpack to a huge picture', async () => {
    const bomb = pngHeader(30_000, 30_000)
    await expect(renderPicture(bomb)).rejects.toMatchObject({
      code: 'too_large',
      facts: { width: 30_000, height: 30_000 },
    })
    const strip = await plain(2, LONGEST_PICTURE_SIDE + 1)
      .png()
      .toBuffer()
    await expect(renderPicture(strip)).rejects.toMatchObject({ code: 'too_large', facts: { width: 2 } })
  })

  it('does not let our own drawing read a file or an address', async () => {
    const reaching = drawing(
      '<rect width="40" height="25" fill="#fff"/><image href="file:///etc/hostname" width="9" height="9"/>',
    )
    expect((await renderPicture(reaching, { trusted: true })).colour).toBe('#ffffff')
  })
})

/** A PNG that claims to be this large and then ends (RFC 2083, 4.1.1). */
function pngHeader(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(33)
  header.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  header.set([8, 2, 0, 0, 0], 24)
  header.writeUInt32BE(crc32(header.subarray(12, 29)), 29)
  return Buffer.concat([header, Buffer.from('\0\0\0\x00IDAT\x35\xaf\x06\x1e', 'latin1')])
}

function nearColour(a: string, b: string): boolean {
  const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const other = channels(b)
  return channels(a).every((channel, index) => Math.abs(channel - (other[index] ?? 0)) <= 3)
}
