/**
 * The documents that have a term, by their places in a volume, in order. For each a level: in three bits, whether the
 * headline has it and about how often the whole text does.
 */
export interface Postings {
  readonly places: Int32Array
  readonly levels: Uint8Array
}

export const IN_HEADLINE = 4
const TIMES = 3

export function levelOf(times: number, inHeadline: boolean): number {
  const often = times <= 1 ? 0 : times === 2 ? 1 : times <= 4 ? 2 : 3
  return often | (inHeadline ? IN_HEADLINE : 0)
}

/** How often a term of this level is taken to stand in the text. */
export function timesOf(level: number): number {
  return OFTEN[level & TIMES]!
}
const OFTEN = [1, 2, 3.5, 7] as const

export const NO_POSTINGS: Postings = { places: new Int32Array(0), levels: new Uint8Array(0) }

/** Writes numbers of seven bits a byte, the lowest first; the highest bit says that the number goes on. */
export class ByteWriter {
  bytes = new Uint8Array(1 << 15)
  length = 0

  varint(number: number): void {
    if (this.length + 5 > this.bytes.length) this.#grow(5)
    let rest = number
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.bytes[this.length++] = rest
  }

  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.#grow(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  /** What was written, until the next change. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  /** What was written, and begins anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length)
    this.length = 0
    return taken
  }

  #grow(by: number): void {
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by))
    grown.set(this.view())
    this.bytes = grown
  }
}

/** Reads what `ByteWriter` wrote. */
export class ByteReader {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  varint(): number {
    let byte = this.bytes[this.at++]!
    if (byte < 0x80) return byte
    let number = byte & 0x7f
    for (let shift = 7; ; shift += 7) {
      byte = this.bytes[this.at++]!
      number |= (byte & 0x7f) << shift
      if (byte < 0x80) return number
    }
  }
}

/** The postings of one term being written: each place as the distance from the one before, its level in the low bits. */
export class PostingsWriter {
  readonly bytes = new ByteWriter()
  count = 0
  #last = -1

  add(place: number, level: number): void {
    this.bytes.varint(((place - this.#last) << 3) | level)
    this.#last = place
    this.count++
  }

  reset(): void {
    this.bytes.length = 0
    this.count = 0
    this.#last = -1
  }
}

/** Reads the postings of a term, without the documents that were struck out of the volume. */
export function readPostings(
  bytes: Uint8Array,
  start: number,
  count: number,
  struck: Uint8Array | undefined,
): Postings {
  const places = new Int32Array(count)
  const levels = new Uint8Array(count)
  let at = start
  let place = -1
  let kept = 0
  for (let read = 0; read < count; read++) {
    let byte = bytes[at++]!
    let number = byte & 0x7f
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++]!
      number |= (byte & 0x7f) << shift
    }
    place += number >>> 3
    if (struck !== undefined && isStruck(struck, place)) continue
    places[kept] = place
    levels[kept++] = number & 7
  }
  return kept === count ? { places, levels } : { places: places.subarray(0, kept), levels: levels.subarray(0, kept) }
}

/** A bit for each document: struck out, since it was changed or withdrawn. */
export function isStruck(struck: Uint8Array, place: number): boolean {
  return (struck[place >> 3]! & (1 << (place & 7))) !== 0
}

export function strike(struck: Uint8Array, place: number): void {
  struck[place >> 3]! |= 1 << (place & 7)
}
