import { isBehind } from '../changes/follower.ts'
import type { Database, DatabaseAddress } from '../database/database.ts'
import type { Tables } from '../newsroom/tables.ts'
import { SEARCH_CURSOR, SEARCH_KINDS } from './follow-search.ts'
import type { SearchService } from './search-service.ts'
import type { SearchAnswer } from './searcher.ts'
import type { Suggestions } from './suggest.ts'
import { openThread, threadFile } from '../kernel/thread-calls.ts'

export interface SearchThreadsOptions {
  readonly address: DatabaseAddress
  readonly holder: string
  /** The same database, to look for work in before a thread is started for it. */
  readonly database: Pick<Database<Tables>, 'read'>
}

/** What a thread of search is started with. */
export type ThreadData = Pick<SearchThreadsOptions, 'address' | 'holder'>

/** A thread that keeps nothing costs 25 MB: it goes when it had nothing to do for so long. */
const IDLE_MS = 10_000

/**
 * Search in two threads of its own, one that finds and one that keeps the index, so that neither makes readers' pages
 * wait, nor each other. They are started by what they are first asked for, with connections of their own; the one that
 * keeps the index ends when there is nothing to be done.
 */
export function searchInThreads({ database, ...data }: SearchThreadsOptions): SearchService {
  const finding = openThread(threadFile('finding-thread', import.meta.url), withConnections(data, 6))
  const indexing = openThread(threadFile('indexing-thread', import.meta.url), withConnections(data, 2), {
    idleMs: IDLE_MS,
  })

  /** Once awake, the thread is asked until it says that there is no more. */
  async function follow(): Promise<number> {
    if (!(await isBehind(database, { name: SEARCH_CURSOR, kinds: SEARCH_KINDS }))) return 0
    return (await indexing.ask('follow')) as number
  }

  return {
    follow,
    search: async (order) => (await finding.ask('search', order)) as SearchAnswer,
    suggest: async (order) => (await finding.ask('suggest', order)) as Suggestions,
    async close() {
      await Promise.all([finding.close(), indexing.close()])
    },
  }
}

/** On PostgreSQL, half of them read. The thread that finds never opens the others. */
function withConnections({ address, holder }: ThreadData, connections: number): ThreadData {
  return { holder, address: 'postgresUrl' in address ? { ...address, connections } : address }
}
