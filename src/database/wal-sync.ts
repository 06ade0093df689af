import { type FileHandle, open } from 'node:fs/promises'

/**
 * Puts what SQLite has committed to its write-ahead log onto the disk, in the thread pool. SQLite itself would do it
 * within the commit (`synchronous=FULL`), and the whole process, readers and all, would wait for the disk: 2 ms at the
 * median, 30 and more when the disk is busy. With `synchronous=NORMAL` it leaves the log whole at any moment but does
 * not wait for it; so the wait is ours. Transactions that come together share one sync.
 */
export class WalSync {
  readonly #file: string
  #handle: FileHandle | undefined
  #failure: { readonly error: unknown } | undefined
  #running: Promise<void> | undefined
  #queued: Promise<void> | undefined

  constructor(databaseFile: string) {
    this.#file = `${databaseFile}-wal`
  }

  /** Throws once the disk has refused: the system may take the next sync for good although bytes were lost. */
  refuseAfterFailure(): void {
    if (this.#failure) throw this.#failure.error
  }

  /** Resolves when all that was committed before the call survives a power cut. Rejects when the disk refuses. */
  settled(): Promise<void> {
    if (!this.#running) return this.#run()
    // The sync that runs may have begun before the caller's commit: it has to be the next one.
    return (this.#queued ??= this.#running
      .catch(() => {})
      .then(() => {
        this.#queued = undefined
        return this.settled()
      }))
  }

  async close(): Promise<void> {
    await this.#running?.catch(() => {})
    await this.#handle?.close()
  }

  #run(): Promise<void> {
    return (this.#running = this.#sync().finally(() => (this.#running = undefined)))
  }

  /** The log is there from the first commit on, and stays the same file as long as the database is open. */
  async #sync(): Promise<void> {
    this.refuseAfterFailure()
    try {
      this.#handle ??= await open(this.#file, 'r+')
      await this.#handle.datasync()
    } catch (error) {
      this.#failure = { error }
      throw error
    }
  }
}
