import type { InlinePart, PagePlan, RenderedPart, SharedPart } from './plan.ts'
import { type Segment, plainOf, wovenSegmentOf } from './segment.ts'

/**
 * A run of a page's own text with inline parts in it. Deflated by themselves, fifty pieces between fifty counts would be
 * half as large again; so the text is kept, and deflated as one whenever another count has its place in it.
 */
export class Woven {
  /** In the order in which they stand; one stands behind each text but the last. */
  readonly partKeys: readonly string[]
  readonly #texts: readonly Uint8Array[]
  #versions = ''
  #segment: Segment | undefined

  constructor(texts: readonly string[], partKeys: readonly string[]) {
    this.#texts = texts.map((text) => Buffer.from(text))
    this.partKeys = partKeys
  }

  /** Bytes of memory: of the text, and about as many again for what it was deflated to and its objects. */
  get size(): number {
    return this.#texts.reduce((size, { byteLength }) => size + 1.5 * byteLength + 100, 0)
  }

  /** The run with these in the places of its parts, in their order. */
  segment(parts: readonly Segment[]): Segment {
    const versions = parts.map(({ version }) => version).join('')
    if (!this.#segment || versions !== this.#versions) {
      const bytes = this.#texts.flatMap((text, index) => (parts[index] ? [text, plainOf(parts[index])] : [text]))
      this.#segment = wovenSegmentOf(Buffer.concat(bytes))
      this.#versions = versions
    }
    return this.#segment
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
