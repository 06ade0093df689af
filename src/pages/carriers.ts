/**
 * Who carries which tag. Nearly every tag has one carrier (a story's own tag: its page), and a set for each would take
 * more memory than all else that is kept of a page beside its bytes; so sets begin with the second carrier.
 */
export class Carriers<T extends object> {
  readonly #byTag = new Map<string, T | Set<T>>()

  add(tag: string, carrier: T): void {
    const there = this.#byTag.get(tag)
    if (there === undefined || there === carrier) this.#byTag.set(tag, carrier)
    else if (there instanceof Set) there.add(carrier)
    else this.#byTag.set(tag, new Set([there, carrier]))
  }

  remove(tag: string, carrier: T): void {
    const there = this.#byTag.get(tag)
    if (there === carrier) this.#byTag.delete(tag)
    else if (there instanceof Set && there.delete(carrier) && there.size === 0) this.#byTag.delete(tag)
  }

  /** May be changed while it is gone through: who is added meanwhile may come, who is removed does not. */
  of(tag: string): Iterable<T> {
    const there = this.#byTag.get(tag)
    if (there === undefined) return []
    return there instanceof Set ? there : [there]
  }
}
