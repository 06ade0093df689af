import type { Kysely } from 'kysely'
import type { Change, Entry } from '../../changes/change.ts'
import { lastOf, listNewestOf } from '../../changes/record.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../../newsroom/tables.ts'
import { listWireByIds, type WireEntry } from '../../newsroom/wire/wire-reading.ts'

/** Something that happened on the wire, as pages that are open must hear of it. */
export type WireEvent =
  | { readonly seq: number; readonly kind: 'wire.filed' | 'wire.corrected'; readonly entry: WireEntry }
  | { readonly seq: number; readonly kind: 'wire.withdrawn'; readonly id: Id }

const KINDS = ['wire.filed', 'wire.corrected', 'wire.withdrawn'] as const

type WireChange = Extract<Change, { readonly kind: (typeof KINDS)[number] }>

/** Where the wire stands in the log: what comes after this number is news to a page that is made now. */
export const wirePosition: (db: Kysely<Tables>) => Promise<number> = lastOf(KINDS)

/** The events in these entries, with the items as they are now. What was withdrawn since is not told as filed. */
export async function eventsIn(db: Kysely<Tables>, entries: readonly Entry[]): Promise<readonly WireEvent[]> {
  const changes = entries.flatMap(({ seq, change }) => (isWireChange(change) ? [{ seq, change }] : []))
  const shown = changes.filter(({ change }) => change.kind !== 'wire.withdrawn').map(({ change }) => change.itemId)
  const items = await listWireByIds(db, [...new Set(shown)])
  return changes.flatMap(({ seq, change: { kind, itemId } }): WireEvent[] => {
    if (kind === 'wire.withdrawn') return [{ seq, kind, id: itemId }]
    const entry = items.get(itemId)
    return entry ? [{ seq, kind, entry }] : []
  })
}

/** The end of the wire's history: everything that happened on it after `since`. */
export interface RecentEvents {
  readonly since: number
  readonly events: readonly WireEvent[]
}

/** What happened on the wire up to a place of the log, the last `most` changes of it. */
export async function recentEvents(
  db: Kysely<Tables>,
  { upTo, most }: { readonly upTo: number; readonly most: number },
): Promise<RecentEvents> {
  const entries = await listNewestOf(db, KINDS, { upTo, limit: most + 1 })
  const since = entries.length > most ? entries[0]!.seq : 0
  return { since, events: await eventsIn(db, entries.slice(-most)) }
}

export function isWireChange(change: Change): change is WireChange {
  return (KINDS as readonly string[]).includes(change.kind)
}
