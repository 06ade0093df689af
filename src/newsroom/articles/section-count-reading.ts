import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** How many published stories each section has. */
export async function countStoriesBySection(db: Kysely<Tables>): Promise<ReadonlyMap<Id, number>> {
  const rows = await db
    .selectFrom('articles')
    .select((eb) => ['section_id', eb.fn.countAll<number>().as('stories')])
    .where('state', '=', 'published')
    .groupBy('section_id')
    .execute()
  return new Map(rows.map((row) => [row.section_id, row.stories]))
}
