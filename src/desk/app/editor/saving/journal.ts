import type { WorkingText } from '../../../../newsroom/writing/working-text.ts'

/** What one tab has written and the server may not have. */
export interface JournalEntry {
  readonly articleId: string
  readonly sitting: string
  readonly staffId: string
  /** What the server had when it answered last: what `text` went on from. */
  readonly base: WorkingText
  readonly text: WorkingText
  /** Of the browser's clock. */
  readonly at: number
  /** The server has it. */
  readonly saved: boolean
}

/** The browser's own copy of what is being written (IndexedDB): outlives the tab, the browser and the machine's sleep. */
export interface Journal {
  write(entry: JournalEntry): Promise<void>
  /** What tabs that are gone have left of a story, newest first. */
  leftovers(articleId: string): Promise<readonly JournalEntry[]>
  forget(sitting: string): Promise<void>
  /** Everything goes: whoever signs out leaves no text on the machine. */
  wipe(): Promise<void>
}

const STORE = 'writing'

/** Opens the journal of this browser. */
export async function openJournal(name = 'broadsheet-journal'): Promise<Journal> {
  const opening = indexedDB.open(name, 1)
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore(STORE, { keyPath: 'sitting' }).createIndex('article', 'articleId')
  })
  const database = await answered(opening)
  const change = async (act: (store: IDBObjectStore) => void) => {
    // Strict: written to the disk, not only handed to the system, since it is here for the day the machine dies.
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' })
    act(transaction.objectStore(STORE))
    await done(transaction)
  }
  return {
    write: (entry) => change((store) => store.put(entry)),
    async leftovers(articleId) {
      const store = database.transaction(STORE).objectStore(STORE)
      const found = (await answered(store.index('article').getAll(articleId))) as JournalEntry[]
      const alive = await openSittings()
      return found.filter(({ sitting, saved }) => !saved && !alive.has(sitting)).toSorted((a, b) => b.at - a.at)
    },
    forget: (sitting) => change((store) => store.delete(sitting)),
    wipe: () => change((store) => store.clear()),
  }
}

/**
 * Holds a sitting for as long as its tab lives, so that no other takes its journal for a leftover. The browser lets go
 * when the tab is closed or dies.
 */
export function holdSitting(sitting: string): () => void {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  navigator.locks?.request(lockName(sitting), () => held).catch(() => undefined)
  return release
}

async function openSittings(): Promise<ReadonlySet<string>> {
  const { held } = (await navigator.locks?.query()) ?? { held: [] }
  const names = (held ?? []).map(({ name }) => name ?? '')
  return new Set(names.flatMap((name) => (name.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])))
}

const LOCK = 'sitting:'
const lockName = (sitting: string) => `${LOCK}${sitting}`

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the journal does not open')))
  })
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    const fail = () => reject(transaction.error ?? new Error('the journal takes nothing'))
    transaction.addEventListener('error', fail)
    transaction.addEventListener('abort', fail)
  })
}
