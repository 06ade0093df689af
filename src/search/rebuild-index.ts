import { setImmediate as turn } from 'node:timers/promises'
import { createIds, type Id } from '../kernel/ids.ts'
import type { Database } from '../database/database.ts'
import { tipOf } from '../changes/record.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { DocumentKey, DocumentKind } from './document.ts'
import { SEARCH_CURSOR } from './follow-search.ts'
import {
  insertBlocks,
  insertVolume,
  listVolumes,
  readState,
  removeOtherGenerations,
  searchRows,
  searchSide,
  takeGenerationLive,
} from './index-store.ts'
import { mergeIndex, sweepIndex } from './merge-index.ts'
import { readDocuments } from './read-documents.ts'
import { buildVolume } from './volume/build.ts'

export interface RebuildOptions {
  /** Of so many documents, so many are indexed. */
  onProgress?(done: number, total: number): void
}

/** Documents of one volume before it is merged. */
const BATCH = 500

/**
 * Makes the index anew from what stands in the database, beside the one that serves, and takes its place in one
 * transaction. What happens meanwhile is followed again from where the log stood at the beginning. Broken off, it has
 * changed nothing. Returns how many documents the new index has. Throws when another rebuild was begun meanwhile.
 */
export async function rebuildIndex(
  database: Database<Tables>,
  { onProgress = () => {} }: RebuildOptions = {},
): Promise<number> {
  const side = searchSide(database)
  const newId = createIds()
  const generation = newId()
  const began = await tipOf(database.read)
  const { generation: old } = await readState(side.read)
  await side.write((rows) => removeOtherGenerations(rows, [old]))
  await sweepIndex(side)
  const total = (await count(database, 'article')) + (await count(database, 'wire'))
  let done = 0
  for (const kind of ['article', 'wire'] as const) {
    for await (const keys of keysOf(database, kind)) {
      const documents = await readDocuments(database.read, keys)
      if (documents.length > 0) {
        const volume = buildVolume(documents)
        const id = newId()
        await side.write(async (rows) => {
          await insertBlocks(rows, id, 0, volume.blocks)
          await insertVolume(rows, { id, generation, ...volume })
        })
      }
      done += keys.length
      onProgress(done, total)
      await mergeIndex(side, { generation })
      await turn()
    }
  }
  const indexed = (await listVolumes(side.read, generation)).reduce((sum, { documents }) => sum + documents, 0)
  await database.write(async (tx) => {
    const rows = searchRows(tx)
    const now = (await listVolumes(rows, generation)).reduce((sum, { documents }) => sum + documents, 0)
    if (now !== indexed) throw new Error('another rebuild of the search index was begun: this one has ended')
    await takeGenerationLive(rows, generation)
    await tx
      .insertInto('cursors')
      .values({ name: SEARCH_CURSOR, seq: began, holder: null, held_until: null })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ seq: began }))
      .execute()
    await removeOtherGenerations(rows, [generation])
  })
  await sweepIndex(side)
  return indexed
}

async function count({ read }: Database<Tables>, kind: DocumentKind): Promise<number> {
  const query =
    kind === 'article'
      ? read
          .selectFrom('articles')
          .where('state', '=', 'published')
          .select((eb) => eb.fn.countAll<number>().as('all'))
      : read
          .selectFrom('wire_items')
          .where('withdrawn_at', 'is', null)
          .select((eb) => eb.fn.countAll<number>().as('all'))
  return (await query.executeTakeFirstOrThrow()).all
}

/** All that readers may find, in the order of their ids. */
async function* keysOf({ read }: Database<Tables>, kind: DocumentKind): AsyncGenerator<DocumentKey[], void> {
  for (let last: Id = ''; ;) {
    const articles = read.selectFrom('articles').select('id').where('state', '=', 'published')
    const items = read.selectFrom('wire_items').select('id').where('withdrawn_at', 'is', null)
    const rows = await (kind === 'article'
      ? articles.where('id', '>', last).orderBy('id').limit(BATCH).execute()
      : items.where('id', '>', last).orderBy('id').limit(BATCH).execute())
    if (rows.length === 0) return
    yield rows.map(({ id }) => ({ kind, id }))
    last = rows.at(-1)!.id
  }
}
