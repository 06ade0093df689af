import { PairsWriter } from './pairs.ts'
import { ByteReader, ByteWriter } from './postings.ts'

/** Blocks of about this size are read and kept as one. */
const BLOCK_BYTES = 16 * 1024

/** Writes terms with their postings into blocks. Terms must come in the order of their bytes, each once. */
export class BlockWriter {
  readonly firstTerms: Uint8Array[] = []
  readonly pairs = new PairsWriter()
  #finished: Uint8Array[] = []
  readonly #block = new ByteWriter()
  #before: Uint8Array = new Uint8Array(0)

  add(term: Uint8Array, count: number, postings: Uint8Array): void {
    const block = this.#block
    if (block.length > 0 && block.length + term.length + postings.length > BLOCK_BYTES) this.#finish()
    let shared = 0
    if (block.length === 0) this.firstTerms.push(term)
    else while (shared < term.length && term[shared] === this.#before[shared]) shared++
    block.varint(shared)
    block.varint(term.length - shared)
    block.append(term.subarray(shared))
    block.varint(count)
    block.varint(postings.length)
    block.append(postings)
    this.pairs.add(term, count)
    this.#before = term
  }

  /** The blocks that were finished since the last time. */
  drain(): Uint8Array[] {
    const drained = this.#finished
    this.#finished = []
    return drained
  }

  get waiting(): number {
    return this.#finished.length
  }

  end(): void {
    if (this.#block.length > 0) this.#finish()
  }

  #finish(): void {
    this.#finished.push(this.#block.take())
  }
}

/** Where the postings of a term stand in a block. */
export interface Entry {
  readonly count: number
  readonly start: number
}

/** Looks for a term in a block, without making anything of the terms before it. */
export function findTerm(block: Uint8Array, term: Uint8Array): Entry | undefined {
  const reader = new ByteReader(block)
  let matched = 0
  while (reader.at < block.length) {
    const shared = reader.varint()
    const rest = reader.varint()
    const suffix = reader.at
    reader.at += rest
    const count = reader.varint()
    const bytes = reader.varint()
    const start = reader.at
    reader.at += bytes
    // A term that shares more with the one before differs from ours where that one did; one that shares less is past it.
    if (shared > matched) continue
    if (shared < matched) return undefined
    let at = 0
    while (at < rest && matched < term.length && block[suffix + at] === term[matched]) {
      at++
      matched++
    }
    if (at === rest && matched === term.length) return { count, start }
    if (at < rest && (matched === term.length || block[suffix + at]! > term[matched]!)) return undefined
  }
  return undefined
}

export interface TermEntry extends Entry {
  readonly term: Uint8Array
  readonly bytes: number
}

/** All terms of a block, in order. */
export function* termsOf(block: Uint8Array): Generator<TermEntry, void> {
  const reader = new ByteReader(block)
  let before: Uint8Array = new Uint8Array(0)
  while (reader.at < block.length) {
    const shared = reader.varint()
    const rest = reader.varint()
    const term = new Uint8Array(shared + rest)
    term.set(before.subarray(0, shared))
    term.set(block.subarray(reader.at, reader.at + rest), shared)
    reader.at += rest
    const count = reader.varint()
    const bytes = reader.varint()
    yield { term, count, start: reader.at, bytes }
    reader.at += bytes
    before = term
  }
}

/** The number of the block that a term would stand in: the last one that begins with it or before it. */
export function blockOf(firstTerms: readonly Uint8Array[], term: Uint8Array): number {
  let low = 0
  let high = firstTerms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (Buffer.compare(firstTerms[middle]!, term) <= 0) low = middle + 1
    else high = middle
  }
  return low - 1
}

export function packTerms(terms: readonly Uint8Array[]): Uint8Array {
  const writer = new ByteWriter()
  for (const term of terms) {
    writer.varint(term.length)
    writer.append(term)
  }
  return writer.take()
}

export function unpackTerms(bytes: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(bytes)
  const terms: Uint8Array[] = []
  while (reader.at < bytes.length) {
    const length = reader.varint()
    terms.push(Uint8Array.from(bytes.subarray(reader.at, reader.at + length)))
    reader.at += length
  }
  return terms
}
