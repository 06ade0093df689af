import { type Change, type ChangeKind, type Entry, isOneOf } from '../changes/change.ts'
import { type Commit, followOnce } from '../changes/follower.ts'
import type { Clock } from '../kernel/clock.ts'
import { createIds } from '../kernel/ids.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { DocumentKey } from './document.ts'
import { insertBlocks, insertVolume, nextVersion, readState, type Rows, searchRows } from './index-store.ts'
import { listGone, readDocuments } from './read-documents.ts'
import { StrikeList } from './strike-list.ts'
import { buildVolume, type BuiltVolume } from './volume/build.ts'

export const SEARCH_CURSOR = 'search'

/** Entries at a time. Their documents are one volume; the more of them at once, the less there is to merge later. */
const BATCH = 500

/** What makes readers find something otherwise than before. */
export const SEARCH_KINDS = [
  'article.published',
  'article.updated',
  'article.corrected',
  'article.retracted',
  'article.expired',
  'article.renewed',
  'article.recalled',
  'article.classified',
  'wire.filed',
  'wire.corrected',
  'wire.placed',
  'wire.withdrawn',
  'wire.restored',
  'demo.cleared',
] as const satisfies readonly ChangeKind[]

export interface SearchFollowing {
  readonly database: Database<Tables>
  readonly clock: Clock
  readonly holder: string
}

/**
 * Brings the index up to the log, a batch at a time: indexes each document that the entries speak of as it is now, in a
 * volume of its own, and strikes out what the index had of it. Volume, strikes and cursor come in one transaction.
 */
export function createSearchFollower({ database, clock, holder }: SearchFollowing): () => Promise<number> {
  const strikes = new StrikeList()
  const newId = createIds()

  async function apply(entries: readonly Entry[]): Promise<Commit | undefined> {
    const keys = await keysOf(entries)
    if (keys.length === 0) return undefined
    const documents = await readDocuments(database.read, keys)
    const volume = documents.length > 0 ? buildVolume(documents) : undefined
    return async (tx) => {
      const rows = searchRows(tx)
      const { generation } = await nextVersion(rows)
      await strikes.strikeOut(rows, generation, keys)
      if (volume) await insertWhole(rows, volume, generation)
    }
  }

  async function insertWhole(rows: Rows, volume: BuiltVolume, generation: string) {
    const id = newId()
    await insertBlocks(rows, id, 0, volume.blocks)
    await insertVolume(rows, { id, generation, ...volume })
  }

  async function keysOf(entries: readonly Entry[]): Promise<DocumentKey[]> {
    const keys = new Map<string, DocumentKey>()
    const add = (key: DocumentKey) => keys.set(`${key.kind} ${key.id}`, key)
    for (const { change } of entries) {
      const key = keyOf(change)
      if (key) add(key)
    }
    if (entries.some(({ change }) => change.kind === 'demo.cleared')) {
      const rows = searchRows(database.read)
      const { generation } = await readState(rows)
      for (const key of await listGone(database.read, await strikes.listKeys(rows, generation))) add(key)
    }
    return [...keys.values()]
  }

  return () => followOnce(database, { name: SEARCH_CURSOR, kinds: SEARCH_KINDS, clock, holder, batch: BATCH, apply })
}

function keyOf(change: Change): DocumentKey | undefined {
  if (!isOneOf(change, SEARCH_KINDS)) return undefined
  if ('itemId' in change) return { kind: 'wire', id: change.itemId }
  return 'articleId' in change ? { kind: 'article', id: change.articleId } : undefined
}
