import { openThread, type Thread, threadFile } from '../kernel/thread-calls.ts'

/** Pages of 4 KB. */
const MOST_PAGES = 4000
/** A thread that keeps nothing costs 10 MB: it goes when it had nothing to do for so long. */
const IDLE_MS = 10_000

export interface CheckpointOptions {
  /** Pages in the write-ahead log now. */
  readonly pages: () => Promise<number>
  /** As long as the log has no more, nothing is copied. */
  readonly mostPages?: number
}

/**
 * Keeps the write-ahead log of a SQLite database from growing (https://www.sqlite.org/wal.html#ckpt). Left to itself, the
 * commit that finds the log long copies it into the database file and waits for the disk twice, and the whole process,
 * readers and all, with it: 120 ms were measured. Here a thread does it beside; writers wait, without a block, for its
 * last step alone.
 */
export class Checkpoints {
  readonly #thread: Thread
  readonly #pages: () => Promise<number>
  readonly #mostPages: number
  #running: Promise<void> | undefined

  constructor(databaseFile: string, { pages, mostPages = MOST_PAGES }: CheckpointOptions) {
    this.#thread = openThread(threadFile('checkpoint-thread', import.meta.url), databaseFile, { idleMs: IDLE_MS })
    this.#pages = pages
    this.#mostPages = mostPages
  }

  /** To be called after each commit. */
  async committed(): Promise<void> {
    if (this.#running || (await this.#pages()) <= this.#mostPages || this.#running) return
    // What fails is tried again after the next commit.
    this.#running = this.#thread.ask('checkpoint').then(
      () => this.#end(),
      () => this.#end(),
    )
  }

  /** Resolves when what was begun has come to its end. */
  async settled(): Promise<void> {
    await this.#running
  }

  async close(): Promise<void> {
    await this.#running
    await this.#thread.close()
  }

  #end(): void {
    this.#running = undefined
  }
}
