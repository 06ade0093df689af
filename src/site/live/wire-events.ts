import type { Kysely } from 'kysely'
import type { Change, Entry } from '../../changes/change.ts'
import { lastOf, listEntriesOf } from '../../changes/record.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../../newsroom/tables.ts'
import { listWireByIds, type WireEntry } from '../../newsroom/wire/wire-reading.ts'

/** Something that happened on the wire, as pages that are open must hear of it. */
export type WireEvent =
  | { readonly seq: number; readonly kind: 'wire.filed' | 'wire.corrected'; readonly entry: WireEntry }
  | { readonly seq: number; readonly kind: 'wire.withdrawn'; readonly id: Id }

type WireChange = Extract<Change, { readonly itemId: Id }>

const KINDS = ['wire.filed', 'wire.corrected', 'wire.withdrawn'] as const satisfies readonly WireChange['kind'][]

/** Where the wire stands in the log: what comes after this number is news to a page that is made now. */
export function wirePosition(db: Kysely<Tables>): Promise<number> {
  return lastOf(db, KINDS)
}

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

/** What happened on the wire between two places of the log; undefined when it was more than `most`. */
export async function eventsBetween(
  db: Kysely<Tables>,
  { after, upTo, most }: { readonly after: number; readonly upTo: number; readonly most: number },
): Promise<readonly WireEvent[] | undefined> {
  const entries = await listEntriesOf(db, KINDS, { after, upTo, limit: most + 1 })
  return entries.length > most ? undefined : eventsIn(db, entries)
}

export function isWireChange(change: Change): change is WireChange {
  return (KINDS as readonly string[]).includes(change.kind)
}
