/** What takes bytes in a room. */
export interface Tenant {
  size: number
  /** `visited` is set by whoever uses the tenant, and cleared when the room looks for something to give up. */
  readonly life: { visited: boolean }
}

/** No single tenant may push out more than this share of the others. */
const LARGEST_SHARE = 4

/**
 * A bounded number of bytes. When it is full, tenants leave in the order of their arrival, except that one used since
 * it was last looked at goes to the end of the row instead ("second chance"). A use costs one assignment, and a crawl
 * through the archive, which uses each page once, moves out nothing that readers come back to.
 */
export class Room<T extends Tenant> {
  readonly limit: number
  readonly #evict: (tenant: T) => void
  readonly #tenants = new Set<T>()
  #used = 0

  /** `evict` is told of each tenant that had to leave. */
  constructor(limit: number, evict: (tenant: T) => void) {
    this.limit = limit
    this.#evict = evict
  }

  get used(): number {
    return this.#used
  }

  /** Lets a tenant in, others out; false for one so large that it had better stay outside. */
  enter(tenant: T): boolean {
    if (tenant.size > this.limit / LARGEST_SHARE) return false
    this.#tenants.add(tenant)
    this.#used += tenant.size
    this.#makeRoom(tenant)
    return true
  }

  leave(tenant: T): void {
    if (this.#tenants.delete(tenant)) this.#used -= tenant.size
  }

  /** A tenant takes (or, negative, gives back) bytes. */
  resize(tenant: T, bytes: number): void {
    tenant.size += bytes
    if (!this.#tenants.has(tenant)) return
    this.#used += bytes
    this.#makeRoom(tenant)
  }

  #makeRoom(except: T): void {
    for (const tenant of this.#tenants) {
      if (this.#used <= this.limit) return
      if (tenant === except) continue
      this.#tenants.delete(tenant)
      if (tenant.life.visited) {
        tenant.life.visited = false
        this.#tenants.add(tenant)
      } else {
        this.#used -= tenant.size
        this.#evict(tenant)
      }
    }
  }
}
