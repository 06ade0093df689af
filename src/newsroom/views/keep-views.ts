import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { oneLine } from '../written.ts'
import { listViews, type SavedView } from './view-store.ts'

const LONGEST_NAME = 30
const LONGEST_ADDRESS = 1000
/** What somebody can find again. */
const MOST_VIEWS = 50

/**
 * 我的视图: gives an address of the Desk a name, for whoever does it alone. A name that they have already means the new
 * address from now on. Refuses (`invalid`) a name that is no line, an address that leads elsewhere, the fifty-first name;
 * (`forbidden`) whoever is nobody of the staff.
 */
export async function saveView(
  newsroom: Newsroom,
  order: { readonly name: string; readonly address: string },
): Promise<SavedView> {
  const staffId = staffOf(newsroom)
  const name = oneLine(order.name, LONGEST_NAME, { noun: 'view', field: 'name' })
  const address = addressOf(order.address)
  return newsroom.write(async (tx) => {
    const views = await listViews(tx.rows, staffId)
    const known = views.find((each) => each.name === name)
    if (known?.address === address) return known
    if (!known && views.length >= MOST_VIEWS) throw new Refusal('invalid', { noun: 'view', why: 'too many' })
    const view = { id: known?.id ?? tx.nextId(), name, address }
    if (known) await tx.rows.updateTable('saved_views').set({ address }).where('id', '=', known.id).execute()
    else
      await tx.rows
        .insertInto('saved_views')
        .values({ ...view, staff_id: staffId, made_at: tx.at })
        .execute()
    await record(tx, { kind: 'view.saved', viewId: view.id, staffId, name })
    return view
  })
}

/** Forgets a view of one's own. Refuses (`missing`) one that is not there, or is somebody else's. */
export async function dropView(newsroom: Newsroom, { viewId }: { readonly viewId: Id }): Promise<void> {
  const staffId = staffOf(newsroom)
  await newsroom.write(async (tx) => {
    const known = (await listViews(tx.rows, staffId)).find(({ id }) => id === viewId)
    if (!known) throw new Refusal('missing', { noun: 'view', id: viewId })
    await tx.rows.deleteFrom('saved_views').where('id', '=', viewId).execute()
    await record(tx, { kind: 'view.dropped', viewId, staffId, name: known.name })
  })
}

function staffOf({ actor }: Newsroom): Id {
  if (actor.kind !== 'staff') throw new Refusal('forbidden', { noun: 'view' })
  return actor.id
}

/** Of a screen, below `/desk`: `/articles?stage=draft`. */
function addressOf(address: string): string {
  const place = { noun: 'view', field: 'address' } as const
  const line = oneLine(address, LONGEST_ADDRESS, place)
  if (!/^\/[a-z][^\s#]*$/.test(line)) throw new Refusal('invalid', { ...place, why: 'leads elsewhere' })
  return line
}
