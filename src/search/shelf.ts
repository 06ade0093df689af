import type { Id } from '../kernel/ids.ts'
import {
  type BlockName,
  findPairs,
  findStruck,
  findVolume,
  type IndexState,
  listVolumes,
  readBlocks,
  readState,
  type Rows,
} from './index-store.ts'
import { blockOf, findTerm } from './volume/blocks.ts'
import type { Columns } from './volume/columns.ts'
import type { Pairs } from './volume/pairs.ts'
import { isStruck, NO_POSTINGS, type Postings, readPostings } from './volume/postings.ts'

/** A volume as it is read: its columns in memory, its blocks as they are needed. */
export interface Volume {
  readonly id: Id
  readonly columns: Columns
  readonly firstTerms: readonly Uint8Array[]
  /** Undefined while nothing is struck out. */
  readonly struck: Uint8Array | undefined
  readonly struckCount: number
  /** Documents that stand, and their tokens. */
  readonly standing: number
  readonly tokens: number
}

/** The volumes have changed while they were read: to be tried again. */
export class VolumeGone extends Error {}

const BLOCK_CACHE_BYTES = 32 * 1024 * 1024

/** The volumes of the live index, as readers need them. One for a process; nothing in it is written. */
export class Shelf {
  readonly #rows: Rows
  readonly #maxBytes: number
  #state: IndexState | undefined
  #volumes: readonly Volume[] = []
  /** The ones that were asked for last stand last. */
  readonly #blocks = new Map<string, Uint8Array>()
  #blockBytes = 0
  readonly #pairs = new Map<Id, Pairs>()
  #refreshing: Promise<readonly Volume[]> | undefined

  constructor(rows: Rows, maxBytes = BLOCK_CACHE_BYTES) {
    this.#rows = rows
    this.#maxBytes = maxBytes
  }

  /** The volumes as they are now. */
  async volumes(): Promise<readonly Volume[]> {
    const state = await readState(this.#rows)
    if (state.version === this.#state?.version && state.generation === this.#state.generation) return this.#volumes
    return (this.#refreshing ??= this.#refresh(state).finally(() => (this.#refreshing = undefined)))
  }

  async #refresh(state: IndexState): Promise<readonly Volume[]> {
    const kept = new Map(this.#volumes.map((volume) => [volume.id, volume]))
    const volumes: Volume[] = []
    for (const { id, struckCount } of await listVolumes(this.#rows, state.generation)) {
      const known = kept.get(id)
      if (known && known.struckCount === struckCount) volumes.push(known)
      else volumes.push(await this.#open(id, known))
    }
    const ids = new Set(volumes.map((volume) => volume.id))
    for (const [name, bytes] of this.#blocks) if (!ids.has(name.slice(0, name.indexOf(' ')))) this.#drop(name, bytes)
    for (const id of this.#pairs.keys()) if (!ids.has(id)) this.#pairs.delete(id)
    this.#state = state
    return (this.#volumes = volumes)
  }

  async #open(id: Id, known: Volume | undefined): Promise<Volume> {
    const still = known ?? (await findVolume(this.#rows, id))
    const struck = await findStruck(this.#rows, id)
    if (!still || !struck) throw new VolumeGone(id)
    const { columns, firstTerms } = still
    let standing = 0
    let tokens = 0
    for (let place = 0; place < columns.documents; place++) {
      if (isStruck(struck, place)) continue
      standing++
      tokens += columns.lengths[place]!
    }
    const struckCount = columns.documents - standing
    return { id, columns, firstTerms, struck: struckCount > 0 ? struck : undefined, struckCount, standing, tokens }
  }

  /** Brings in the blocks that have these terms, in one query for all that are not kept. */
  async bring(volumes: readonly Volume[], terms: readonly Uint8Array[]): Promise<void> {
    const missing = new Map<string, BlockName>()
    for (const { id, firstTerms } of volumes) {
      for (const term of terms) {
        const number = blockOf(firstTerms, term)
        if (number < 0) continue
        const name = `${id} ${number}`
        const block = this.#blocks.get(name)
        if (block) {
          this.#blocks.delete(name)
          this.#blocks.set(name, block)
        } else missing.set(name, { volumeId: id, number })
      }
    }
    if (missing.size === 0) return
    const found = await readBlocks(this.#rows, [...missing.values()])
    if (found.length < missing.size) throw new VolumeGone([...missing.keys()].join())
    for (const { volumeId, number, bytes } of found) this.#keep(`${volumeId} ${number}`, bytes)
  }

  /** The documents of a volume that have a term, from a block that was brought in. */
  postings({ id, firstTerms, struck }: Volume, term: Uint8Array): Postings {
    const number = blockOf(firstTerms, term)
    if (number < 0) return NO_POSTINGS
    const block = this.#blocks.get(`${id} ${number}`)
    if (!block) throw new VolumeGone(`${id} ${number}`)
    const entry = findTerm(block, term)
    return entry ? readPostings(block, entry.start, entry.count, struck) : NO_POSTINGS
  }

  async pairs({ id }: Volume): Promise<Pairs> {
    const known = this.#pairs.get(id)
    if (known) return known
    const pairs = await findPairs(this.#rows, id)
    if (!pairs) throw new VolumeGone(id)
    this.#pairs.set(id, pairs)
    return pairs
  }

  #keep(name: string, bytes: Uint8Array): void {
    if (this.#blocks.has(name)) return
    this.#blocks.set(name, bytes)
    this.#blockBytes += bytes.length
  }

  /** To be called when a query is done: while it runs, its own blocks must stay. */
  trim(): void {
    for (const [name, bytes] of this.#blocks) {
      if (this.#blockBytes <= this.#maxBytes) return
      this.#drop(name, bytes)
    }
  }

  #drop(name: string, bytes: Uint8Array): void {
    this.#blocks.delete(name)
    this.#blockBytes -= bytes.length
  }
}
