import type { Kysely } from 'kysely'
import type { Id } from '../kernel/ids.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { Candidates } from './candidates.ts'
import type { DocumentKind } from './document.ts'
import { listNamedByIds, type Named } from './names.ts'
import { type Columns, isWire } from './volume/columns.ts'

/** How the results are spread. */
export interface Facets {
  readonly kinds: Readonly<Record<DocumentKind, number>>
  /** Of the kind that was asked for; the most frequent first. */
  readonly sections: readonly { readonly id: Id; readonly count: number }[]
  readonly topics: readonly (Named & { readonly count: number })[]
}

const MOST_TOPICS = 8

export function kindTest(kind: DocumentKind): (columns: Columns, place: number) => boolean {
  return (columns, place) => isWire(columns, place) === (kind === 'wire')
}

export async function facetsOf(db: Kysely<Tables>, all: readonly Candidates[], kind: DocumentKind): Promise<Facets> {
  const kinds = { article: 0, wire: 0 }
  const [bySection, byTopic] = [new Map<Id, number>(), new Map<Id, number>()]
  const isKind = kindTest(kind)
  for (const { volume, places } of all) {
    const { columns } = volume
    const { names, sections, topics, topicStarts } = columns
    const counts = new Uint32Array(names.length + 1)
    const topicCounts = new Uint32Array(names.length + 1)
    let ofKind = 0
    for (const place of places) {
      if (!isKind(columns, place)) continue
      ofKind++
      counts[sections[place]!]!++
      for (let at = topicStarts[place]!; at < topicStarts[place + 1]!; at++) topicCounts[topics[at]!]!++
    }
    kinds[kind] += ofKind
    kinds[kind === 'wire' ? 'article' : 'wire'] += places.length - ofKind
    addCounts(bySection, names, counts)
    addCounts(byTopic, names, topicCounts)
  }
  const topics = ordered(byTopic).slice(0, MOST_TOPICS)
  const named = await listNamedByIds(
    db,
    topics.map(({ id }) => id),
  )
  return {
    kinds,
    sections: ordered(bySection),
    topics: topics.flatMap(({ id, count }) => (named.has(id) ? [{ ...named.get(id)!, count }] : [])),
  }
}

/** The first count is of what has none; that of a name stands one behind its place. */
function addCounts(sums: Map<Id, number>, names: readonly Id[], counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at++)
    if (counts[at]! > 0) sums.set(names[at - 1]!, (sums.get(names[at - 1]!) ?? 0) + counts[at]!)
}

function ordered(counts: ReadonlyMap<Id, number>): { id: Id; count: number }[] {
  return Array.from(counts, ([id, count]) => ({ id, count })).toSorted(
    (a, b) => b.count - a.count || (a.id < b.id ? -1 : 1),
  )
}
