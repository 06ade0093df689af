import type { Clock } from '../kernel/clock.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../newsroom/tables.ts'
import { createSearchFollower } from './follow-search.ts'
import { searchSide } from './index-store.ts'
import { mergeIndex, sweepIndex } from './merge-index.ts'
import { createSearcher, type Searcher } from './searcher.ts'

/** The keeping of the index. */
export interface Indexer {
  /** Brings the index up to the log, a batch at a time; returns how far it came, 0 when it is up to date. */
  follow(): Promise<number>
  /** Lets what runs come to its end; a merge is broken off. */
  close(): Promise<void>
}

/** An indexer of a thread of its own. */
export interface RestingIndexer extends Indexer {
  /** Resolves when no merge runs any more. */
  rest(): Promise<void>
}

/** All of search, for a portal: finding, and keeping the index. */
export type SearchService = Searcher & Indexer

interface IndexerOptions {
  readonly database: Database<Tables>
  readonly clock: Clock
  /** This node, among those of a site. */
  readonly holder: string
  onError?(error: unknown): void
}

/** Follows the log in this thread. Volumes are merged beside that, between the batches. */
export function createIndexer({ database, clock, holder, onError = () => {} }: IndexerOptions): RestingIndexer {
  const followOn = createSearchFollower({ database, clock, holder })
  const closing = new AbortController()
  let merging: Promise<void> | undefined
  let isSwept = false

  async function merge(): Promise<void> {
    try {
      if (!isSwept) await sweepIndex(searchSide(database))
      isSwept = true
      await mergeIndex(searchSide(database), { signal: closing.signal })
    } catch (error) {
      if (!closing.signal.aborted) onError(error)
    }
  }

  return {
    async follow() {
      const came = await followOn()
      if (came > 0 && !closing.signal.aborted) merging ??= merge().finally(() => (merging = undefined))
      return came
    },
    async rest() {
      await merging
    },
    async close() {
      closing.abort()
      await merging
    },
  }
}

/** Search in the thread that asks: for commands and tests. */
export function searchHere(options: IndexerOptions): SearchService {
  return { ...createSearcher(options.database), ...createIndexer(options) }
}
