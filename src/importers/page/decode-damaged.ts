import { wellRead } from './well-read.ts'

/** Bytes behind a broken place that tell how the characters lie from there on. */
const AHEAD = 48

/**
 * Decodes GB 18030 or Big5 in which some bytes are broken. Their characters have two bytes, so that a lost one shifts
 * all that follow, up to the next line break: at each broken place the reading goes on with the byte that makes sense
 * of what comes. Each place becomes one U+FFFD.
 */
export function decodeDamaged(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding)
  const parts: string[] = []
  let from = 0
  let at = 0
  while (at < bytes.length) {
    const width = widthAt(bytes, at)
    if (width > 0) {
      at += width
      continue
    }
    parts.push(decoder.decode(bytes.subarray(from, at)), '\ufffd')
    at = nextReadable(bytes, at, decoder)
    from = at
  }
  parts.push(decoder.decode(bytes.subarray(from)))
  return parts.join('')
}

/** Bytes of the character at this place: 1, 2 or (GB 18030) 4; 0 where none can begin. */
function widthAt(bytes: Uint8Array, at: number): 0 | 1 | 2 | 4 {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  const trail = bytes[at + 1] ?? 0
  if (lead === 0x80 || lead === 0xff) return 0
  if (trail >= 0x40 && trail !== 0x7f && trail !== 0xff) return 2
  return trail >= 0x30 && trail <= 0x39 ? 4 : 0
}

function nextReadable(bytes: Uint8Array, broken: number, decoder: TextDecoder): number {
  const one = broken + 1
  const two = broken + 2
  const score = (from: number) => wellRead(decoder.decode(bytes.subarray(from, from + AHEAD)))
  return two <= bytes.length && bytes[one]! >= 0x80 && score(two) > score(one) ? two : one
}
