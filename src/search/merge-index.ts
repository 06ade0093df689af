import { setImmediate as turn } from 'node:timers/promises'
import { createIds, type Id } from '../kernel/ids.ts'
import type { Database } from '../database/database.ts'
import {
  findStruck,
  findVolume,
  insertBlocks,
  insertVolume,
  listVolumes,
  nextVersion,
  readBlocks,
  readState,
  removeLooseBlocks,
  removeVolumes,
  type Rows,
  saveStruck,
  type VolumeRow,
} from './index-store.ts'
import type { SearchTables } from './search-table.ts'
import { BlockWriter } from './volume/blocks.ts'
import { columnsOf, standingRows } from './volume/columns.ts'
import { mergeVolumes, newPlaces } from './volume/merge.ts'
import { isStruck, strike } from './volume/postings.ts'

/** So many volumes of one size become one of the next. */
const FAN = 8
const SMALLEST = 64
/** Blocks of one transaction: a megabyte, so that no other writer waits for long. */
const BLOCKS_A_TRANSACTION = 64

/**
 * The volumes that should become one: eight of about the same size, or one of which more than half was struck out. So
 * there are never more than a few dozen, and each document is written anew once for every eightfold of the archive.
 */
export function dueForMerge(volumes: readonly VolumeRow[]): readonly VolumeRow[] {
  const sizeOf = ({ documents, struckCount }: VolumeRow) =>
    Math.max(0, Math.ceil(Math.log((documents - struckCount) / SMALLEST) / Math.log(FAN)))
  for (const group of Map.groupBy(volumes, sizeOf).values()) if (group.length >= FAN) return group.slice(0, FAN)
  const worn = volumes.find(({ documents, struckCount }) => documents >= SMALLEST / 2 && struckCount * 2 > documents)
  return worn ? [worn] : []
}

/**
 * Merges volumes of a generation, the live one if not said, until none are due. Between blocks others have their turn;
 * readers and the follower go on meanwhile, and what is struck out during a merge is struck out of its result. May be
 * broken off at any moment: the index is as it was, and the blocks that were written are removed later.
 */
export async function mergeIndex(
  database: Database<SearchTables>,
  { generation, signal }: { readonly generation?: string; readonly signal?: AbortSignal } = {},
): Promise<void> {
  for (;;) {
    if (signal?.aborted) return
    const of = generation ?? (await readState(database.read)).generation
    const due = dueForMerge(await listVolumes(database.read, of))
    if (due.length === 0) return
    await mergeInto(database, of, due, signal)
  }
}

async function mergeInto(
  database: Database<SearchTables>,
  generation: string,
  due: readonly VolumeRow[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const sources = await Promise.all(due.map((volume) => openSource(database.read, volume)))
  if (sources.some((source) => source === undefined)) return // Another node was quicker.
  const volumes = sources.map((source) => source!)
  const id = newId()
  const writer = new BlockWriter()
  let written = 0
  const flush = async () => {
    const blocks = writer.drain()
    await database.write((tx) => insertBlocks(tx, id, written, blocks))
    written += blocks.length
  }
  await mergeVolumes(volumes, writer, async () => {
    signal?.throwIfAborted()
    if (writer.waiting >= BLOCKS_A_TRANSACTION) await flush()
    await turn()
  })
  await flush()
  const columns = columnsOf(volumes.flatMap((volume) => standingRows(volume.columns, volume.struck)))
  const merged = { id, generation, columns, firstTerms: writer.firstTerms, pairs: writer.pairs.take() }
  await database.write(async (rows) => {
    await nextVersion(rows) // Holds others up: what is struck out now stays as it is.
    const struckNow = []
    for (const volume of volumes) {
      const struck = await findStruck(rows, volume.id)
      if (!struck) return removeAllBlocks(rows, id)
      struckNow.push(struck)
    }
    if (columns.documents > 0) {
      await insertVolume(rows, merged)
      await carryStrikes(rows, merged.id, columns.documents, volumes, struckNow)
    }
    await removeVolumes(
      rows,
      volumes.map((volume) => volume.id),
    )
  })
  for (const volume of volumes) await database.write((rows) => removeAllBlocks(rows, volume.id))
}

interface Source {
  readonly id: Id
  readonly documents: number
  readonly struck: Uint8Array
}

async function openSource(rows: Rows, { id, documents }: VolumeRow) {
  const volume = await findVolume(rows, id)
  const struck = await findStruck(rows, id)
  if (!volume || !struck) return undefined
  return {
    id,
    documents,
    struck,
    columns: volume.columns,
    async *blocks() {
      for (let number = 0; number < volume.firstTerms.length; number += READ_AHEAD) {
        const count = Math.min(READ_AHEAD, volume.firstTerms.length - number)
        const names = Array.from({ length: count }, (_, offset) => ({ volumeId: id, number: number + offset }))
        const blocks = new Map((await readBlocks(rows, names)).map((block) => [block.number, block.bytes]))
        for (const { number: each } of names) {
          const bytes = blocks.get(each)
          if (!bytes) throw new Error(`block ${each} of volume ${id} of the search index is gone`)
          yield bytes
        }
      }
    },
  }
}

const READ_AHEAD = 16

/** What was struck out of the sources since they were read. */
async function carryStrikes(
  rows: Rows,
  id: Id,
  documents: number,
  sources: readonly Source[],
  struckNow: readonly Uint8Array[],
): Promise<void> {
  const struck = new Uint8Array((documents + 7) >> 3)
  let count = 0
  let base = 0
  for (const [at, source] of sources.entries()) {
    const { places, next } = newPlaces(source, base)
    for (let place = 0; place < source.documents; place++) {
      if (places[place]! < 0 || !isStruck(struckNow[at]!, place)) continue
      strike(struck, places[place]!)
      count++
    }
    base = next
  }
  if (count > 0) await saveStruck(rows, id, struck, count)
}

async function removeAllBlocks(rows: Rows, id: Id): Promise<void> {
  await rows.deleteFrom('search_blocks').where('volume_id', '=', id).execute()
}

const newId = createIds()
const LONG_AGO_MS = 60 * 60 * 1000

/** Removes the blocks of merges and rebuilds that were broken off, some at a time. */
export async function sweepIndex(database: Database<SearchTables>): Promise<void> {
  const before = createIds(() => Date.now() - LONG_AGO_MS)()
  while ((await database.write((rows) => removeLooseBlocks(rows, before, BLOCKS_A_TRANSACTION))) > 0) await turn()
}
