import { type Kysely, sql } from 'kysely'
import type { Id } from '../kernel/ids.ts'
import type { Database } from '../database/database.ts'
import { prepared } from '../database/prepared.ts'
import type { SearchTables } from './search-table.ts'
import { packTerms, unpackTerms } from './volume/blocks.ts'
import { type Columns, packColumns, unpackColumns } from './volume/columns.ts'
import { type Pairs, packPairs, unpackPairs } from './volume/pairs.ts'

export type Rows = Kysely<SearchTables>

/** The index's own tables, within the newsroom's database. */
export function searchSide<Tables>(database: Database<Tables>): Database<SearchTables> {
  return database as unknown as Database<SearchTables>
}

/** The index's own tables, within a transaction. */
export function searchRows<Tables>(rows: Kysely<Tables>): Rows {
  return rows as unknown as Rows
}

/** Which volumes are the index now. The version grows with each change of them. */
export interface IndexState {
  readonly generation: string
  readonly version: number
}

const LIVE = 'live'

export async function readState(rows: Rows): Promise<IndexState> {
  const [state] = await stateRow(rows, { name: LIVE })
  if (!state) throw new Error('the database has no search index: its schema is not that of this program')
  return state
}

const stateRow = prepared((rows: Rows, { name }: { name: string }) =>
  rows.selectFrom('search_state').select(['generation', 'version']).where('name', '=', name),
)

/** Says that the index has changed. A transaction that writes holds the others up here, so that versions follow each other. */
export async function nextVersion(rows: Rows): Promise<IndexState> {
  return rows
    .updateTable('search_state')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('name', '=', LIVE)
    .returning(['generation', 'version'])
    .executeTakeFirstOrThrow()
}

export async function takeGenerationLive(rows: Rows, generation: string): Promise<void> {
  await rows
    .updateTable('search_state')
    .set((eb) => ({ generation, version: eb('version', '+', 1) }))
    .where('name', '=', LIVE)
    .execute()
}

export interface VolumeRow {
  readonly id: Id
  readonly documents: number
  readonly struckCount: number
}

/** In the order in which they were made. */
export async function listVolumes(rows: Rows, generation: string): Promise<readonly VolumeRow[]> {
  const volumes = await volumeRows(rows, { generation })
  return volumes.map(({ id, documents, struck_count }) => ({ id, documents, struckCount: struck_count }))
}

const volumeRows = prepared((rows: Rows, { generation }: { generation: string }) =>
  rows
    .selectFrom('search_volumes')
    .select(['id', 'documents', 'struck_count'])
    .where('generation', '=', generation)
    .orderBy('id'),
)

/** What is immutable of a volume, but for its blocks; undefined when it was merged away. */
export async function findVolume(
  rows: Rows,
  id: Id,
): Promise<{ readonly columns: Columns; readonly firstTerms: readonly Uint8Array[] } | undefined> {
  const row = await rows
    .selectFrom('search_volumes')
    .select(['columns', 'first_terms'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { columns: unpackColumns(row.columns), firstTerms: unpackTerms(row.first_terms) }
}

export async function findPairs(rows: Rows, id: Id): Promise<Pairs | undefined> {
  const row = await rows.selectFrom('search_volumes').select('pairs').where('id', '=', id).executeTakeFirst()
  return row && unpackPairs(row.pairs)
}

/** A copy of the bits, to be changed at will. */
export async function findStruck(rows: Rows, id: Id): Promise<Uint8Array | undefined> {
  const row = await rows.selectFrom('search_volumes').select('struck').where('id', '=', id).executeTakeFirst()
  return row && Uint8Array.from(row.struck)
}

export async function saveStruck(rows: Rows, id: Id, struck: Uint8Array, struckCount: number): Promise<void> {
  await rows.updateTable('search_volumes').set({ struck, struck_count: struckCount }).where('id', '=', id).execute()
}

export interface BlockName {
  readonly volumeId: Id
  readonly number: number
}

const BLOCKS_A_QUERY = 64

/** Blocks in no order. One that is missing belonged to a volume that was merged away. */
export async function readBlocks(
  rows: Rows,
  names: readonly BlockName[],
): Promise<readonly (BlockName & { readonly bytes: Uint8Array })[]> {
  const found = []
  for (let at = 0; at < names.length; at += BLOCKS_A_QUERY) {
    const list = sql.join(names.slice(at, at + BLOCKS_A_QUERY).map((name) => sql`(${name.volumeId}, ${name.number})`))
    const blocks = await rows
      .selectFrom('search_blocks')
      .select(['volume_id', 'number', 'bytes'])
      .where(sql<boolean>`(volume_id, number) in (${list})`)
      .execute()
    found.push(...blocks.map(({ volume_id, number, bytes }) => ({ volumeId: volume_id, number, bytes })))
  }
  return found
}

export async function insertBlocks(
  rows: Rows,
  volumeId: Id,
  first: number,
  blocks: readonly Uint8Array[],
): Promise<void> {
  for (let at = 0; at < blocks.length; at += BLOCKS_A_QUERY) {
    const some = blocks.slice(at, at + BLOCKS_A_QUERY)
    await rows
      .insertInto('search_blocks')
      .values(some.map((bytes, offset) => ({ volume_id: volumeId, number: first + at + offset, bytes })))
      .execute()
  }
}

export interface NewVolume {
  readonly id: Id
  readonly generation: string
  readonly columns: Columns
  readonly firstTerms: readonly Uint8Array[]
  readonly pairs: Pairs
}

/** Its blocks must be there already, or come in the same transaction. */
export async function insertVolume(
  rows: Rows,
  { id, generation, columns, firstTerms, pairs }: NewVolume,
): Promise<void> {
  await rows
    .insertInto('search_volumes')
    .values({
      id,
      generation,
      documents: columns.documents,
      struck_count: 0,
      struck: new Uint8Array((columns.documents + 7) >> 3),
      columns: packColumns(columns),
      first_terms: packTerms(firstTerms),
      pairs: packPairs(pairs),
    })
    .execute()
}

export async function removeVolumes(rows: Rows, ids: readonly Id[]): Promise<void> {
  if (ids.length > 0)
    await rows
      .deleteFrom('search_volumes')
      .where('id', 'in', [...ids])
      .execute()
}

/** Volumes of no use: made by a rebuild that was broken off, or left by one that was finished. */
export async function removeOtherGenerations(rows: Rows, keep: readonly string[]): Promise<void> {
  await rows
    .deleteFrom('search_volumes')
    .where('generation', 'not in', [...keep])
    .execute()
}

/**
 * Removes up to `limit` blocks of volumes that are no more. Those of a volume with an id from `before` on may be of one
 * that is being made. Returns how many went.
 */
export async function removeLooseBlocks(rows: Rows, before: Id, limit: number): Promise<number> {
  const loose = await rows
    .selectFrom('search_blocks')
    .select(['volume_id', 'number'])
    .where('volume_id', '<', before)
    .where('volume_id', 'not in', rows.selectFrom('search_volumes').select('id'))
    .limit(limit)
    .execute()
  for (const [volumeId, blocks] of Map.groupBy(loose, (block) => block.volume_id)) {
    const numbers = blocks.map((block) => block.number)
    await rows.deleteFrom('search_blocks').where('volume_id', '=', volumeId).where('number', 'in', numbers).execute()
  }
  return loose.length
}
