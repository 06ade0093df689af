/** The thread that copies the write-ahead log of a SQLite database into its file. */
import { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'
import { answerCalls } from '../kernel/thread-calls.ts'

/** Writers give way within the length of a transaction. */
const PATIENCE_MS = 2000

const database = new DatabaseSync(workerData as string, { timeout: PATIENCE_MS })
const copy = database.prepare('pragma wal_checkpoint(passive)')
/** The same, and no writer adds to the log meanwhile: the next one begins it anew. */
const finish = database.prepare('pragma wal_checkpoint(restart)')
const end = async () => database.close()

answerCalls({
  async checkpoint() {
    const { log, checkpointed } = copy.get()!
    if (checkpointed !== log) finish.get()
  },
  rest: end,
  close: end,
})
