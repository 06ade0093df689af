import { type BlockWriter, termsOf, type TermEntry } from './blocks.ts'
import { isStruck, PostingsWriter, readPostings } from './postings.ts'

/** A volume to be merged: its blocks as they are asked for, and what was struck out of it. */
export interface MergeSource {
  readonly documents: number
  readonly struck: Uint8Array
  blocks(): AsyncIterable<Uint8Array>
}

/**
 * Writes the terms of several volumes as those of one, in their order, without the documents that were struck out.
 * `pause` is called between blocks.
 */
export async function mergeVolumes(
  sources: readonly MergeSource[],
  blocks: BlockWriter,
  pause: () => Promise<void>,
): Promise<void> {
  let base = 0
  const streams = await Promise.all(
    sources.map((source) => {
      const places = newPlaces(source, base)
      base = places.next
      return TermStream.open(source, places.places)
    }),
  )
  const postings = new PostingsWriter()
  for (let open = streams.filter(isOpen); open.length > 0; open = open.every(isOpen) ? open : open.filter(isOpen)) {
    let term = open[0]!.term!
    for (let at = 1; at < open.length; at++) if (Buffer.compare(open[at]!.term!, term) < 0) term = open[at]!.term!
    postings.reset()
    for (const stream of open) {
      if (Buffer.compare(stream.term!, term) !== 0) continue
      stream.addTo(postings)
      if (!stream.step()) {
        await stream.nextBlock()
        await pause()
      }
    }
    if (postings.count > 0) blocks.add(term, postings.count, postings.bytes.view())
  }
  blocks.end()
}

function isOpen(stream: TermStream): boolean {
  return stream.term !== undefined
}

/** Where each document of a volume comes to stand, from `base` on; -1 for those that go. */
export function newPlaces(
  { documents, struck }: Pick<MergeSource, 'documents' | 'struck'>,
  base: number,
): { places: Int32Array; next: number } {
  const places = new Int32Array(documents)
  let next = base
  for (let place = 0; place < documents; place++) places[place] = isStruck(struck, place) ? -1 : next++
  return { places, next }
}

class TermStream {
  readonly #blocks: AsyncIterator<Uint8Array>
  readonly #places: Int32Array
  #block: Uint8Array = new Uint8Array(0)
  #terms: Iterator<TermEntry, void> | undefined
  #entry: TermEntry | undefined

  private constructor(blocks: AsyncIterator<Uint8Array>, places: Int32Array) {
    this.#blocks = blocks
    this.#places = places
  }

  static async open(source: MergeSource, places: Int32Array): Promise<TermStream> {
    const stream = new TermStream(source.blocks()[Symbol.asyncIterator](), places)
    await stream.nextBlock()
    return stream
  }

  get term(): Uint8Array | undefined {
    return this.#entry?.term
  }

  addTo(postings: PostingsWriter): void {
    const { places, levels } = readPostings(this.#block, this.#entry!.start, this.#entry!.count, undefined)
    for (let at = 0; at < places.length; at++) {
      const place = this.#places[places[at]!]!
      if (place >= 0) postings.add(place, levels[at]!)
    }
  }

  /** Goes to the next term of the block; false when there is none, and the next block must be asked for. */
  step(): boolean {
    const next = this.#terms!.next()
    this.#entry = next.done ? undefined : next.value
    return !next.done
  }

  async nextBlock(): Promise<void> {
    const next = await this.#blocks.next()
    if (next.done) return
    this.#block = next.value
    this.#terms = termsOf(next.value)
    this.step()
  }
}
