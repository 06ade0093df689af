import { BREAK, eachToken } from '../../hanzi/words/tokens.ts'
import type { SearchDocument } from '../document.ts'
import { BlockWriter } from './blocks.ts'
import { type Columns, columnsOf } from './columns.ts'
import { levelOf, PostingsWriter } from './postings.ts'
import type { Pairs } from './pairs.ts'
import { authorTerm, besideTerm, clipped, soundTerms } from './terms.ts'

/** Documents of one volume when it is built: their places have eleven bits then. */
export const MOST_DOCUMENTS = 2048

/** An immutable piece of the index. */
export interface BuiltVolume {
  readonly columns: Columns
  readonly blocks: readonly Uint8Array[]
  readonly firstTerms: readonly Uint8Array[]
  readonly pairs: Pairs
}

/**
 * Makes a volume of these documents. Each term at each place is one number (term, place, whether in the headline), and
 * all of them are sorted at once: no list is kept for each of a hundred thousand terms.
 */
export function buildVolume(documents: readonly SearchDocument[]): BuiltVolume {
  if (documents.length > MOST_DOCUMENTS) throw new Error(`${documents.length} documents are too many for one volume`)
  const tokens = new TokenRows()
  const lengths = documents.map((document) => tokens.add(document))
  const vocabulary = tokens.vocabulary()
  const blocks = new BlockWriter()
  writeTerms(tokens.numbers(vocabulary.ranks), vocabulary.tokens, blocks)
  blocks.end()
  return {
    columns: columnsOf(
      documents.map((document, at) => ({
        ...document,
        publishedMs: Date.parse(document.publishedAt) || 0,
        length: lengths[at]!,
      })),
    ),
    blocks: blocks.drain(),
    firstTerms: blocks.firstTerms,
    pairs: blocks.pairs.take(),
  }
}

const PAUSE = -1
const HEADLINE_ENDS = -2
const TEXT_ENDS = -3
const DOCUMENT_ENDS = -4

/** A number holds 20 bits of the first token, 20 of the second, 11 of the place, one for the headline. */
const TOKENS = 2 ** 20
const PLACE = 2
const SECOND = PLACE * MOST_DOCUMENTS
const FIRST = SECOND * TOKENS

/** The documents as rows of token numbers. */
class TokenRows {
  readonly #numbers = new Map<string, number>()
  readonly #ofUnit = new Int32Array(0x1_0000)
  readonly #tokens: string[] = []
  #row = new Int32Array(1 << 18)
  #length = 0

  /** Gives its length in tokens. */
  add({ headline, text, authors }: SearchDocument): number {
    const count = this.#text(headline, HEADLINE_ENDS) + this.#text(text, TEXT_ENDS)
    for (const author of authors) this.#push(this.#number(authorTerm(author)))
    for (const title of [headline, ...authors]) for (const term of soundTerms(title)) this.#push(this.#number(term))
    this.#push(DOCUMENT_ENDS)
    return count
  }

  #text(text: string, end: number): number {
    let count = 0
    eachToken(text, (token) => {
      if (token === BREAK) return this.#push(PAUSE)
      count++
      this.#push(this.#number(token))
    })
    this.#push(end)
    return count
  }

  #number(token: string): number {
    const unit = token.length === 1 ? token.charCodeAt(0) : 0
    const quick = this.#ofUnit[unit]!
    if (unit !== 0 && quick !== 0) return quick
    const clip = clipped(token)
    let number = this.#numbers.get(clip)
    if (number === undefined) this.#numbers.set(clip, (number = this.#tokens.push(clip)))
    if (number >= TOKENS) throw new Error('too many different words for one volume')
    if (unit !== 0) this.#ofUnit[unit] = number
    return number
  }

  #push(number: number): void {
    if (this.#length === this.#row.length) {
      const longer = new Int32Array(this.#row.length * 2)
      longer.set(this.#row)
      this.#row = longer
    }
    this.#row[this.#length++] = number
  }

  /** The tokens in the order of their bytes, from 1, and the rank of each number. */
  vocabulary(): { readonly tokens: readonly string[]; readonly ranks: Int32Array } {
    const sorted = this.#tokens
      .map((token, at) => ({ token, bytes: Buffer.from(token), number: at + 1 }))
      .toSorted((a, b) => Buffer.compare(a.bytes, b.bytes))
    const ranks = new Int32Array(sorted.length + 1)
    sorted.forEach(({ number }, at) => (ranks[number] = at + 1))
    return { tokens: ['', ...sorted.map(({ token }) => token)], ranks }
  }

  numbers(ranks: Int32Array): Float64Array {
    const numbers = new Float64Array(this.#length * 2)
    let count = 0
    let place = 0
    let before = 0
    let part = 0
    for (let at = 0; at < this.#length; at++) {
      const number = this.#row[at]!
      if (number < 0) {
        before = 0
        if (number === HEADLINE_ENDS || number === TEXT_ENDS) part++
        else if (number === DOCUMENT_ENDS) {
          part = 0
          place++
        }
        continue
      }
      const rank = ranks[number]!
      const where = place * PLACE + (part === 0 ? 1 : 0)
      numbers[count++] = rank * FIRST + where
      if (part === 2) continue // Names and sounds have no neighbours.
      if (before !== 0) numbers[count++] = before * FIRST + rank * SECOND + where
      before = rank
    }
    return numbers.subarray(0, count).toSorted()
  }
}

function writeTerms(numbers: Float64Array, tokens: readonly string[], blocks: BlockWriter): void {
  const postings = new PostingsWriter()
  for (let at = 0; at < numbers.length;) {
    const term = Math.floor(numbers[at]! / SECOND)
    const end = (term + 1) * SECOND
    postings.reset()
    while (at < numbers.length && numbers[at]! < end) {
      const place = Math.floor((numbers[at]! - term * SECOND) / PLACE)
      const next = term * SECOND + (place + 1) * PLACE
      const first = at
      while (at < numbers.length && numbers[at]! < next) at++
      postings.add(place, levelOf(at - first, numbers[at - 1]! % PLACE === 1))
    }
    const first = tokens[Math.floor(term / TOKENS)]!
    const second = term % TOKENS
    const text = second === 0 ? first : besideTerm(first, tokens[second]!)
    blocks.add(Buffer.from(text), postings.count, postings.bytes.view())
  }
}
