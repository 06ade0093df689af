/** What an upload is sent through: the three operations, of which any may fail and be tried again. */
export interface Sender<Made> {
  begin(file: File, mark: string): Promise<{ readonly id: string; readonly received: number }>
  send(uploadId: string, offset: number, bytes: Blob): Promise<{ readonly received: number }>
  complete(uploadId: string): Promise<Made>
  drop(uploadId: string): Promise<void>
  /** What a failure means: the line broke, so that it goes on later; or no, and why. */
  judge(error: unknown): 'again' | { readonly says: string }
}

/** waiting: for its turn. held: the line broke. developing: all has come. */
export type UploadPhase = 'waiting' | 'sending' | 'held' | 'developing' | 'done' | 'refused'

export interface UploadState<Made> {
  readonly key: string
  readonly name: string
  readonly size: number
  readonly sent: number
  readonly phase: UploadPhase
  /** Why it was refused. */
  readonly says?: string
  readonly made?: Made
}

export interface Uploads<Made> {
  /** Gives the keys under which they stand in `states`. */
  add(files: Iterable<File>): readonly string[]
  /** Forgets one, also at the server. */
  drop(key: string): void
  /** Forgets those that are done. */
  clear(): void
  /** The line may be back: those that are held go on. */
  goOn(): void
  states(): readonly UploadState<Made>[]
  subscribe(listener: () => void): () => void
}

interface UploadingOptions {
  readonly pieceBytes?: number
  /** Files on their way at once. */
  readonly atOnce?: number
  /** Resolves when it is time to try again, after so many failures in a row. */
  readonly pause?: (failures: number) => Promise<void>
}

/** Small enough that a break costs little, and that a slow line sends one in half a minute. */
const PIECE_BYTES = 512 * 1024
const AT_ONCE = 3

/** Sends files in pieces, a few at a time, and goes on where it was after the line broke. */
export function createUploads<Made>(
  sender: Sender<Made>,
  { pieceBytes = PIECE_BYTES, atOnce = AT_ONCE, pause = waitLonger }: UploadingOptions = {},
): Uploads<Made> {
  const files = new Map<string, File>()
  const ids = new Map<string, string>()
  let all: readonly UploadState<Made>[] = []
  const listeners = new Set<() => void>()
  let wake = Promise.withResolvers<void>()
  let keys = 0
  let running = 0

  function change(key: string, to: Partial<UploadState<Made>>): void {
    all = all.map((state) => (state.key === key ? { ...state, ...to } : state))
    tell()
  }
  function tell(): void {
    for (const listener of listeners) listener()
  }

  function start(): void {
    while (running < atOnce) {
      const next = all.find(({ phase }) => phase === 'waiting')
      if (!next) return
      running += 1
      change(next.key, { phase: 'sending' })
      void run(next.key).finally(() => {
        running -= 1
        start()
      })
    }
  }

  async function run(key: string): Promise<void> {
    for (let failures = 0; files.has(key); failures += 1) {
      try {
        const made = await sendAll(key, () => (failures = 0))
        if (made !== undefined && files.has(key)) change(key, { phase: 'done', made })
        return
      } catch (error) {
        const verdict = sender.judge(error)
        if (verdict !== 'again') return change(key, { phase: 'refused', says: verdict.says })
        change(key, { phase: 'held' })
        await Promise.race([pause(failures + 1), wake.promise])
      }
    }
  }

  /** Asks each time what has come: after a break nobody else knows. */
  async function sendAll(key: string, onProgress: () => void): Promise<Made | undefined> {
    const file = files.get(key)!
    const { id, received } = await sender.begin(file, markOf(file))
    ids.set(key, id)
    let sent = received
    while (sent < file.size) {
      if (!files.has(key)) return forget(id)
      change(key, { phase: 'sending', sent })
      sent = (await sender.send(id, sent, file.slice(sent, sent + pieceBytes))).received
      onProgress()
    }
    if (!files.has(key)) return forget(id)
    change(key, { phase: 'developing', sent })
    return sender.complete(id)
  }

  /** Should it fail, the server forgets it by itself after a day. */
  async function forget(id: string): Promise<undefined> {
    await sender.drop(id).catch(() => {})
    return undefined
  }

  return {
    add(added) {
      const begun = Array.from(added, (file) => {
        const key = String((keys += 1))
        files.set(key, file)
        all = [...all, { key, name: file.name, size: file.size, sent: 0, phase: 'waiting' }]
        return key
      })
      tell()
      start()
      return begun
    },
    drop(key) {
      const id = ids.get(key)
      const isOver = all.some((state) => state.key === key && state.phase === 'done')
      files.delete(key)
      all = all.filter((state) => state.key !== key)
      tell()
      if (id !== undefined && !isOver) void forget(id)
    },
    clear() {
      for (const { key, phase } of all) if (phase === 'done') files.delete(key)
      all = all.filter(({ phase }) => phase !== 'done')
      tell()
    },
    goOn() {
      wake.resolve()
      wake = Promise.withResolvers()
    },
    states: () => all,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** By what a file is known again, after a reload as well. */
export function markOf({ name, size, lastModified }: Pick<File, 'name' | 'size' | 'lastModified'>): string {
  return `${name.slice(0, 300)} ${size} ${lastModified}`
}

const LONGEST_PAUSE_MS = 15_000

function waitLonger(failures: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures))
  })
}
