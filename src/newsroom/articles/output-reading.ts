import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import type { Byline } from './article.ts'

/** What somebody wrote in a time. */
export interface Output {
  /** Undefined for a name that is nobody's of the staff. */
  readonly staffId: Id | undefined
  readonly name: string
  /** Stories that name them in the byline, in whatever role. */
  readonly articles: number
  /** Of these, the ones that name nobody else. */
  readonly alone: number
  /** Characters of the stories that they wrote, each story whole. */
  readonly characters: number
  /** The same, each story divided among those who wrote it. */
  readonly share: number
}

/** Who takes pictures has stories, but no characters. */
const WRITING: readonly Byline['role'][] = ['reporter', 'stringer', 'translator', 'author']
/** Stories read at a time: a year of them would stand in the way of everybody else. */
const AT_ONCE = 1000

/**
 * What each person of the bylines wrote: stories that first came before readers in this time and are before them now, in
 * the text that readers have now. What was retracted, recalled or has expired does not count.
 */
export async function listOutput(
  db: Kysely<Tables>,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<readonly Output[]> {
  const people = new Map<string, Writable<Output>>()
  for (let after = { at: from, id: '' }; ;) {
    const rows = await storiesAfter(db, after, to)
    for (const row of rows) addStory(people, JSON.parse(row.bylines) as Byline[], row.character_count)
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) break
    after = { at: last.published_at!, id: last.id }
  }
  await nameAsNow(db, people)
  return [...people.values()]
    .map((person) => ({ ...person, share: Math.round(person.share) }))
    .toSorted((a, b) => b.articles - a.articles || b.characters - a.characters || (a.name < b.name ? -1 : 1))
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

function storiesAfter(db: Kysely<Tables>, after: { readonly at: Instant; readonly id: Id }, to: Instant) {
  return db
    .selectFrom('articles')
    .innerJoin('article_revisions as revision', (join) =>
      join.onRef('revision.article_id', '=', 'articles.id').onRef('revision.number', '=', 'articles.live_revision'),
    )
    .select(['articles.id', 'articles.published_at', 'revision.bylines', 'revision.character_count'])
    .where('articles.published_at', '<', to)
    .where((eb) => eb(eb.refTuple('articles.published_at', 'articles.id'), '>', eb.tuple(after.at, after.id)))
    .where('articles.state', '=', 'published')
    .orderBy('articles.published_at')
    .orderBy('articles.id')
    .limit(AT_ONCE)
    .execute()
}

function addStory(people: Map<string, Writable<Output>>, bylines: readonly Byline[], characters: number): void {
  const named = new Map(bylines.map((byline) => [keyOf(byline), byline]))
  const writers = new Set(bylines.filter(({ role }) => WRITING.includes(role)).map(keyOf))
  for (const [key, { name, staffId }] of named) {
    let person = people.get(key)
    if (!person) people.set(key, (person = { staffId, name, articles: 0, alone: 0, characters: 0, share: 0 }))
    person.articles += 1
    if (named.size === 1) person.alone += 1
    if (!writers.has(key)) continue
    person.characters += characters
    person.share += characters / writers.size
  }
}

function keyOf({ staffId, name }: Byline): string {
  return staffId ?? `named ${name}`
}

/** A byline keeps the name that was printed; whoever is of the staff is called as they are now. */
async function nameAsNow(db: Kysely<Tables>, people: ReadonlyMap<string, Writable<Output>>): Promise<void> {
  const ids = [...people.values()].flatMap(({ staffId }) => staffId ?? [])
  if (ids.length === 0) return
  const rows = await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute()
  for (const { id, name } of rows) people.get(id)!.name = name
}
