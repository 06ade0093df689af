import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

const STATES = ['retracted', 'expired', 'recalled']

/** Stories that were taken from readers since an instant, and are not before them again: the newest `limit` of them. */
export async function listWithdrawn(db: Kysely<Tables>, since: Instant, limit: number): Promise<readonly Id[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('state', 'in', STATES)
    .where('changed_at', '>=', since)
    .orderBy('changed_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
