import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { headerOf, textOf } from '../../test/support/page-source.ts'
import type { Answer } from './answer.ts'
import { PageCache } from './cache.ts'
import type { PagePlan, PageSource, RenderedPart } from './plan.ts'

/** A newspaper at one moment: two stories, which may not exist; the wire; the day. */
interface Version {
  readonly stories: readonly (number | undefined)[]
  readonly wire: number
  readonly day: number
}

interface Piece {
  readonly text: string
  readonly tag: string
}

const DAY = 86_400_000
const PAGES = ['/', '/a/0', '/a/1']
const BOUNDARY = '|'

/** A fresh render, piece by piece. The first two are the page's own; the others are shared. */
function render(key: string, { stories, wire, day }: Version): readonly Piece[] {
  const shared = [
    { text: `滚动${wire}`, tag: 'wire' },
    { text: `第${day}天`, tag: 'day' },
  ]
  if (key === '/') return [...stories.map((text, i) => ({ text: `头条${text}`, tag: `story:${i}` })), ...shared]
  const tag = `story:${key.at(-1)}`
  const text = stories[Number(key.at(-1))]
  return [{ text: `标题${text}`, tag }, { text: `正文${text}`, tag }, ...shared]
}

/**
 * The newspaper, its history, and a cache before it. Loads stand still until the test lets one take a step: a page
 * reads its first piece, then its second, then returns, and anything may happen in between.
 */
class Model implements PageSource {
  readonly history: Version[] = [{ stories: [1, undefined], wire: 1, day: 0 }]
  readonly cache: PageCache
  readonly #waiting: (() => void)[] = []
  /** The version with which each tag was last withdrawn. */
  readonly #withdrawn = new Map<string, number>()
  readonly #reads: Promise<void>[] = []
  /** What the cache gave and should not have. */
  readonly faults: string[] = []
  failing = false

  constructor(maxBytes: number) {
    this.cache = new PageCache(this, {
      now: () => this.now.day * DAY,
      onFailure: () => {},
      maxBytes,
      maxPassingBytes: maxBytes / 2,
      retryAfterMs: 0,
      staleIfErrorMs: 1000 * DAY,
      keepWarm: ['/'],
    })
  }

  get now(): Version {
    return this.history.at(-1)!
  }

  /** Commits and touches. The day turns by itself. */
  change(next: Partial<Version>, tags: readonly string[] = [], withdraw = false): void {
    this.history.push({ ...this.now, ...next })
    if (withdraw) for (const tag of tags) this.#withdrawn.set(tag, this.history.length - 1)
    if (tags.length > 0) this.cache.touch(tags, { withdraw })
  }

  publish(story: number, withdraw: boolean): void {
    this.change(
      { stories: this.now.stories.with(story, (this.now.stories[story] ?? 0) + 1) },
      [`story:${story}`],
      withdraw,
    )
  }

  read(key: string): void {
    const since = this.history.length - 1
    this.#reads.push(
      this.cache.answer(key, 'gzip').then(
        (answer) => this.#check(key, answer, since),
        (error: Error) => this.#expect(error.message, ['the database is down']),
      ),
    )
  }

  /** Lets the nth of the waiting loads go one step. */
  step(n: number): void {
    const [go] = this.#waiting.splice(n % Math.max(1, this.#waiting.length), 1)
    go?.()
  }

  /** Whatever the cache would give at once must be a fresh render of now. */
  checkReady(): void {
    for (const key of PAGES) {
      const answer = this.cache.ready(key, 'gzip')
      if (answer) this.#expect(textOf(answer), [this.#text(key, this.now)])
    }
  }

  async finish(): Promise<void> {
    await setImmediate()
    while (this.#waiting.length > 0) {
      this.step(0)
      await setImmediate()
    }
    await Promise.all(this.#reads)
  }

  async plan(key: string): Promise<PagePlan> {
    const segments: RenderedPart[] = []
    for (const i of [0, 1]) {
      await this.#stand()
      const { text, tag } = render(key, this.now)[i]!
      segments.push({ html: text + BOUNDARY, tags: [tag] })
    }
    await this.#stand()
    // The front page reads the wire anyway, and brings it.
    const wire = key === '/' ? { inline: 'wire', now: this.#wire() } : { part: 'wire' }
    await this.#stand()
    const missing = segments[0]!.html.includes('undefined')
    return {
      status: missing ? 404 : 200,
      headers: {},
      segments: [...segments, wire, { part: 'day' }],
      tags: [],
    }
  }

  async part(key: string): Promise<RenderedPart> {
    await this.#stand()
    const wire = this.#wire()
    const { day } = this.now
    await this.#stand()
    if (key === 'wire') return wire
    return { html: `第${day}天${BOUNDARY}`, tags: ['day'], freshUntil: new Date((day + 1) * DAY).toISOString() }
  }

  #wire(): RenderedPart {
    return { html: `滚动${this.now.wire}${BOUNDARY}`, tags: ['wire'] }
  }

  async #stand(): Promise<void> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.failing) throw new Error('the database is down')
  }

  #check(key: string, answer: Answer, since: number): void {
    const status = headerOf(answer, 'cache-status')
    if (!status) {
      const moments = this.history.slice(since).map((version) => this.#text(key, version))
      return this.#expect(textOf(answer), moments)
    }
    const pieces = textOf(answer).split(BOUNDARY).slice(0, -1)
    for (const [i, text] of pieces.entries()) {
      const { tag } = render(key, this.now)[i]!
      const oldest = Math.max(this.#withdrawn.get(tag) ?? 0, status.includes('overtaken') ? since : 0)
      const fair = this.history.slice(oldest).map((version) => render(key, version)[i]!.text)
      this.#expect(text, fair)
    }
  }

  #expect(given: string, fair: readonly string[]): void {
    if (!fair.includes(given)) this.faults.push(`${given} is none of ${fair.join(', ')}`)
  }

  #text(key: string, version: Version): string {
    return render(key, version)
      .map(({ text }) => text + BOUNDARY)
      .join('')
  }
}

type Step = (model: Model) => void
const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(...PAGES).map(
        (key): Step =>
          (model) =>
            model.read(key),
      ),
    },
    {
      weight: 12,
      arbitrary: fc.nat(4).map(
        (n): Step =>
          (model) =>
            model.step(n),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.nat(1).map(
        (story): Step =>
          (model) =>
            model.publish(story, false),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.nat(1).map(
        (story): Step =>
          (model) =>
            model.publish(story, true),
      ),
    },
    { weight: 2, arbitrary: fc.constant<Step>((model) => model.change({ wire: model.now.wire + 1 }, ['wire'])) },
    { weight: 1, arbitrary: fc.constant<Step>((model) => model.change({ day: model.now.day + 1 })) },
    {
      weight: 1,
      arbitrary: fc.boolean().map(
        (failing): Step =>
          (model) =>
            void (model.failing = failing),
      ),
    },
  ),
  { minLength: 20, maxLength: 120 },
)

it('gives no answer that is older than its request, whatever happens between', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(8000, 100_000), async (sequence, maxBytes) => {
      const model = new Model(maxBytes)
      for (const step of sequence) {
        step(model)
        await setImmediate()
        model.checkReady()
      }
      model.failing = false
      await model.finish()
      for (const key of PAGES) model.read(key)
      await model.finish()
      expect(model.faults).toEqual([])
    }),
  )
})
