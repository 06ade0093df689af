import type sharpModule from 'sharp'
import type { Sharp, SharpOptions } from 'sharp'
import { Refusal } from '../../kernel/refusal.ts'
import type { Rectangle } from './shapes.ts'
import { isPicture, pictureTypeOf, type PictureType } from './picture-type.ts'

export type RenditionFormat = 'avif' | 'webp' | 'jpeg'

/** One file of a picture, as a browser may ask for it. */
export interface RenderedRendition {
  readonly width: number
  readonly height: number
  readonly format: RenditionFormat
  readonly bytes: Uint8Array
}

export interface RenderedPicture {
  /** Of the picture as a person sees it, upright, in pixels. */
  readonly width: number
  readonly height: number
  /** The mean colour as `#rrggbb`, to hold the place until the picture is there. */
  readonly colour: string
  /** A ThumbHash in base64: some 25 bytes from which a blurred picture is drawn until the true one is there. */
  readonly placeholder: string
  readonly renditions: readonly RenderedRendition[]
}

export interface RenderOptions {
  /** The bytes are our own, so SVG is taken too. Never for what anyone sent in. */
  readonly trusted?: boolean
}

/** A camera's largest file fits; a film does not. */
export const MOST_PICTURE_BYTES = 32 * 2 ** 20
/**
 * The largest picture that is decoded. A kilobyte can unpack to any size, and a decoder needs some bytes for each pixel
 * while it works: 6 for JPEG and fewer for others, so that 64 megapixels are 400 MB; but 18 for AVIF, of which fewer are
 * taken.
 */
const MOST_PIXELS = 64_000_000
const MOST_AVIF_PIXELS = 24_000_000
/** Only the first frame is shown, but a decoder may look at all of them. */
export const MOST_PICTURE_FRAMES = 1000
/** WebP's own limit of a side; a picture is never enlarged, so what comes in below it goes out below it. */
export const LONGEST_PICTURE_SIDE = 16_383

const WIDTHS = [400, 800, 1600]
const WIDEST = 1600
const FALLBACK_WIDTH = 800
/** Twice the bytes of AVIF at 1600 (means of 12 pictures: 175 and 83 KB); its few readers get 800. */
const WIDEST_WEBP = 1000

/**
 * Makes of a picture what readers get: upright, in sRGB, the first frame of an animation, on white where it is
 * transparent, without a trace of camera, place or person in the file. AVIF 400, 800 and 1600 pixels wide, WebP 400 and
 * 800, and one JPEG of 800 for whoever reads neither; a smaller picture is not enlarged but ends with its own width.
 *
 * Refuses what is no picture or not whole (`invalid`), a type not taken (`unsupported`, with the `type` found) and
 * what exceeds the bounds above (`too_large`).
 */
export async function renderPicture(bytes: Uint8Array, options: RenderOptions = {}): Promise<RenderedPicture> {
  const type = acceptedType(bytes, options)
  const { width, height } = await uprightSize(bytes, type)
  const base = await readable(type, () => decode(bytes))
  return {
    width,
    height,
    colour: await meanColour(base),
    placeholder: await thumbHash(base),
    renditions: await renditionsOf(base),
  }
}

/** The same renditions of a part of a picture. Refuses what `renderPicture` refuses; the part has to lie in the picture. */
export async function renderCrop(
  bytes: Uint8Array,
  part: Rectangle,
  options: RenderOptions = {},
): Promise<readonly RenderedRendition[]> {
  const type = acceptedType(bytes, options)
  await uprightSize(bytes, type)
  return renditionsOf(await readable(type, () => decode(bytes, part)))
}

async function renditionsOf(base: Pixels): Promise<readonly RenderedRendition[]> {
  const renditions: RenderedRendition[] = []
  for (const target of widthsFor(base.width)) {
    renditions.push(await encode(base, target, 'avif'))
    if (target <= WIDEST_WEBP) renditions.push(await encode(base, target, 'webp'))
  }
  renditions.push(await encode(base, Math.min(FALLBACK_WIDTH, base.width), 'jpeg'))
  return renditions
}

/** The widths in which a picture of `width` pixels is kept: none enlarged, none within a tenth of the largest. */
export function widthsFor(width: number): readonly number[] {
  const largest = Math.min(WIDEST, width)
  return [...WIDTHS.filter((target) => target < largest * 0.9), largest]
}

/** What the bytes are. Refuses those that `renderPicture` would refuse for their first bytes or their number. */
export function acceptedType(bytes: Uint8Array, { trusted = false }: RenderOptions = {}): PictureType {
  if (bytes.byteLength === 0) throw new Refusal('invalid', { noun: 'picture', why: 'empty' })
  if (bytes.byteLength > MOST_PICTURE_BYTES) {
    throw new Refusal('too_large', { noun: 'picture', bytes: bytes.byteLength, most: MOST_PICTURE_BYTES })
  }
  const type = pictureTypeOf(bytes)
  if (!isPicture(type) || (type === 'svg' && !trusted)) throw new Refusal('unsupported', { noun: 'picture', type })
  return type
}

async function uprightSize(bytes: Uint8Array, type: PictureType): Promise<{ width: number; height: number }> {
  const sharp = await loadSharp()
  // The limit on pixels is asked below, where the refusal can say how large the picture is.
  const found = await readable(type, () => sharp(bytes, { ...INPUT, limitInputPixels: false }).metadata())
  if (FORMAT_NAMES[type] !== found.format) throw new Refusal('invalid', { noun: 'picture', type, why: 'ambiguous' })
  const { width, height } = found.autoOrient
  const frames = found.pages ?? 1
  if (frames > MOST_PICTURE_FRAMES)
    throw new Refusal('too_large', { noun: 'picture', frames, mostFrames: MOST_PICTURE_FRAMES })
  const mostPixels = type === 'avif' ? MOST_AVIF_PIXELS : MOST_PIXELS
  if (width * height > mostPixels || Math.max(width, height) > LONGEST_PICTURE_SIDE) {
    throw new Refusal('too_large', {
      noun: 'picture',
      width,
      height,
      mostPixels,
      longestSide: LONGEST_PICTURE_SIDE,
    })
  }
  return { width, height }
}

/** What the decoder calls each type. */
const FORMAT_NAMES: Readonly<Record<PictureType, string>> = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'heif',
  gif: 'gif',
  svg: 'svg',
}

const INPUT: SharpOptions = { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: 'error' }

/** Pixels of the widest rendition: red, green, blue, one byte each. */
interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** Decodes once, however many renditions follow. */
async function decode(bytes: Uint8Array, part?: Rectangle): Promise<Pixels> {
  const sharp = await loadSharp()
  const upright = sharp(bytes, INPUT).autoOrient()
  const { data, info } = await (part ? upright.extract(part) : upright)
    .resize({ width: WIDEST, withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

async function encode(base: Pixels, width: number, format: RenditionFormat): Promise<RenderedRendition> {
  const sized = (await fromPixels(base)).resize({ width })
  const { data, info } = await ENCODERS[format](sized).toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, format, bytes: data }
}

/** Qualities that look alike beside each other. */
const ENCODERS: Readonly<Record<RenditionFormat, (picture: Sharp) => Sharp>> = {
  avif: (picture) => picture.avif({ quality: 50, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 72, effort: 4 }),
  jpeg: (picture) => picture.jpeg({ quality: 74, mozjpeg: true }),
}

async function meanColour(base: Pixels): Promise<string> {
  const data = await (await fromPixels(base)).resize({ width: 1, height: 1, fit: 'fill' }).raw().toBuffer()
  return `#${data.toString('hex')}`
}

/** At most 100 pixels a side, as ThumbHash wants it. */
async function thumbHash(base: Pixels): Promise<string> {
  const { rgbaToThumbHash } = await import('thumbhash')
  const small = (await fromPixels(base)).resize({ width: 100, height: 100, fit: 'inside' }).ensureAlpha().raw()
  const { data, info } = await small.toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}

async function fromPixels({ data, width, height }: Pixels): Promise<Sharp> {
  const sharp = await loadSharp()
  return sharp(data, { raw: { width, height, channels: 3 } })
}

async function readable<Result>(type: PictureType, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? '') : String(cause)
    throw new Refusal('invalid', { noun: 'picture', type, why })
  }
}

let loading: Promise<typeof sharpModule> | undefined

/** Some 30 MB of memory that a node which only serves pages never needs. */
function loadSharp(): Promise<typeof sharpModule> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    // A decoder that is not on the list cannot be reached, whatever the bytes pretend to be.
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: DECODERS })
    return sharp
  })
  return loading
}

const DECODERS = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadHeifBuffer',
  'VipsForeignLoadNsgifBuffer',
  'VipsForeignLoadSvgBuffer',
]
