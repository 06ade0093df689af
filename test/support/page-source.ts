import { gunzipSync } from 'node:zlib'
import type { Answer } from '../../src/pages/answer.ts'
import { PageCache, type PageCacheOptions } from '../../src/pages/cache.ts'
import type { LoadedPart, PagePlan, PageSource } from '../../src/pages/plan.ts'

/** A load that a test holds back: it has read, and does not return before its release. */
export interface Held {
  /** Resolves when the load has read. */
  readonly begun: Promise<void>
  release(): void
}

/** A page cache before a source that the test owns, with a clock that stands still until it is set. */
export class PageStage implements PageSource {
  readonly plans = new Map<string, PagePlan>()
  readonly shared = new Map<string, LoadedPart>()
  /** Keys in the order in which they were loaded. */
  readonly loads: string[] = []
  readonly failures: string[] = []
  readonly cache: PageCache
  now = Date.parse('2026-11-22T08:00:00.000Z')
  failing = false
  readonly #held = new Map<string, () => Promise<void>>()

  constructor(options: Partial<PageCacheOptions> = {}) {
    this.cache = new PageCache(this, {
      now: () => this.now,
      onFailure: (key) => this.failures.push(key),
      ...options,
    })
  }

  /** Puts a page with one segment and the shared parts named, and does not touch anything. */
  write(key: string, html: string, { parts = [], ...plan }: Partial<PagePlan> & { parts?: string[] } = {}): void {
    this.plans.set(key, {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      segments: [{ html, tags: [key] }, ...parts.map((part) => ({ part }))],
      tags: [],
      ...plan,
    })
  }

  share(key: string, html: LoadedPart['html'], more: Partial<LoadedPart> = {}): void {
    this.shared.set(key, { html, tags: [key], ...more })
  }

  /** Holds the next load of a page or part back after it has read. */
  hold(key: string): Held {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    this.#held.set(key, () => {
      this.#held.delete(key)
      begin()
      return released
    })
    return { begun, release }
  }

  async read(key: string): Promise<string> {
    return textOf(await this.cache.answer(key, 'gzip'))
  }

  plan(key: string): Promise<PagePlan> {
    return this.#load(key, this.plans)
  }

  part(key: string): Promise<LoadedPart> {
    return this.#load(key, this.shared)
  }

  async #load<T>(key: string, from: ReadonlyMap<string, T>): Promise<T> {
    this.loads.push(key)
    if (this.failing) throw new Error('the database is down')
    const found = from.get(key)
    await this.#held.get(key)?.()
    if (found === undefined) throw new Error(`no ${key}`)
    return found
  }
}

/** What a reader sees of a gzip answer. */
export function textOf({ body }: Answer): string {
  return gunzipSync(body).toString()
}

/** One header of an answer. */
export function headerOf({ headers }: Pick<Answer, 'headers'>, name: string): string | undefined {
  const at = headers.findIndex((header, index) => index % 2 === 0 && header === name)
  return at < 0 ? undefined : headers[at + 1]
}

export const STORY = '/a/7'

/** A story beside the wire, as the portal has thousands. */
export function openStage(options: ConstructorParameters<typeof PageStage>[0] = {}): PageStage {
  const stage = new PageStage(options)
  stage.share('wire', '<ol>零点：渡轮停航</ol>')
  stage.write(STORY, '<article>大潮今晨过境</article>', { parts: ['wire'] })
  return stage
}
