import type { Segment } from './segment.ts'

/**
 * - `fresh`: kept, and told of every touch; right until one comes.
 * - `stale`: touched or past its time; kept for the case that the source fails.
 * - `loose`: not kept (overtaken while loading, too large, moved out, withdrawn); nobody tells it of a touch.
 */
export type State = 'fresh' | 'stale' | 'loose'

/** How a rendering stands. Apart from it, so that an answer made from it can watch it without holding its bytes. */
export class Life {
  state: State = 'loose'
  /** Used since its room last looked at it. */
  visited = false
}

/** What a load is known by. */
export interface Origin {
  readonly key: string
  readonly tags: readonly string[]
  /** Milliseconds since the epoch; Infinity for what time alone does not make wrong. */
  readonly freshUntil: number
  /** The journal's generation before the load, which saw everything that was touched up to then. */
  readonly began: number
}

/** What one load of a page or of a part gave, and how it stands since. */
export class Rendering {
  readonly key: string
  readonly tags: readonly string[]
  readonly freshUntil: number
  readonly began: number
  /** Its own bytes; not those of the shared parts that it names. */
  readonly segments: readonly Segment[]
  readonly life = new Life()
  /** Since when a stale one has been wrong, and when the source last failed to replace it; milliseconds since the epoch. */
  staleSince = Infinity
  failedAt = -Infinity
  size: number

  constructor({ key, tags, freshUntil, began }: Origin, segments: readonly Segment[]) {
    this.key = key
    this.tags = tags
    this.freshUntil = freshUntil
    this.began = began
    this.segments = segments
    this.size = footprint(this)
  }
}

/** A part that many pages share. */
export class Part extends Rendering {}

/** Bytes of memory beside the deflated text, measured with `bench/compose.ts --memory` on the pinned Node. */
const RENDERING = 600
const PER_SEGMENT = 250
const PER_TAG = 200

function footprint({ key, tags, segments }: Rendering): number {
  let size = RENDERING + 2 * key.length
  for (const tag of tags) size += PER_TAG + tag.length
  for (const { deflated } of segments) size += PER_SEGMENT + deflated.byteLength
  return size
}
