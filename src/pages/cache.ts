import { DAY, SECOND } from '../kernel/clock.ts'
import { type Answer, type AnswerStyle, type Composed, compose } from './answer.ts'
import { Keeper } from './keeper.ts'
import { Loader, type LoaderOptions } from './loader.ts'
import type { Encoding } from './negotiate.ts'
import { type Page, renderPage, renderPart, validateHeaders } from './page.ts'
import type { PageSource } from './plan.ts'
import type { Part, Rendering } from './rendering.ts'

const MEGABYTE = 1024 * 1024

/**
 * - `right`: it shows everything that was touched before it was made.
 * - `overtaken`: it was touched while it was made, more than once; but it is no older than the request.
 * - `stale`: wrong, and given because the source fails.
 */
type Standing = 'right' | 'overtaken' | 'stale'

/** A page, and the parts that it names. */
type Sources = readonly [Page, ...Part[]]

/** Loads of one page or part that are overtaken by touches before the reader gets what the last one gave. */
const TRIES = 3

export interface PageCacheOptions extends Partial<AnswerStyle> {
  /** Milliseconds since the epoch, as `Date.now` gives them: a number, since each request asks. */
  readonly now: () => number
  /** Told of each failed load, once, also where readers get something older instead. */
  readonly onFailure: (key: string, error: unknown) => void
  /** Memory for pages, parts and answers. Default 64 MB. */
  readonly maxBytes?: number
  /** Memory for pages that do not exist and other passing ones. Default 2 MB. */
  readonly maxPassingBytes?: number
  /** How long what is known to be wrong is served while the source fails. Default one day. */
  readonly staleIfErrorMs?: number
  /** How long a source that failed is left alone where something older can be served. Default one second. */
  readonly retryAfterMs?: number
  /** Keys of pages that are rendered again right after a touch, so that no reader waits for them. */
  readonly keepWarm?: readonly string[]
}

/** Figures since the start, and bytes as they are now. */
export interface PageCacheFigures {
  /** Answers given from memory at once. */
  readonly hits: number
  /** Answers that had to wait for a load, their own or another reader's. */
  readonly misses: number
  /** Answers known to be wrong, given because the source failed. */
  readonly stale: number
  /** Loads of pages and parts begun, and those of them that failed. */
  readonly renders: number
  readonly failures: number
  readonly pages: number
  readonly parts: number
  readonly bytes: number
  readonly passingBytes: number
}

/**
 * Pages in memory, right rather than recent: a page is served as long as nothing that it depends on was touched, and
 * never after.
 *
 * The promise: each piece of an answer was read after its request began, or was still right when the answer was made.
 * The exceptions are said in the answer (Cache-Status, `no-store`): a failing source; and what was withdrawn is not
 * served even then.
 */
export class PageCache {
  readonly #keeper: Keeper
  readonly #pages: Loader<Page>
  readonly #parts: Loader<Part>
  readonly #style: AnswerStyle
  readonly #now: () => number
  readonly #keepWarm: readonly string[]
  readonly #counts = { hits: 0, misses: 0, stale: 0, renders: 0, failures: 0 }
  readonly #staleIfErrorMs: number
  #cutOffSince = Infinity
  /** The warm pages were touched; somebody is on it. */
  #cold = false
  #warming = false

  constructor(source: PageSource, options: PageCacheOptions) {
    const { now, maxBytes = 64 * MEGABYTE, maxPassingBytes = 2 * MEGABYTE } = options
    this.#now = now
    validateHeaders(options.constantHeaders ?? [])
    this.#style = { constantHeaders: options.constantHeaders ?? [], tagHeaders: options.tagHeaders ?? [] }
    this.#keepWarm = options.keepWarm ?? []
    this.#staleIfErrorMs = options.staleIfErrorMs ?? DAY
    this.#keeper = new Keeper({ bytes: maxBytes, passingBytes: maxPassingBytes })
    const common = {
      keeper: this.#keeper,
      now,
      staleIfErrorMs: this.#staleIfErrorMs,
      retryAfterMs: options.retryAfterMs ?? SECOND,
      onLoad: () => void this.#counts.renders++,
      onFailure: (key: string, error: unknown) => {
        this.#counts.failures++
        options.onFailure(key, error)
      },
    } satisfies Partial<LoaderOptions<Page>>
    this.#pages = new Loader({
      ...common,
      kept: this.#keeper.pages,
      render: async (...load) => {
        const { page, brought } = await renderPage(source, ...load)
        for (const part of brought) this.#parts.take(part)
        return page
      },
    })
    this.#parts = new Loader({
      ...common,
      kept: this.#keeper.parts,
      render: (...load) => renderPart(source, ...load),
    })
  }

  /** The answer, if it can be given at once; undefined when something must be loaded first. */
  ready(key: string, encoding: Encoding): Answer | undefined {
    const answer = this.#cutOffSince === Infinity ? this.#fromMemory(key, encoding) : undefined
    if (answer) this.#counts.hits++
    return answer
  }

  /** The answer, loading what is missing. Throws what the source threw, where nothing may be served instead. */
  async answer(key: string, encoding: Encoding): Promise<Answer> {
    const ready = this.ready(key, encoding)
    if (ready) return ready
    this.#counts.misses++
    return this.#make(key, encoding)
  }

  /**
   * Everything with one of the tags is wrong from now on. `withdraw`: it may not be served even when the source fails.
   * To be called, for each change, after its commit and in the order of the log; calling it again does no harm.
   */
  touch(tags: readonly string[], { withdraw = false }: { readonly withdraw?: boolean } = {}): void {
    this.#keeper.touch(tags, withdraw, this.#now())
    if (this.#keepWarm.length > 0) void this.#warmUp()
  }

  /**
   * Resolves when the pages to be kept warm stand in memory with everything that was touched before the call. Answers are
   * made of them when they are asked for.
   */
  async settled(): Promise<void> {
    const warm = async (key: string) => this.#sourcesOf(key) ?? this.#load(key)
    await Promise.allSettled(this.#keepWarm.map(warm)) // failures have gone to onFailure
  }

  /**
   * Says since when the change log cannot be read, in milliseconds since the epoch, or, with undefined, that it is
   * followed again. In between nobody tells this cache what happens: its answers say that they are unconfirmed, and
   * after `staleIfErrorMs` it no longer trusts its memory.
   */
  cutOff(since: number | undefined): void {
    this.#cutOffSince = since ?? Infinity
  }

  figures(): PageCacheFigures {
    const { pages, parts, used } = this.#keeper
    return { ...this.#counts, pages: pages.size, parts: parts.size, ...used }
  }

  #fromMemory(key: string, encoding: Encoding): Composed | undefined {
    const at = this.#now()
    const page = this.#pages.fresh(key, at)
    if (!page) return undefined
    const kept = page.answers[encoding]
    if (kept && isCurrent(kept, at)) return kept
    const sources = this.#withParts(page, at)
    return sources && this.#compose(sources, encoding)
  }

  /** A page and its parts, if all of them are in memory and right. */
  #sourcesOf(key: string): Sources | undefined {
    const at = this.#now()
    const page = this.#pages.fresh(key, at)
    return page && this.#withParts(page, at)
  }

  #withParts(page: Page, at: number): Sources | undefined {
    const sources: [Page, ...Part[]] = [page]
    for (const partKey of page.partKeys) {
      const part = this.#parts.fresh(partKey, at)
      if (!part) return undefined
      sources.push(part)
    }
    return sources
  }

  async #make(key: string, encoding: Encoding): Promise<Answer> {
    const { sources, standing } = await this.#load(key)
    if (standing === 'stale') this.#counts.stale++
    return this.#compose(sources, encoding, this.#caveat(standing, sources))
  }

  /** Loads what is missing of a page and its parts. Throws what the source threw, where nothing may be served instead. */
  async #load(key: string): Promise<{ readonly sources: Sources; readonly standing: Standing }> {
    if (this.#now() - this.#cutOffSince > this.#staleIfErrorMs) this.#keeper.clear()
    const { journal } = this.#keeper
    const reading = journal.open()
    try {
      for (let attempt = 1; ; attempt++) {
        const page = await this.#pages.obtain(key)
        const sources: Sources = [page, ...(await this.#partsOf(page))]
        const standing = this.#judge(sources, reading.since, attempt >= TRIES)
        if (standing) return { sources, standing }
      }
    } finally {
      journal.close(reading)
    }
  }

  /** Of fifty parts one is missing, or two: for the others there is nothing to wait. */
  async #partsOf({ partKeys }: Page): Promise<Part[]> {
    const parts = new Map(partKeys.map((key) => [key, this.#parts.fresh(key)]))
    const missing = partKeys.filter((key) => !parts.get(key))
    for (const part of await Promise.all(missing.map((key) => this.#parts.obtain(key)))) parts.set(part.key, part)
    return partKeys.map((key) => parts.get(key)!)
  }

  /**
   * What can be said of an answer made now, for a request that began at `since`; undefined: do not give it. On the last
   * try it is enough that all was read after the request began, and nothing of it was withdrawn.
   */
  #judge(sources: readonly Rendering[], since: number, last: boolean): Standing | undefined {
    let standing: Standing = 'right'
    for (const source of sources) {
      if (this.#isRight(source, since)) continue
      if (this.#parts.isExcused(source)) standing = 'stale'
      else if (!last || source.began < since) return undefined
      else if (this.#keeper.journal.isWithdrawn(source.tags, source.began)) return undefined
      else if (standing === 'right') standing = 'overtaken'
    }
    return standing
  }

  #isRight({ life: { state }, tags, freshUntil, began }: Rendering, since: number): boolean {
    if (freshUntil <= this.#now()) return false
    return state === 'fresh' || (state === 'loose' && began >= since && !this.#keeper.journal.isOvertaken(tags, began))
  }

  /** Cache-Status (RFC 9211) of an answer that no other cache may keep. */
  #caveat(standing: Standing, sources: readonly Rendering[]): string | undefined {
    if (standing === 'overtaken') return 'broadsheet; fwd=stale; detail=overtaken'
    const wrongSince = Math.min(this.#cutOffSince, ...sources.map((source) => source.staleSince))
    if (wrongSince === Infinity) return undefined
    const detail = standing === 'stale' ? 'source-failed' : 'unconfirmed'
    return `broadsheet; hit; ttl=${-Math.ceil((this.#now() - wrongSince) / SECOND)}; detail=${detail}`
  }

  #compose(sources: Sources, encoding: Encoding, caveat?: string): Composed {
    const [page, ...parts] = sources
    const segments = page.segmentsWith(parts)
    const answer = compose(this.#style, { page, sources, segments, encoding, caveat })
    if (page.wanted && !caveat && page.life.state === 'fresh') {
      this.#keeper.resize(page, answer.size - (page.answers[encoding]?.size ?? 0))
      page.answers[encoding] = answer
    }
    page.wanted = true
    return answer
  }

  /** Renders the warm pages until none of them was touched meanwhile; touches that come together are followed together. */
  async #warmUp(): Promise<void> {
    this.#cold = true
    if (this.#warming) return
    this.#warming = true
    while (this.#cold) {
      await Promise.resolve()
      this.#cold = false
      await this.settled()
    }
    this.#warming = false
  }
}

function isCurrent({ lives, freshUntil }: Composed, at: number): boolean {
  for (const life of lives) {
    if (life.state !== 'fresh') return false
    life.visited = true
  }
  return at < freshUntil
}
