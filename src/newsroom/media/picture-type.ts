/** What the newsroom takes in as a picture. SVG is a program as much as a picture, and only our own is trusted. */
const PICTURE_TYPES = ['jpeg', 'png', 'webp', 'avif', 'gif', 'svg'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** Known well enough to name in a refusal, so that the person can save it as something else. */
export type OtherType = 'heic' | 'tiff' | 'bmp' | 'pdf' | 'unknown'

/** Tells what the bytes are by what stands in them; a file's name and what the browser calls it count for nothing. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | OtherType {
  for (const [type, offset, signature] of SIGNATURES) {
    if (textAt(bytes, offset, signature.length) === signature) return type
  }
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'webp'
  if (textAt(bytes, 4, 4) === 'ftyp') return heifTypeOf(bytes)
  return startsAsSvg(bytes) ? 'svg' : 'unknown'
}

export function isPicture(type: PictureType | OtherType): type is PictureType {
  return (PICTURE_TYPES as readonly string[]).includes(type)
}

const SIGNATURES: readonly (readonly [PictureType | OtherType, number, string])[] = [
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF87a'],
  ['gif', 0, 'GIF89a'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['bmp', 0, 'BM'],
  ['pdf', 0, '%PDF-'],
]

/** ISO/IEC 14496-12, 4.3: a `ftyp` box of a length, a major brand, a version, and the compatible brands. */
function heifTypeOf(bytes: Uint8Array): 'avif' | 'heic' | 'unknown' {
  const length = Math.min(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0), MOST_OF_FTYP)
  const brands = [textAt(bytes, 8, 4)]
  for (let at = 16; at + 4 <= length; at += 4) brands.push(textAt(bytes, at, 4))
  if (brands.includes('avif') || brands.includes('avis')) return 'avif'
  return brands.some((brand) => HEIC_BRANDS.has(brand)) ? 'heic' : 'unknown'
}

const MOST_OF_FTYP = 256
const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1'])

function startsAsSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, MOST_OF_PROLOGUE)).trimStart()
  return text.startsWith('<') && /<svg[\s>]/.test(text)
}

const MOST_OF_PROLOGUE = 4096

function textAt(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length))
}
