/** A load in progress. What is touched after `since` may be missing from what it reads. */
export interface Reading {
  readonly since: number
}

/** More tags than this are not told apart: every reading in progress then counts as overtaken. */
const TAGS = 100_000

/**
 * Which tags were touched while somebody was reading. A render opens a reading before it loads; at its end the journal
 * says whether what it read was overtaken. Nothing is noted that no open reading could ask for.
 */
export class Journal {
  #generation = 0
  /** Readings open now, oldest first. */
  readonly #open = new Set<Reading>()
  /** The generation of each tag's last touch, oldest first; the second keeps withdrawals alone. */
  readonly #touched = new Map<string, number>()
  readonly #withdrawn = new Map<string, number>()
  /** Readings older than this can no longer be judged. */
  #horizon = 0

  open(): Reading {
    const reading = { since: this.#generation }
    this.#open.add(reading)
    return reading
  }

  close(reading: Reading): void {
    this.#open.delete(reading)
    const [oldest] = this.#open
    for (const notes of [this.#touched, this.#withdrawn]) {
      for (const [tag, generation] of notes) {
        if (oldest && generation > oldest.since) break
        notes.delete(tag)
      }
    }
  }

  note(tags: readonly string[], withdraw: boolean): void {
    this.#generation++
    if (this.#open.size === 0) return
    for (const tag of tags) {
      this.#note(this.#touched, tag)
      if (withdraw) this.#note(this.#withdrawn, tag)
    }
    if (this.#touched.size <= TAGS) return
    this.#horizon = this.#generation
    this.#touched.clear()
    this.#withdrawn.clear()
  }

  /** Was one of the tags touched after `since`? Only for a `since` that an open reading covers. */
  isOvertaken(tags: readonly string[], since: number): boolean {
    return this.#has(this.#touched, tags, since)
  }

  /** Was one of the tags withdrawn after `since`? Only for a `since` that an open reading covers. */
  isWithdrawn(tags: readonly string[], since: number): boolean {
    return this.#has(this.#withdrawn, tags, since)
  }

  /** Tags noted now. */
  get size(): number {
    return this.#touched.size
  }

  #note(notes: Map<string, number>, tag: string): void {
    notes.delete(tag)
    notes.set(tag, this.#generation)
  }

  #has(notes: ReadonlyMap<string, number>, tags: readonly string[], since: number): boolean {
    if (since < this.#horizon) return true
    return notes.size > 0 && tags.some((tag) => (notes.get(tag) ?? -1) > since)
  }
}
