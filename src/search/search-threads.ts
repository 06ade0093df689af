import type { DatabaseAddress } from '../database/database.ts'
import type { SearchService } from './search-service.ts'
import type { SearchAnswer } from './searcher.ts'
import type { Suggestions } from './suggest.ts'
import { openThread, threadFile } from './thread-calls.ts'

export interface SearchThreadsOptions {
  readonly address: DatabaseAddress
  readonly holder: string
}

/** What a thread of search is started with. */
export type ThreadData = SearchThreadsOptions

/**
 * Search in two threads of its own, one that finds and one that keeps the index, so that neither makes readers' pages
 * wait, nor each other. They are started by what they are first asked for, with connections of their own.
 */
export function searchInThreads(data: SearchThreadsOptions): SearchService {
  const finding = openThread(threadFile('finding-thread'), withConnections(data, 6))
  const indexing = openThread(threadFile('indexing-thread'), withConnections(data, 2))
  return {
    search: async (order) => (await finding.ask('search', order)) as SearchAnswer,
    suggest: async (order) => (await finding.ask('suggest', order)) as Suggestions,
    follow: async () => (await indexing.ask('follow')) as number,
    async close() {
      await Promise.all([finding.close(), indexing.close()])
    },
  }
}

/** On PostgreSQL, half of them read. The thread that finds never opens the others. */
function withConnections({ address, holder }: SearchThreadsOptions, connections: number): ThreadData {
  return { holder, address: 'postgresUrl' in address ? { ...address, connections } : address }
}
