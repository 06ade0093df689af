/** The thread that finds. Reads and never writes. */
import { workerData } from 'node:worker_threads'
import { openDatabase } from '../database/database.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { ThreadData } from './search-threads.ts'
import { createSearcher } from './searcher.ts'
import { answerCalls } from '../kernel/thread-calls.ts'

const { address } = workerData as ThreadData
const database = await openDatabase<Tables>(address)
answerCalls({ ...createSearcher(database), close: () => database.close() })
