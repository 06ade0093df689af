import type { InlinePart, PagePlan, RenderedPart, SharedPart } from './plan.ts'
import { type Segment, plainOf, wovenSegmentOf } from './segment.ts'

/**
 * A run of a page's own text with inline parts in it. Deflated by themselves, fifty pieces between fifty counts would be
 * half as large again; so the text is kept, and deflated with them as one. A part that changes gets a cell of its own for
 * as long as the text stands: when it changes again, and is no longer or shorter, nothing is deflated.
 */
export class Woven {
  /** In the order in which they stand; one stands behind each text but the last. */
  readonly partKeys: readonly string[]
  readonly #texts: readonly Uint8Array[]
  #versions: readonly string[] = []
  /** The places of the parts that have cells. */
  readonly #cells = new Set<number>()
  #stretches: ReadonlyMap<string, Segment> = new Map()
  #segments: readonly Segment[] = []

  constructor(texts: readonly string[], partKeys: readonly string[]) {
    this.#texts = texts.map((text) => Buffer.from(text))
    this.partKeys = partKeys
  }

  /** Bytes of memory: of the text, and about as many again for what it was deflated to and its objects. */
  get size(): number {
    return this.#texts.reduce((size, { byteLength }) => size + 1.5 * byteLength + 100, 0)
  }

  /** Whether it is the same text with the same parts in the same places. */
  isLike(other: Woven): boolean {
    if (this.partKeys.join(' ') !== other.partKeys.join(' ')) return false
    return this.#texts.every((text, index) => Buffer.compare(text, other.#texts[index]!) === 0)
  }

  /** The run with these in the places of its parts, in their order. Only together, and in this order, can they be read. */
  segmentsWith(parts: readonly Segment[]): readonly Segment[] {
    const versions = parts.map(({ version }) => version)
    const isFirst = this.#segments.length === 0
    const changed = isFirst
      ? []
      : versions.flatMap((version, place) => (version === this.#versions[place] ? [] : place))
    if (!isFirst && changed.length === 0) return this.#segments
    this.#versions = versions
    for (const place of changed) this.#cells.add(place)
    this.#lay(parts)
    return this.#segments
  }

  /**
   * Puts stretches and cells in a row. A stretch is deflated with what stands before it in the run as its dictionary, in
   * which each cell is a blank of its length: so it may be kept while all that is the same, whatever the cells say.
   */
  #lay(parts: readonly Segment[]): void {
    const stretches = new Map<string, Segment>()
    const row: Segment[] = []
    const before: Uint8Array[] = []
    let name = ''
    let from = 0
    for (const to of [...[...this.#cells].toSorted((a, b) => a - b), parts.length]) {
      name = [name, from, to, ...this.#versions.slice(from, to)].join(' ')
      const bytes = this.#between(from, parts.slice(from, to))
      const stretch = this.#stretches.get(name) ?? wovenSegmentOf(bytes, before)
      stretches.set(name, stretch)
      row.push(stretch)
      const cell = parts[to]
      if (!cell) break
      row.push(cell)
      before.push(...bytes, new Uint8Array(cell.length))
      name += ` ${cell.length}`
      from = to + 1
    }
    this.#stretches = stretches
    this.#segments = row
  }

  /** The text behind the part before place `from`, with the parts from there on and what stands behind each. */
  #between(from: number, within: readonly Segment[]): readonly Uint8Array[] {
    return [this.#texts[from]!, ...within.flatMap((part, index) => [plainOf(part), this.#texts[from + index + 1]!])]
  }
}

/** Runs of own text in which inline parts stand become one; all else stays as it is. */
export function wovenWhereInline(pieces: PagePlan['segments']): readonly (RenderedPart | SharedPart | Woven)[] {
  const row: (RenderedPart | SharedPart | Woven)[] = []
  let run: (RenderedPart | InlinePart)[] = []
  const close = () => {
    const plain = run.filter((piece) => 'html' in piece)
    row.push(...(plain.length === run.length ? plain : [weave(run)]))
    run = []
  }
  for (const piece of pieces) {
    if (!('part' in piece)) run.push(piece)
    else {
      close()
      row.push(piece)
    }
  }
  close()
  return row
}

function weave(run: readonly (RenderedPart | InlinePart)[]): Woven {
  const texts = ['']
  const partKeys: string[] = []
  for (const piece of run) {
    if ('inline' in piece) {
      partKeys.push(piece.inline)
      texts.push('')
    } else texts.push(texts.pop()! + piece.html)
  }
  return new Woven(texts, partKeys)
}
