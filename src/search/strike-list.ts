import type { Id } from '../kernel/ids.ts'
import type { DocumentKey } from './document.ts'
import { findStruck, findVolume, listVolumes, type Rows, saveStruck } from './index-store.ts'
import { KEY_BYTES, keyAt, placeOf } from './volume/columns.ts'
import { isStruck, strike } from './volume/postings.ts'

/** Where documents stand in the volumes, to strike out what was changed or withdrawn. Volumes never change: their keys are kept. */
export class StrikeList {
  readonly #keys = new Map<Id, Uint8Array>()

  /** Strikes these documents out of every volume that has them. */
  async strikeOut(rows: Rows, generation: string, keys: readonly DocumentKey[]): Promise<void> {
    for (const { id, struckCount } of await this.#volumes(rows, generation)) {
      const places = keys.map((key) => placeOf(this.#keys.get(id)!, key)).filter((place) => place >= 0)
      if (places.length === 0) continue
      const struck = (await findStruck(rows, id))!
      const fresh = places.filter((place) => !isStruck(struck, place))
      for (const place of fresh) strike(struck, place)
      if (fresh.length > 0) await saveStruck(rows, id, struck, struckCount + fresh.length)
    }
  }

  /** All documents that stand in the index. */
  async listKeys(rows: Rows, generation: string): Promise<DocumentKey[]> {
    const standing: DocumentKey[] = []
    for (const { id, documents } of await this.#volumes(rows, generation)) {
      const keys = this.#keys.get(id)!
      const struck = await findStruck(rows, id)
      if (!struck) continue // Merged meanwhile: what it had stands in another one.
      for (let place = 0; place < documents; place++) if (!isStruck(struck, place)) standing.push(keyAt(keys, place))
    }
    return standing
  }

  async #volumes(rows: Rows, generation: string) {
    const volumes = await listVolumes(rows, generation)
    const ids = new Set(volumes.map((volume) => volume.id))
    for (const id of this.#keys.keys()) if (!ids.has(id)) this.#keys.delete(id)
    for (const { id } of volumes) {
      if (this.#keys.has(id)) continue
      const volume = await findVolume(rows, id)
      this.#keys.set(id, volume?.columns.keys ?? new Uint8Array(0))
    }
    return volumes.filter(({ id, documents }) => this.#keys.get(id)!.length === documents * KEY_BYTES)
  }
}
