import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** An address of the Desk under a name of somebody's own. */
export interface SavedView {
  readonly id: Id
  readonly name: string
  readonly address: string
}

/** Somebody's views, the oldest first. */
export async function listViews(db: Kysely<Tables>, staffId: Id): Promise<readonly SavedView[]> {
  return db
    .selectFrom('saved_views')
    .select(['id', 'name', 'address'])
    .where('staff_id', '=', staffId)
    .orderBy('id')
    .execute()
}
