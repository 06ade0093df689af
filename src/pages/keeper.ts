import { Carriers } from './carriers.ts'
import { Journal } from './journal.ts'
import { Page } from './page.ts'
import type { Part, Rendering } from './rendering.ts'
import { Room } from './room.ts'

export interface Bounds {
  /** Bytes for pages, parts and composed answers. */
  readonly bytes: number
  /** Bytes for pages that do not exist and others whose addresses anyone can make up. */
  readonly passingBytes: number
}

/** Everything that is kept: how a key or a tag finds it, and who leaves when room is short. */
export class Keeper {
  readonly journal = new Journal()
  readonly pages = new Map<string, Page>()
  readonly parts = new Map<string, Part>()
  readonly #carriers = new Carriers<Rendering>()
  readonly #lasting: Room<Rendering>
  readonly #passing: Room<Rendering>

  constructor({ bytes, passingBytes }: Bounds) {
    this.#lasting = new Room(bytes, (rendering) => this.#forget(rendering))
    this.#passing = new Room(passingBytes, (rendering) => this.#forget(rendering))
  }

  get used(): { readonly bytes: number; readonly passingBytes: number } {
    return { bytes: this.#lasting.used, passingBytes: this.#passing.used }
  }

  /** Keeps a rendering in the place of the one before. One that is too large for its room stays loose. */
  keep(rendering: Page | Part): void {
    const before = this.#rackOf(rendering).get(rendering.key)
    if (before) this.drop(before)
    if (!this.#roomOf(rendering).enter(rendering)) return
    if (rendering instanceof Page) this.pages.set(rendering.key, rendering)
    else this.parts.set(rendering.key, rendering)
    for (const tag of rendering.tags) this.#carriers.add(tag, rendering)
    rendering.life.state = 'fresh'
  }

  /** A kept rendering takes, or gives back, bytes for its composed answers. */
  resize(rendering: Rendering, bytes: number): void {
    this.#roomOf(rendering).resize(rendering, bytes)
  }

  /** Spoils what carries one of the tags, or, where these are withdrawn, drops it. */
  touch(tags: readonly string[], withdraw: boolean, now: number): void {
    this.journal.note(tags, withdraw)
    for (const tag of tags) {
      for (const rendering of this.#carriers.of(tag)) {
        if (withdraw) this.drop(rendering)
        else this.spoil(rendering, now)
      }
    }
  }

  /**
   * Marks a rendering as wrong since `since`; a source that failed before may be asked again. What says that a page is
   * not there is dropped: wrong, it would be worse than an error.
   */
  spoil(rendering: Rendering, since: number): void {
    if (isPassing(rendering)) return this.drop(rendering)
    rendering.failedAt = -Infinity
    rendering.life.visited = false
    if (rendering.life.state !== 'fresh') return
    rendering.life.state = 'stale'
    rendering.staleSince = since
  }

  drop(rendering: Rendering): void {
    this.#roomOf(rendering).leave(rendering)
    this.#forget(rendering)
  }

  clear(): void {
    for (const rendering of [...this.pages.values(), ...this.parts.values()]) this.drop(rendering)
  }

  #forget(rendering: Rendering): void {
    rendering.life.state = 'loose'
    this.#rackOf(rendering).delete(rendering.key)
    for (const tag of rendering.tags) this.#carriers.remove(tag, rendering)
  }

  #rackOf(rendering: Rendering): Map<string, Rendering> {
    return rendering instanceof Page ? this.pages : this.parts
  }

  #roomOf(rendering: Rendering): Room<Rendering> {
    return isPassing(rendering) ? this.#passing : this.#lasting
  }
}

function isPassing(rendering: Rendering): boolean {
  return rendering instanceof Page && rendering.passing
}
