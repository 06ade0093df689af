import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** The sources from which we may print at an instant, by name. */
export async function listUsableSources(
  db: Kysely<Tables>,
  at: Instant,
): Promise<readonly { readonly id: Id; readonly name: string }[]> {
  return db
    .selectFrom('sources')
    .select(['id', 'name'])
    .where('standing', '!=', 'blocked')
    .where((eb) => eb.or([eb('licence_from', 'is', null), eb('licence_from', '<=', at)]))
    .where((eb) => eb.or([eb('licence_until', 'is', null), eb('licence_until', '>', at)]))
    .orderBy('name')
    .execute()
}
