import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { Tables } from '../tables.ts'
import { oneLine } from '../written.ts'

/** 栏目: a fixed place of the paper. */
export interface Section {
  readonly id: Id
  readonly slug: string
  readonly name: string
  readonly position: number
}

/** Latin letters, digits and single hyphens, as they stand in an address; the rule for sections and topics alike. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The same in words. */
export const SLUG_RULE = 'must be of small letters a to z, digits and single hyphens, at most 60'

/** Opens a section at the end of the list. Refuses (`invalid`) a slug that is malformed or taken, and a bad name. */
export async function openSection(
  newsroom: Newsroom,
  order: { readonly slug: string; readonly name: string },
): Promise<Section> {
  allow(newsroom.actor, 'keep_lists')
  if (!SLUG_PATTERN.test(order.slug) || order.slug.length > 60)
    throw new Refusal('invalid', { noun: 'section', slug: order.slug, why: SLUG_RULE })
  const name = nameOfSection(order.name)
  return newsroom.write(async (tx) => {
    await hold(tx, 'sections')
    const sections = await listSections(tx.rows)
    if (sections.some((section) => section.slug === order.slug))
      throw new Refusal('invalid', { noun: 'section', slug: order.slug, why: 'there already' })
    const section: Section = { id: tx.nextId(), slug: order.slug, name, position: (sections.at(-1)?.position ?? 0) + 1 }
    await tx.rows.insertInto('sections').values(section).execute()
    await record(tx, { kind: 'section.opened', sectionId: section.id })
    return section
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
    const done = await tx.rows
      .updateTable('sections')
      .set({ name })
      .where('id', '=', order.sectionId)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) throw new Refusal('missing', { noun: 'section', id: order.sectionId })
    await record(tx, { kind: 'section.renamed', sectionId: order.sectionId })
  })
}

/** All sections, in the order of the masthead. */
export async function listSections(db: Kysely<Tables>): Promise<readonly Section[]> {
  return db.selectFrom('sections').selectAll().orderBy('position').execute()
}

export async function findSection(db: Kysely<Tables>, slug: string): Promise<Section | undefined> {
  return db.selectFrom('sections').selectAll().where('slug', '=', slug).executeTakeFirst()
}
