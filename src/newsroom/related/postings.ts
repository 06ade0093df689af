import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import { POSTINGS_READ, type StoryToPair } from './pairing.ts'
import { readPostings } from './related-store.ts'

/** The stories that have a term, newest first, at most POSTINGS_READ of them, by number, with the term's weight in each. */
export interface Postings {
  readonly stories: readonly number[]
  readonly weights: readonly number[]
}

/**
 * What was read of the terms of all stories during one run, so that a hundred thousand stories do not read the same
 * lists over and over. Stories have small numbers here, that sort as their ids were met. Good for one run of one node:
 * whoever writes terms tells it, and it is thrown away when a transaction fails.
 */
export interface PostingsRead {
  /** A place for every number, all zero; who uses it leaves it so. */
  sums(): Float64Array
  numberOf(id: Id): number
  idOf(story: number): Id
  of(db: Kysely<Tables>, term: string): Promise<Postings>
  /** These stories have new terms now, and `ids` (they among them) had others before. */
  replace(ids: readonly Id[], stories: readonly Pick<StoryToPair, 'id' | 'terms'>[]): void
}

/** Places kept in memory: some 30 MB. Beyond them everything is read anew. */
const MOST_KEPT = 2_000_000

interface Kept {
  readonly ids: Id[]
  readonly stories: number[]
  readonly weights: number[]
}

export function createPostings(): PostingsRead {
  const numbers = new Map<Id, number>()
  const ids: Id[] = []
  const kept = new Map<string, Kept>()
  /** Stories that stand in a list that is kept. */
  const placed = new Set<Id>()
  let places = 0
  let sums = new Float64Array(0)

  function numberOf(id: Id): number {
    let number = numbers.get(id)
    if (number === undefined) {
      number = ids.push(id) - 1
      numbers.set(id, number)
    }
    return number
  }

  function forget(): void {
    kept.clear()
    placed.clear()
    places = 0
  }

  return {
    sums() {
      if (sums.length < ids.length) sums = new Float64Array(2 * ids.length)
      return sums
    },
    numberOf,
    idOf: (story) => ids[story]!,
    async of(db, term) {
      const known = kept.get(term)
      if (known) return known
      const rows = await readPostings(db, term)
      if (places + rows.length > MOST_KEPT) forget()
      places += rows.length
      const read: Kept = { ids: [], stories: [], weights: [] }
      for (const { article_id: id, weight } of rows) {
        const number = numberOf(id)
        read.ids.push(ids[number]!)
        placed.add(ids[number]!)
        read.stories.push(number)
        read.weights.push(weight)
      }
      kept.set(term, read)
      return read
    },
    replace(changed, stories) {
      // What terms a story had before is not known here, so it may stand in any list.
      if (changed.some((id) => placed.has(id))) {
        forget()
        return
      }
      for (const { id, terms } of stories) {
        placed.add(id)
        for (const { term, weight } of terms) {
          const list = kept.get(term)
          if (list) places += insert(list, ids[numberOf(id)]!, numberOf(id), weight)
        }
      }
    },
  }
}

/** Puts a story in its place, newest first, and returns by how much the list has grown. */
function insert(list: Kept, id: Id, story: number, weight: number): number {
  let place = 0
  while (place < list.ids.length && list.ids[place]! > id) place++
  if (place >= POSTINGS_READ) return 0
  list.ids.splice(place, 0, id)
  list.stories.splice(place, 0, story)
  list.weights.splice(place, 0, weight)
  if (list.ids.length <= POSTINGS_READ) return 1
  list.ids.pop()
  list.stories.pop()
  list.weights.pop()
  return 0
}
