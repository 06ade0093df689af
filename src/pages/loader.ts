import type { Keeper } from './keeper.ts'
import type { Page } from './page.ts'
import type { Part } from './rendering.ts'

export interface LoaderOptions<T extends Page | Part> {
  readonly keeper: Keeper
  readonly kept: ReadonlyMap<string, T>
  /** Asks the source. `began` is the generation to note in the result, `before` what it is going to replace. */
  readonly render: (key: string, began: number, before: T | undefined) => Promise<T>
  readonly now: () => number
  /** How long something wrong may be served while the source fails. */
  readonly staleIfErrorMs: number
  /** How long a source that failed is left alone where something can be served instead. */
  readonly retryAfterMs: number
  /** Told of each load that begins. */
  readonly onLoad: () => void
  /** Told of each failed load, also where the reader gets something older instead. */
  readonly onFailure: (key: string, error: unknown) => void
}

/** Pages, or parts, by key: the kept one, or one load at a time for everybody who waits. */
export class Loader<T extends Page | Part> {
  readonly #options: LoaderOptions<T>
  readonly #loads = new Map<string, Promise<T>>()

  constructor(options: LoaderOptions<T>) {
    this.#options = options
  }

  /** The kept one, if it is right now; `at` is the time where the caller has asked for it already. */
  fresh(key: string, at?: number): T | undefined {
    const { kept, keeper, now } = this.#options
    const rendering = kept.get(key)
    if (rendering?.life.state !== 'fresh') return undefined
    if (rendering.freshUntil !== Infinity && rendering.freshUntil <= (at ?? now())) {
      keeper.spoil(rendering, rendering.freshUntil)
      return undefined
    }
    rendering.life.visited = true
    return rendering
  }

  /**
   * The fresh one, or the outcome of one load, or, where that fails, the stale one with its `failedAt` set. What comes
   * from a load may have been overtaken meanwhile: the caller judges.
   */
  async obtain(key: string): Promise<T> {
    const fresh = this.fresh(key)
    if (fresh) return fresh
    const excused = this.#excused(key)
    if (excused && this.#options.now() - excused.failedAt < this.#options.retryAfterMs) return excused
    return this.#loads.get(key) ?? this.#begin(key)
  }

  /** Keeps what was rendered beside something else, unless there is a fresh one, or it was overtaken meanwhile. */
  take(rendering: T): void {
    const { keeper } = this.#options
    if (this.fresh(rendering.key) || keeper.journal.isOvertaken(rendering.tags, rendering.began)) return
    keeper.keep(rendering)
  }

  /** A stale rendering that may be served because the source fails. */
  isExcused(rendering: Page | Part): boolean {
    const { now, staleIfErrorMs } = this.#options
    return (
      rendering.life.state === 'stale' &&
      rendering.failedAt > -Infinity &&
      now() - rendering.staleSince <= staleIfErrorMs
    )
  }

  #begin(key: string): Promise<T> {
    const load = this.#load(key)
    this.#loads.set(key, load)
    const end = () => this.#loads.delete(key)
    load.then(end, end)
    return load
  }

  async #load(key: string): Promise<T> {
    const { keeper, kept, render, now, onLoad, onFailure } = this.#options
    const { journal } = keeper
    onLoad()
    const reading = journal.open()
    try {
      const rendering = await render(key, reading.since, kept.get(key))
      if (!journal.isOvertaken(rendering.tags, reading.since)) keeper.keep(rendering)
      return rendering
    } catch (error) {
      onFailure(key, error)
      const before = kept.get(key)
      if (before) before.failedAt = now()
      const excused = this.#excused(key)
      if (!excused) throw error
      return excused
    } finally {
      journal.close(reading)
    }
  }

  #excused(key: string): T | undefined {
    const rendering = this.#options.kept.get(key)
    return rendering && this.isExcused(rendering) ? rendering : undefined
  }
}
