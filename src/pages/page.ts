import { validateHeaderName, validateHeaderValue } from '../kernel/node-http.ts'
import type { Composed } from './answer.ts'
import type { Encoding } from './negotiate.ts'
import type { LoadedPart, PagePlan, PageSource, RenderedPart } from './plan.ts'
import { type Origin, Part, Rendering } from './rendering.ts'
import { recurringSegmentOf, type Segment, segmentOf } from './segment.ts'
import { Woven, wovenWhereInline } from './woven.ts'

/** In the order of the page: its own segments and runs, and the keys of the shared parts between them. */
export type Layout = readonly (Segment | Woven | string)[]

/** A page without its shared parts, and the answers composed from both. */
export class Page extends Rendering {
  readonly status: number
  readonly partKeys: readonly string[]
  /** The layout, with a part's place among `partKeys` instead of its key. */
  readonly #places: readonly (Segment | number | Row)[]
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
      layout.filter((piece): piece is Segment => typeof piece !== 'string' && !(piece instanceof Woven)),
    )
    this.status = plan.status
    this.partKeys = [...new Set(layout.flatMap(partsIn))]
    const placeOf = (key: string) => this.partKeys.indexOf(key)
    this.#places = layout.map((piece) => {
      if (typeof piece === 'string') return placeOf(piece)
      return piece instanceof Woven ? { woven: piece, places: piece.partKeys.map(placeOf) } : piece
    })
    this.passing = plan.passing ?? plan.status === 404
    const headers = new Map(Object.entries(plan.headers).map(([name, value]) => [name.toLowerCase(), value]))
    this.cacheControl = take(headers, 'cache-control')
    const vary = take(headers, 'vary')
    this.vary = vary ? `${vary}, accept-encoding` : 'accept-encoding'
    this.headers = [...headers].flat()
    this.size += this.headers.reduce((sum, header) => sum + 2 * header.length, 0)
    for (const piece of layout) if (piece instanceof Woven) this.size += piece.size
  }

  /** The run that says the same, with all that was deflated of it: rendered again, a page has the same bytes. */
  wovenLike(woven: Woven): Woven | undefined {
    const wovens = this.#places.flatMap((piece) => (typeof piece === 'object' && 'woven' in piece ? [piece.woven] : []))
    return wovens.find((own) => own.isLike(woven))
  }

  /** Its bytes, with these parts, in the order of `partKeys`, in their places. */
  segmentsWith(parts: readonly Part[]): Segment[] {
    const segments: Segment[] = []
    for (const piece of this.#places) {
      if (typeof piece === 'number') segments.push(...parts[piece]!.segments)
      else if ('woven' in piece)
        segments.push(...piece.woven.segmentsWith(piece.places.flatMap((at) => parts[at]!.segments)))
      else segments.push(piece)
    }
    return segments
  }
}

/** A run in which parts stand. */
interface Row {
  readonly woven: Woven
  readonly places: readonly number[]
}

function partsIn(piece: Layout[number]): readonly string[] {
  if (typeof piece === 'string') return [piece]
  return piece instanceof Woven ? piece.partKeys : []
}

function take(headers: Map<string, string>, name: string): string | undefined {
  const value = headers.get(name)
  headers.delete(name)
  return value
}

/** A page, and those of its parts that were rendered with it. */
export interface RenderedPage {
  readonly page: Page
  readonly brought: readonly Part[]
}

/**
 * Loads a page and deflates its own segments, except those that `before` has with the same text. Throws what the source
 * throws, and a TypeError for headers that cannot be sent.
 */
export async function renderPage(source: PageSource, key: string, began: number, before?: Page): Promise<RenderedPage> {
  const plan = await source.plan(key)
  const own = plan.segments.filter((segment) => 'html' in segment)
  const layout = await Promise.all(
    wovenWhereInline(plan.segments).map(async (piece) => {
      if (piece instanceof Woven) return before?.wovenLike(piece) ?? piece
      if ('part' in piece) return piece.part
      return piece.recurs ? recurringSegmentOf(piece.html) : segmentOf(piece.html, before?.segments, plan.passing)
    }),
  )
  const tags = [...new Set([...plan.tags, ...own.flatMap((part) => part.tags)])]
  const page = new Page({ key, tags, freshUntil: Math.min(...[plan, ...own].map(timeOf)), began }, plan, layout)
  validateHeaders([...page.headers, 'vary', page.vary, 'cache-control', page.cacheControl ?? ''])
  const brought = plan.segments.flatMap((piece) => ('inline' in piece ? [partOf(piece.inline, piece.now, began)] : []))
  return { page, brought: await Promise.all(brought) }
}

/** Loads and deflates a part that pages share. */
export async function renderPart(source: PageSource, key: string, began: number, before?: Part): Promise<Part> {
  return partOf(key, await source.part(key), began, before)
}

async function partOf(key: string, loaded: LoadedPart, began: number, before?: Part): Promise<Part> {
  const runs = typeof loaded.html === 'string' ? [loaded.html] : loaded.html
  const segments = await Promise.all(runs.map((run) => segmentOf(run, before?.segments)))
  return new Part({ key, tags: [...new Set(loaded.tags)], freshUntil: timeOf(loaded), began }, segments)
}

/** Throws a TypeError for a name or a value that `writeHead` would not send: there it would end the process. */
export function validateHeaders(flat: readonly string[]): void {
  for (let i = 0; i < flat.length; i += 2) {
    validateHeaderName(flat[i]!)
    validateHeaderValue(flat[i]!, flat[i + 1]!)
  }
}

/** An instant as milliseconds since the epoch; Infinity for none. Throws when it is not an instant. */
function timeOf({ freshUntil }: Pick<RenderedPart, 'freshUntil'>): number {
  if (freshUntil === undefined) return Infinity
  const time = Date.parse(freshUntil)
  if (Number.isNaN(time)) throw new TypeError(`freshUntil is not an instant: ${freshUntil}`)
  return time
}
