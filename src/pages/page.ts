import type { Composed } from './answer.ts'
import type { Encoding } from './negotiate.ts'
import type { PagePlan, RenderedPart } from './plan.ts'
import { type Origin, Rendering } from './rendering.ts'
import type { Segment } from './segment.ts'

/** In the order of the page: its own segments, and the keys of the shared parts between them. */
export type Layout = readonly (Segment | string)[]

/** A page without its shared parts, and the answers composed from both. */
export class Page extends Rendering {
  readonly status: number
  readonly layout: Layout
  readonly partKeys: readonly string[]
  /** Flat; without those that depend on how the answer is made. */
  readonly headers: readonly string[]
  readonly cacheControl: string | undefined
  readonly vary: string
  /** Stands in the small room. */
  readonly passing: boolean
  readonly answers: { [encoding in Encoding]?: Composed } = {}
  /** Asked for before: from the second time on its answers are kept. */
  wanted = false

  constructor(origin: Origin, plan: PagePlan, layout: Layout) {
    super(
      origin,
      layout.filter((segment) => typeof segment !== 'string'),
    )
    this.status = plan.status
    this.layout = layout
    this.partKeys = [...new Set(layout.filter((segment) => typeof segment === 'string'))]
    this.passing = plan.passing ?? plan.status === 404
    const headers = new Map(Object.entries(plan.headers).map(([name, value]) => [name.toLowerCase(), value]))
    this.cacheControl = take(headers, 'cache-control')
    const vary = take(headers, 'vary')
    this.vary = vary ? `${vary}, accept-encoding` : 'accept-encoding'
    this.headers = [...headers].flat()
    this.size += this.headers.reduce((sum, header) => sum + 2 * header.length, 0)
  }
}

function take(headers: Map<string, string>, name: string): string | undefined {
  const value = headers.get(name)
  headers.delete(name)
  return value
}

/** Everything that makes a planned page's own bytes wrong: its own tags and those of its segments. */
export function ownTags(plan: PagePlan): readonly string[] {
  return [...new Set([...plan.tags, ...ownParts(plan).flatMap((part) => part.tags)])]
}

/** When the first of the page's own pieces is past its time, in milliseconds since the epoch. */
export function ownTime(plan: PagePlan): number {
  return Math.min(timeOf(plan), ...ownParts(plan).map(timeOf))
}

/** An instant as milliseconds since the epoch; Infinity for none. Throws when it is not an instant. */
export function timeOf({ freshUntil }: Pick<RenderedPart, 'freshUntil'>): number {
  if (freshUntil === undefined) return Infinity
  const time = Date.parse(freshUntil)
  if (Number.isNaN(time)) throw new TypeError(`freshUntil is not an instant: ${freshUntil}`)
  return time
}

function ownParts(plan: PagePlan): readonly RenderedPart[] {
  return plan.segments.filter((segment) => 'html' in segment)
}
