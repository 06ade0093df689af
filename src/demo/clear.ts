import { sql } from 'kysely'
import { record } from '../changes/record.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { paper, sections } from './city.ts'
import { DEMO_LICENCE } from './hang-pictures.ts'
import { staff } from './people.ts'
import { sources } from './sources.ts'
import { topics } from './topics.ts'

/** What hangs on an article by its id, and goes with it; the order is that of the references. */
const HANGS_ON_ARTICLE = [
  ['article_notes', 'article_id'],
  ['side_drafts', 'article_id'],
  ['article_locks', 'article_id'],
  ['article_sittings', 'article_id'],
  ['article_workings', 'article_id'],
  ['article_set_asides', 'article_id'],
  ['article_imports', 'article_id'],
  ['article_references', 'article_id'],
  ['hot_articles', 'article_id'],
  ['hot_choices', 'article_id'],
  ['hot_levels', 'article_id'],
  ['hot_marks', 'article_id'],
  ['related_choices', 'article_id'],
  ['related_choices', 'other_id'],
  ['related_versions', 'article_id'],
  ['read_pairs', 'article_id'],
  ['read_pairs', 'other_id'],
  ['related_articles', 'article_id'],
  ['related_articles', 'other_id'],
  ['article_terms', 'article_id'],
  ['article_sources', 'article_id'],
  ['article_reads', 'article_id'],
  ['front_slots', 'article_id'],
  ['corrections', 'article_id'],
  ['article_topics', 'article_id'],
  ['article_writers', 'article_id'],
  ['article_pictures', 'article_id'],
  ['article_revisions', 'article_id'],
] as const

/**
 * Removes the demo newspaper: its stories and wire items, and whatever else of it nothing of the newsroom's own uses by
 * now. What the newsroom wrote itself stays. Returns how many stories went.
 */
export async function clearDemo(newsroom: Newsroom): Promise<number> {
  return newsroom.write(async (tx) => {
    const ofDemo = tx.rows.selectFrom('articles').select('id').where('origin', 'like', 'demo:%')
    const own = tx.rows
      .selectFrom('wire_items')
      .select('id')
      .where((eb) => eb.or([eb('origin', 'is', null), eb('origin', 'not like', 'demo:%')]))
    // Replies before what they reply to: later floors first would do as well, but one statement does it by nulling.
    const talkedOfDemo = threadsOfDemo(tx.rows)
    await tx.rows
      .updateTable('comments')
      .set({ parent_id: null, root_id: null })
      .where('thread_id', 'in', talkedOfDemo)
      .execute()
    await tx.rows.deleteFrom('comments').where('thread_id', 'in', talkedOfDemo).execute()
    await tx.rows.deleteFrom('threads').where('id', 'in', talkedOfDemo).execute()
    await tx.rows.deleteFrom('wire_items').where('origin', 'like', 'demo:%').execute()
    await tx.rows
      .updateTable('wire_items')
      .set({ article_id: null })
      .where('id', 'in', own)
      .where('article_id', 'in', ofDemo)
      .execute()
    await tx.rows
      .updateTable('article_references')
      .set({ resolved_id: null })
      .where('resolved_id', 'in', ofDemo)
      .execute()
    const notes = tx.rows.selectFrom('article_notes').select('id').where('article_id', 'in', ofDemo)
    await tx.rows.deleteFrom('note_mentions').where('note_id', 'in', notes).execute()
    await tx.rows.deleteFrom('note_remarks').where('note_id', 'in', notes).execute()
    for (const [table, column] of HANGS_ON_ARTICLE) {
      await sql`delete from ${sql.table(table)} where ${sql.ref(column)} in (select id from articles where origin like 'demo:%')`.execute(
        tx.rows,
      )
    }
    const gone = await tx.rows.deleteFrom('articles').where('origin', 'like', 'demo:%').executeTakeFirst()
    await removeUnused(tx.rows)
    const name = await tx.rows.selectFrom('settings').select('value').where('name', '=', 'name').executeTakeFirst()
    if (name?.value === JSON.stringify(paper.name)) await tx.rows.deleteFrom('settings').execute()
    await record(tx, { kind: 'demo.cleared' })
    return Number(gone.numDeletedRows)
  })
}

type Rows = Parameters<Parameters<Newsroom['write']>[0]>[0]['rows']

/** Threads of stories and wire items of the demo, and of topics that go with it. */
function threadsOfDemo(rows: Rows) {
  return rows
    .selectFrom('articles')
    .select('id')
    .where('origin', 'like', 'demo:%')
    .union(rows.selectFrom('wire_items').select('id').where('origin', 'like', 'demo:%'))
}

/** Topics, sections, sources, pictures and people of the demo go unless something of the newsroom's own names them. */
async function removeUnused(rows: Rows): Promise<void> {
  const unused = async (table: string, column: string, values: readonly string[], users: readonly string[]) => {
    const used = sql.join(
      users.map((user) => sql`select ${sql.raw(user)} is not null`),
      sql` union `,
    )
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} in (${sql.join(values)}) and id not in (${used})`.execute(
      rows,
    )
  }
  await unused('topics', 'slug', slugsOf(topics), [
    named('topic_id', 'article_topics'),
    named('topic_id', 'wire_items'),
    named('id', 'threads'),
  ])
  await unused('sections', 'slug', slugsOf(sections), [
    named('section_id', 'articles'),
    named('section_id', 'wire_items'),
  ])
  // A front is named by what it is of; an address leads to what there is.
  for (const [noun, table] of [
    ['section', 'sections'],
    ['topic', 'topics'],
  ] as const) {
    const gone = sql`select ${`${noun}:`} || id from ${sql.table(table)}`
    for (const [part, column] of [
      ['front_slots', 'front'],
      ['front_arrangements', 'front'],
      ['fronts', 'name'],
    ] as const)
      await sql`delete from ${sql.table(part)} where ${sql.ref(column)} like ${`${noun}:%`} and ${sql.ref(column)} not in (${gone})`.execute(
        rows,
      )
    await sql`delete from former_addresses where noun = ${noun} and id not in (select id from ${sql.table(table)})`.execute(
      rows,
    )
  }
  await unused('sources', 'name', namesOf(sources), [
    named('source_id', 'article_revisions'),
    named('source_id', 'wire_items'),
  ])
  await unused('staff', 'name', namesOf(staff), [
    named('staff_id', 'comments'),
    named('staff_id', 'staff_passwords'),
    named('staff_id', 'staff_links'),
    named('staff_id', 'staff_tokens'),
    named('staff_id', 'article_writers'),
    named('staff_id', 'article_locks'),
    named('asked_by', 'article_locks'),
    named('staff_id', 'article_sittings'),
    named('staff_id', 'side_drafts'),
    named('staff_id', 'note_mentions'),
    named('made_by', 'note_remarks'),
  ])
  await unused('pictures', 'licence', [DEMO_LICENCE], [named('picture_id', 'article_pictures')])
}

/** The ids that a table names, as the inside of a `select`. */
function named(column: string, table: string): string {
  return `${column} from ${table} where ${column}`
}

function slugsOf(list: readonly { readonly slug: string }[]): string[] {
  return list.map((item) => item.slug)
}

function namesOf(list: readonly { readonly name: string }[]): string[] {
  return list.map((item) => item.name)
}
