/**
 * QR codes (ISO/IEC 18004) of bytes, at error correction level M, which survives a thumb on the screen. Only what a camera
 * needs: byte mode, the smallest version that holds the text, the mask with the least penalty.
 */

/** Rows of modules, true for dark. */
export type QrCode = readonly (readonly boolean[])[]

/** Level M: error correction words in a block, and blocks, by version from 1 to 20. */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26]
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]
const LEVEL_M = 0

/** Makes the code of a text in UTF-8. Throws for more than 666 bytes, which no screen of ours shows. */
export function qrCode(text: string): QrCode {
  const bytes = Buffer.from(text)
  const version = CORRECTION.findIndex((_, index) => bitsOf(bytes, index + 1) <= dataWords(index + 1) * 8) + 1
  if (version === 0) throw new RangeError(`${bytes.length} bytes do not fit into a QR code of version 20`)
  const words = interleaved(dataOf(bytes, version), version)
  const candidates = MASKS.map((_, mask) => drawn(version, words, mask))
  return candidates.reduce((best, each) => (penaltyOf(each) < penaltyOf(best) ? each : best))
}

function sizeOf(version: number): number {
  return version * 4 + 17
}

/** Modules that are neither pattern nor format, in bits: what is left for words. */
function rawBits(version: number): number {
  const alignments = version === 1 ? 0 : Math.floor(version / 7) + 2
  const free = (16 * version + 128) * version + 64
  if (version === 1) return free
  return free - ((25 * alignments - 10) * alignments - 55) - (version >= 7 ? 36 : 0)
}

function dataWords(version: number): number {
  return Math.floor(rawBits(version) / 8) - CORRECTION[version - 1]! * BLOCKS[version - 1]!
}

function lengthBits(version: number): number {
  return version < 10 ? 8 : 16
}

function bitsOf(bytes: Uint8Array, version: number): number {
  return 4 + lengthBits(version) + bytes.length * 8
}

/** Mode, length, bytes, an end, and padding. */
function dataOf(bytes: Uint8Array, version: number): number[] {
  const bits: number[] = []
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) bits.push((value >> bit) & 1)
  }
  put(0b0100, 4)
  put(bytes.length, lengthBits(version))
  for (const byte of bytes) put(byte, 8)
  const capacity = dataWords(version) * 8
  put(0, Math.min(4, capacity - bits.length))
  put(0, (8 - (bits.length % 8)) % 8)
  for (let pad = 0xec; bits.length < capacity; pad ^= 0xec ^ 0x11) put(pad, 8)
  return Array.from({ length: capacity / 8 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce<number>((word, bit) => (word << 1) | bit, 0),
  )
}

/** Splits the words into blocks, gives each its correction, and takes from all of them in turn. */
function interleaved(data: readonly number[], version: number): number[] {
  const [blocks, correction] = [BLOCKS[version - 1]!, CORRECTION[version - 1]!]
  const short = Math.floor(data.length / blocks)
  const firstLong = blocks - (data.length % blocks)
  const divisor = generatorOf(correction)
  let from = 0
  const parts = Array.from({ length: blocks }, (_, block) => {
    const words = data.slice(from, (from += short + (block >= firstLong ? 1 : 0)))
    return { words, correction: remainderOf(words, divisor) }
  })
  const inTurn = (lists: readonly (readonly number[])[]) =>
    Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, at) =>
      lists.flatMap((list) => (at < list.length ? [list[at]!] : [])),
    ).flat()
  return [...inTurn(parts.map(({ words }) => words)), ...inTurn(parts.map((part) => part.correction))]
}

/** A product in GF(256) modulo x⁸+x⁴+x³+x²+1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((b >> bit) & 1) * a
  }
  return product
}

function generatorOf(degree: number): number[] {
  const polynomial = Array.from({ length: degree }, (_, at): number => (at === degree - 1 ? 1 : 0))
  let root = 1
  for (let step = 0; step < degree; step++) {
    for (let at = 0; at < degree; at++) polynomial[at] = times(polynomial[at]!, root) ^ (polynomial[at + 1] ?? 0)
    root = times(root, 2)
  }
  return polynomial
}

function remainderOf(words: readonly number[], divisor: readonly number[]): number[] {
  const rest = divisor.map(() => 0)
  for (const word of words) {
    const factor = word ^ rest.shift()!
    rest.push(0)
    for (const [at, coefficient] of divisor.entries()) rest[at]! ^= times(coefficient, factor)
  }
  return rest
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

function drawn(version: number, words: readonly number[], mask: number): boolean[][] {
  const size = sizeOf(version)
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const fixed = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const set = (x: number, y: number, dark: boolean) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return
    modules[y]![x] = dark
    fixed[y]![x] = true
  }
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    square(x, y, 4, (distance) => distance !== 2 && distance !== 4, set)
  }
  for (const [x, y] of alignments(version)) square(x, y, 2, (distance) => distance !== 1, set)
  drawFormat(size, mask, set)
  if (version >= 7) drawVersion(size, version, set)
  fill(words, modules, fixed)
  for (const [y, row] of modules.entries())
    for (const x of row.keys()) if (!fixed[y]![x] && MASKS[mask]!(x, y)) row[x] = !row[x]
  return modules
}

type Set = (x: number, y: number, dark: boolean) => void

function square(x: number, y: number, reach: number, isDark: (distance: number) => boolean, set: Set): void {
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))))
}

/** Centres of the small squares: a grid, without the three corners that have large ones. */
function alignments(version: number): (readonly [number, number])[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2
  const last = sizeOf(version) - 7
  const lines = [6, ...Array.from({ length: count - 1 }, (_, at) => last - (count - 2 - at) * step)]
  const isCorner = (x: number, y: number) => (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6)
  return lines.flatMap((x) => lines.map((y) => [x, y] as const)).filter(([x, y]) => !isCorner(x, y))
}

/** Bits with their BCH remainder, which a reader mends them by. */
function withRemainder(value: number, length: number, generator: number): number {
  let rest = value
  for (let step = 0; step < length; step++) rest = (rest << 1) ^ ((rest >> (length - 1)) * generator)
  return (value << length) | rest
}

function drawFormat(size: number, mask: number, set: Set): void {
  const bits = withRemainder((LEVEL_M << 3) | mask, 10, 0x537) ^ 0x5412
  const bit = (at: number) => ((bits >> at) & 1) === 1
  for (let at = 0; at <= 5; at++) set(8, at, bit(at))
  set(8, 7, bit(6))
  set(8, 8, bit(7))
  set(7, 8, bit(8))
  for (let at = 9; at < 15; at++) set(14 - at, 8, bit(at))
  for (let at = 0; at < 8; at++) set(size - 1 - at, 8, bit(at))
  for (let at = 8; at < 15; at++) set(8, size - 15 + at, bit(at))
  set(8, size - 8, true)
}

function drawVersion(size: number, version: number, set: Set): void {
  const bits = withRemainder(version, 12, 0x1f25)
  for (let at = 0; at < 18; at++) {
    const [far, near] = [size - 11 + (at % 3), Math.floor(at / 3)]
    const dark = ((bits >> at) & 1) === 1
    set(far, near, dark)
    set(near, far, dark)
  }
}

/** Words go up and down in columns two modules wide, from the right, around what is fixed. */
function fill(words: readonly number[], modules: boolean[][], fixed: readonly (readonly boolean[])[]): void {
  const size = modules.length
  let at = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    const upward = ((right + 1) & 2) === 0
    for (let step = 0; step < size; step++) {
      const y = upward ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (fixed[y]![x] || at >= words.length * 8) continue
        modules[y]![x] = ((words[at >> 3]! >> (7 - (at & 7))) & 1) === 1
        at += 1
      }
    }
  }
}

/** How hard a pattern is to read: runs, blocks, what looks like a finder, and an uneven share of dark. */
function penaltyOf(modules: QrCode): number {
  const size = modules.length
  const lines = [...modules, ...modules.map((_, x) => modules.map((row) => row[x]!))]
  let penalty = 0
  for (const line of lines) {
    const text = line.map((dark) => (dark ? '1' : '0')).join('')
    for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) penalty += run.length - 2
    for (const pattern of ['10111010000', '00001011101'])
      for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) penalty += 40
  }
  for (let y = 1; y < size; y++)
    for (let x = 1; x < size; x++) {
      const dark = modules[y]![x]
      if (dark === modules[y - 1]![x] && dark === modules[y]![x - 1] && dark === modules[y - 1]![x - 1]) penalty += 3
    }
  const dark = modules.flat().filter(Boolean).length
  return penalty + Math.floor(Math.abs((dark * 20) / (size * size) - 10)) * 10
}
