import type { Kysely, Selectable } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { refuseBadSlug, refuseTakenSlug } from '../addresses/former-address.ts'
import { hold } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { Tables } from '../tables.ts'
import { oneLine } from '../written.ts'
import type { SectionTables } from './section-table.ts'

/** 栏目: a fixed place of the paper. */
export interface Section {
  readonly id: Id
  readonly slug: string
  readonly name: string
  readonly position: number
  /** Stands neither in the masthead nor on the home page; its page and its stories stay. */
  readonly hidden: boolean
  /** Takes no new stories since then. */
  readonly closedAt: Instant | undefined
}

/** Opens a section at the end of the list. Refuses (`invalid`) a slug that is malformed or taken, and a bad name. */
export async function openSection(
  newsroom: Newsroom,
  order: { readonly slug: string; readonly name: string },
): Promise<Section> {
  allow(newsroom.actor, 'keep_lists')
  refuseBadSlug('section', order.slug)
  const name = nameOfSection(order.name)
  return newsroom.write(async (tx) => {
    await hold(tx, 'sections')
    await refuseTakenSlug(tx, 'section', order.slug)
    const position = ((await listSections(tx.rows)).at(-1)?.position ?? 0) + 1
    const columns = { id: tx.nextId(), slug: order.slug, name, position }
    await tx.rows
      .insertInto('sections')
      .values({ ...columns, hidden: 0, closed_at: null })
      .execute()
    await record(tx, { kind: 'section.opened', sectionId: columns.id })
    return { ...columns, hidden: false, closedAt: undefined }
  })
}

/** What stands in the masthead: one short line. */
function nameOfSection(name: string): string {
  return oneLine(name, 20, { noun: 'section', field: 'name' })
}

/** Gives a section another name; its address stays. Refuses (`missing`) a section that there is not, and a bad name. */
export async function renameSection(
  newsroom: Newsroom,
  order: { readonly sectionId: Id; readonly name: string },
): Promise<void> {
  allow(newsroom.actor, 'keep_lists')
  const name = nameOfSection(order.name)
  await newsroom.write(async (tx) => {
    await lockSection(tx, order.sectionId)
    await tx.rows.updateTable('sections').set({ name }).where('id', '=', order.sectionId).execute()
    await record(tx, { kind: 'section.renamed', sectionId: order.sectionId })
  })
}

/** The section, held against other writers until the transaction ends. Refuses (`missing`). */
export async function lockSection(tx: Tx, id: Id): Promise<Section> {
  const row = await tx.rows
    .selectFrom('sections')
    .selectAll()
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'section', id })
  return sectionOf(row)
}

/** All sections, in the order of the masthead. */
export async function listSections(db: Kysely<Tables>): Promise<readonly Section[]> {
  const rows = await db.selectFrom('sections').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map(sectionOf)
}

export async function findSection(db: Kysely<Tables>, slug: string): Promise<Section | undefined> {
  const row = await db.selectFrom('sections').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && sectionOf(row)
}

function sectionOf(row: Selectable<SectionTables['sections']>): Section {
  const { id, slug, name, position } = row
  return { id, slug, name, position, hidden: row.hidden === 1, closedAt: row.closed_at ?? undefined }
}
