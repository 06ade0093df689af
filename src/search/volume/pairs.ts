/**
 * Which two Han characters stand side by side anywhere in a volume, and about how often: the memory of what words there
 * are, from which a slip is put right.
 */
export interface Pairs {
  /** First character's unit above, second's below; in order. */
  readonly codes: Uint32Array
  /** In how many documents, as a power of two. */
  readonly counts: Uint8Array
}

/** Of a term of two Han characters of the basic plane: three bytes each, and what parts them. */
const TERM_BYTES = 7

export class PairsWriter {
  #codes = new Uint32Array(1 << 14)
  #counts = new Uint8Array(1 << 14)
  #length = 0

  add(term: Uint8Array, count: number): void {
    if (term.length !== TERM_BYTES || term[3] !== 0 || !isHan(term, 0) || !isHan(term, 4)) return
    if (this.#length === this.#codes.length) {
      const [codes, counts] = [new Uint32Array(this.#length * 2), new Uint8Array(this.#length * 2)]
      codes.set(this.#codes)
      counts.set(this.#counts)
      this.#codes = codes
      this.#counts = counts
    }
    this.#codes[this.#length] = pairCode(unitAt(term, 0), unitAt(term, 4))
    this.#counts[this.#length++] = 31 - Math.clz32(count)
  }

  take(): Pairs {
    return { codes: this.#codes.slice(0, this.#length), counts: this.#counts.slice(0, this.#length) }
  }
}

function isHan(term: Uint8Array, at: number): boolean {
  return term[at]! >= 0xe3 && term[at]! <= 0xe9
}

function unitAt(term: Uint8Array, at: number): number {
  return ((term[at]! & 0x0f) << 12) | ((term[at + 1]! & 0x3f) << 6) | (term[at + 2]! & 0x3f)
}

function pairCode(first: number, second: number): number {
  return ((first << 16) | second) >>> 0
}

/** In how many documents the two stand side by side, about; 0 for none. */
export function pairCount({ codes, counts }: Pairs, first: string, second: string): number {
  const code = pairCode(first.charCodeAt(0), second.charCodeAt(0))
  const at = lowerBound(codes, code)
  return codes[at] === code ? 1 << counts[at]! : 0
}

/** Whether the two stand side by side; by their units. */
export function hasPair({ codes }: Pairs, first: number, second: number): boolean {
  const code = pairCode(first, second)
  return codes[lowerBound(codes, code)] === code
}

/** What stands behind a character, by units, in order. */
export function followers({ codes }: Pairs, first: number): Uint16Array {
  const start = lowerBound(codes, pairCode(first, 0))
  let end = start
  while (end < codes.length && codes[end]! >>> 16 === first) end++
  return Uint16Array.from(codes.subarray(start, end))
}

function lowerBound(codes: Uint32Array, code: number): number {
  let low = 0
  let high = codes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (codes[middle]! < code) low = middle + 1
    else high = middle
  }
  return low
}

export function packPairs({ codes, counts }: Pairs): Uint8Array {
  return Buffer.concat([new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength), counts])
}

export function unpackPairs(bytes: Uint8Array): Pairs {
  const length = bytes.length / 5
  const codes = new Uint32Array(Uint8Array.from(bytes.subarray(0, length * 4)).buffer)
  return { codes, counts: Uint8Array.from(bytes.subarray(length * 4)) }
}
