import type { Kysely } from 'kysely'
import type { Id } from '../kernel/ids.ts'
import type { Tables } from './tables.ts'

/**
 * What people know the subjects of the log by, whatever they are, for sentences about them: headlines, names. Ids of what
 * is gone are left out. Of people alone, `staffNamesOf`.
 */
export async function subjectNamesOf(db: Kysely<Tables>, ids: Iterable<Id>): Promise<ReadonlyMap<Id, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const [articles, ...named] = await Promise.all([
    db.selectFrom('articles').select(['id', 'headline as name']).where('id', 'in', wanted).execute(),
    db.selectFrom('sections').select(['id', 'name']).where('id', 'in', wanted).execute(),
    db.selectFrom('topics').select(['id', 'name']).where('id', 'in', wanted).execute(),
    db.selectFrom('sources').select(['id', 'name']).where('id', 'in', wanted).execute(),
    db.selectFrom('staff').select(['id', 'name']).where('id', 'in', wanted).execute(),
    db.selectFrom('staff_tokens').select(['id', 'name']).where('id', 'in', wanted).execute(),
    db.selectFrom('wire_items').select(['id', 'headline as name']).where('id', 'in', wanted).execute(),
  ])
  return new Map([articles, ...named].flat().map(({ id, name }) => [id, name]))
}
