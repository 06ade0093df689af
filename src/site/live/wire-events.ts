import type { Kysely } from 'kysely'
import type { Change, Entry } from '../../changes/change.ts'
import { lastOf, listNewestOf } from '../../changes/record.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../../newsroom/tables.ts'
import { listPinned, listWireByIds, type PinnedEntry, type WireEntry } from '../../newsroom/wire/wire-reading.ts'

/** Something that happened on the wire, as pages that are open must hear of it. `moved`: it may have left their selection. */
export type WireEvent =
  | {
      readonly seq: number
      readonly kind: 'wire.filed' | 'wire.corrected'
      readonly entry: WireEntry
      readonly moved?: true
    }
  | { readonly seq: number; readonly kind: 'wire.withdrawn'; readonly id: Id }
  | { readonly seq: number; readonly kind: 'wire.pinned'; readonly pinned: readonly PinnedEntry[] }

/** As the index `changes_of_the_wire` names them. */
const KINDS = [
  'wire.filed',
  'wire.corrected',
  'wire.placed',
  'wire.withdrawn',
  'wire.restored',
  'wire.pinned',
  'wire.unpinned',
] as const satisfies readonly Change['kind'][]

type WireChange = Extract<Change, { readonly kind: (typeof KINDS)[number] }>

/** Where the wire stands in the log: what comes after this number is news to a page that is made now. */
export const wirePosition: (db: Kysely<Tables>) => Promise<number> = lastOf(KINDS)

/**
 * The events in these entries, with the items as they are now. What was withdrawn since is not told as filed. Open pages
 * know three things that happen to an item (it comes, it changes, it goes), and the whole of what is pinned, told once
 * for all of these entries, after the last of them that may have changed it.
 */
export async function eventsIn(
  db: Kysely<Tables>,
  entries: readonly Entry[],
  now: Instant,
): Promise<readonly WireEvent[]> {
  const changes = entries.flatMap(({ seq, change }) => (isWireChange(change) ? [{ seq, change }] : []))
  const shown = changes.filter(({ change }) => change.kind !== 'wire.withdrawn').map(({ change }) => change.itemId)
  const items = await listWireByIds(db, [...new Set(shown)])
  const events = changes.flatMap(({ seq, change: { kind, itemId } }): WireEvent[] => {
    if (kind === 'wire.pinned' || kind === 'wire.unpinned') return []
    if (kind === 'wire.withdrawn') return [{ seq, kind, id: itemId }]
    const entry = items.get(itemId)
    return entry ? [{ seq, kind: TOLD_AS[kind], entry, ...(kind === 'wire.placed' && { moved: true }) }] : []
  })
  return withPins(events, changes, changes.length === 0 ? [] : await listPinned(db, now))
}

const TOLD_AS = {
  'wire.filed': 'wire.filed',
  'wire.restored': 'wire.filed',
  'wire.corrected': 'wire.corrected',
  'wire.placed': 'wire.corrected',
} as const

function withPins(
  events: readonly WireEvent[],
  changes: readonly { readonly seq: number; readonly change: WireChange }[],
  pinned: readonly PinnedEntry[],
): readonly WireEvent[] {
  const ids = new Set(pinned.map(({ id }) => id))
  const last = changes.findLast(
    ({ change: { kind, itemId } }) => kind === 'wire.pinned' || kind === 'wire.unpinned' || ids.has(itemId),
  )
  if (!last) return events
  const told: WireEvent = { seq: last.seq, kind: 'wire.pinned', pinned }
  return [...events.filter(({ seq }) => seq <= last.seq), told, ...events.filter(({ seq }) => seq > last.seq)]
}

/** The end of the wire's history: everything that happened on it after `since`. */
export interface RecentEvents {
  readonly since: number
  readonly events: readonly WireEvent[]
}

/** What happened on the wire up to a place of the log, the last `most` changes of it. */
export async function recentEvents(
  db: Kysely<Tables>,
  { upTo, most, now }: { readonly upTo: number; readonly most: number; readonly now: Instant },
): Promise<RecentEvents> {
  const entries = await listNewestOf(db, KINDS, { upTo, limit: most + 1 })
  const since = entries.length > most ? entries[0]!.seq : 0
  return { since, events: await eventsIn(db, entries.slice(-most), now) }
}

export function isWireChange(change: Change): change is WireChange {
  return (KINDS as readonly string[]).includes(change.kind)
}
