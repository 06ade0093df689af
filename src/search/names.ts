import type { Kysely } from 'kysely'
import type { Filter, Wanted } from '../hanzi/words/query.ts'
import { soundsAt, spellingsOf, type Spelling } from '../hanzi/words/sounds.ts'
import { searchTokens } from '../hanzi/words/tokens.ts'
import type { Id } from '../kernel/ids.ts'
import { prepared } from '../database/prepared.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { Condition } from './candidates.ts'
import type { Volume } from './shelf.ts'
import { idsIn, inSlots, type Slots } from './slots.ts'
import { authorTerm } from './volume/terms.ts'

/** A section or a topic. */
export interface Named {
  readonly id: Id
  readonly slug: string
  readonly name: string
}

export function listNamed(db: Kysely<Tables>, of: 'sections' | 'topics'): Promise<readonly Named[]> {
  return db.selectFrom(of).select(['id', 'slug', 'name']).orderBy('id').execute()
}

export async function listNamedByIds(db: Kysely<Tables>, ids: readonly Id[]): Promise<ReadonlyMap<Id, Named>> {
  const lists = await Promise.all(inSlots(ids).map((slots) => topicRows(db, slots)))
  return new Map(lists.flat().map((row) => [row.id, row]))
}

const topicRows = prepared((db: Kysely<Tables>, slots: Slots) =>
  db.selectFrom('topics').select(['id', 'slug', 'name']).where('id', 'in', idsIn(slots)),
)

/** The operators of a query, in ids of the index; and those that name nothing there is. */
export async function conditionsOf(
  db: Kysely<Tables>,
  volumes: readonly Volume[],
  filters: readonly Filter[],
): Promise<{ readonly conditions: readonly Condition[]; readonly unknown: readonly Filter[] }> {
  const conditions: Condition[] = []
  const unknown: Filter[] = []
  for (const filter of filters) {
    if ('day' in filter) continue
    if (filter.by === 'author') {
      const named = nameTest(filter.value)
      const people = new Set(volumes.flatMap(({ columns }) => columns.people.filter((name) => named(name))))
      if (people.size === 0) unknown.push(filter)
      const terms = [...new Set(Array.from(people, authorTerm))].map((term) => Buffer.from(term))
      conditions.push({ by: 'author', terms, not: filter.not })
      continue
    }
    const ids = idsNamed(await listNamed(db, filter.by === 'section' ? 'sections' : 'topics'), filter.value)
    if (ids.size === 0) unknown.push(filter)
    conditions.push({ by: filter.by, ids, not: filter.not })
  }
  return { conditions, unknown }
}

/** The one of that address or just that name; else all with it in their name, in any spelling. */
function idsNamed(all: readonly Named[], value: string): Set<Id> {
  const tokens = searchTokens(value).join('')
  const same = all.filter(({ slug, name }) => slug === value.toLowerCase() || searchTokens(name).join('') === tokens)
  const named = nameTest(value)
  return new Set((same.length > 0 ? same : all.filter(({ name }) => named(name))).map(({ id }) => id))
}

/** Whether a name has this in it, as it is written or as it sounds. */
export function nameTest(value: string): (name: string) => boolean {
  const tokens = searchTokens(value).join('')
  const spellings = spellingsOf(value)
  return (name) => (tokens !== '' && searchTokens(name).join('').includes(tokens)) || soundsLike(name, spellings)
}

function soundsLike(name: string, spellings: readonly Spelling[]): boolean {
  return spellings.some((spelling) => soundsAt(name, spelling).length > 0)
}

/** For each thing wanted, the topics whose name sounds so. */
export async function topicsOfSounds(db: Kysely<Tables>, wanted: readonly Wanted[]): Promise<ReadonlySet<Id>[]> {
  if (wanted.every(({ spellings }) => spellings.length === 0)) return wanted.map(() => new Set())
  const topics = await listNamed(db, 'topics')
  return wanted.map(
    ({ spellings }) => new Set(topics.filter(({ name }) => soundsLike(name, spellings)).map(({ id }) => id)),
  )
}
