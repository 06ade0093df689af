// What this browser keeps for its reader: stories to be read later, stories that were read. IndexedDB, because the
// service worker has to see it too.

/** A story as the list shows it. `withdrawn`: it was taken from readers, and nothing of it is kept but that it was here. */
export interface KeptStory {
  readonly id: string
  /** With the prefix of its edition. */
  readonly path: string
  readonly headline: string
  readonly section: string
  readonly at: number
  readonly withdrawn?: boolean
}

export type Shelf = 'later' | 'read'
const SHELVES: readonly Shelf[] = ['later', 'read']
const MOST: Readonly<Record<Shelf, number>> = { later: 100, read: 200 }

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  return (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('paper', 1)
    request.addEventListener('upgradeneeded', () => {
      for (const shelf of SHELVES) request.result.createObjectStore(shelf, { keyPath: 'id' })
      request.result.createObjectStore('facts')
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error!))
  }))
}

async function ask<Result>(
  store: Shelf | 'facts',
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const transaction = (await open()).transaction(store, mode)
  const request = work(transaction.objectStore(store))
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')))
  })
}

/** The newest first. */
export async function storiesOn(shelf: Shelf): Promise<readonly KeptStory[]> {
  const stories = (await ask(shelf, 'readonly', (store) => store.getAll())) as KeptStory[]
  return stories.toSorted((a, b) => b.at - a.at)
}

export async function findStory(shelf: Shelf, id: string): Promise<KeptStory | undefined> {
  return (await ask(shelf, 'readonly', (store) => store.get(id))) as KeptStory | undefined
}

/** Keeps a story; gives those that had to make room for it. */
export async function keepStory(shelf: Shelf, story: KeptStory): Promise<readonly KeptStory[]> {
  await ask(shelf, 'readwrite', (store) => store.put(story))
  const tooMany = (await storiesOn(shelf)).slice(MOST[shelf])
  for (const { id } of tooMany) await dropStory(shelf, id)
  return tooMany
}

export async function dropStory(shelf: Shelf, id: string): Promise<void> {
  await ask(shelf, 'readwrite', (store) => store.delete(id))
}

export async function clearShelf(shelf: Shelf): Promise<void> {
  await ask(shelf, 'readwrite', (store) => store.clear())
}

/** Forgets what stories said that were taken from readers, on both shelves; gives the ids of those that were there. */
export async function forgetStories(ids: ReadonlySet<string>): Promise<readonly string[]> {
  const found: string[] = []
  for (const shelf of SHELVES) {
    for (const story of await storiesOn(shelf)) {
      if (!ids.has(story.id)) continue
      found.push(story.id)
      if (!story.withdrawn) await keepStory(shelf, { ...story, headline: '', section: '', withdrawn: true })
    }
  }
  return found
}

export async function readFact(name: string): Promise<unknown> {
  return ask('facts', 'readonly', (store) => store.get(name) as IDBRequest<unknown>)
}

export async function noteFact(name: string, value: unknown): Promise<void> {
  await ask('facts', 'readwrite', (store) => store.put(value, name))
}
