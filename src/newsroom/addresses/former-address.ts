import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { hold } from '../known.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'

/** What has an address by name that can change. */
export type Addressed = 'section' | 'topic'

/** Latin letters, digits and single hyphens, as they stand in an address; the rule for sections and topics alike. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The same in words. */
export const SLUG_RULE = 'must be of small letters a to z, digits and single hyphens, at most 60'

/** Refuses (`invalid`) what is no slug. */
export function refuseBadSlug(noun: Addressed, slug: string): void {
  if (!SLUG_PATTERN.test(slug) || slug.length > 60) throw new Refusal('invalid', { noun, slug, why: SLUG_RULE })
}

/**
 * Holds an address for the transaction and refuses (`invalid`) one that is taken, or that leads to something else since
 * that got another: readers who kept it would come out elsewhere.
 */
export async function refuseTakenSlug(tx: Tx, noun: Addressed, slug: string, id?: Id): Promise<void> {
  await hold(tx, `${noun} ${slug}`)
  const table = ({ section: 'sections', topic: 'topics' } as const)[noun]
  const taken = await tx.rows.selectFrom(table).select('id').where('slug', '=', slug).executeTakeFirst()
  if (taken && taken.id !== id) throw new Refusal('invalid', { noun, slug, why: 'there already' })
  const led = await findFormer(tx.rows, noun, slug)
  if (led !== undefined && led !== id) throw new Refusal('invalid', { noun, slug, why: 'leads elsewhere' })
}

/** Keeps an address that somebody may have noted: it leads to `id` from now on, and so do those that led to `before`. */
export async function leadOn(
  tx: Tx,
  {
    noun,
    slug,
    id,
    before,
  }: { readonly noun: Addressed; readonly slug: string; readonly id: Id; readonly before?: Id },
): Promise<void> {
  if (before !== undefined)
    await tx.rows
      .updateTable('former_addresses')
      .set({ id })
      .where('noun', '=', noun)
      .where('id', '=', before)
      .execute()
  await tx.rows
    .insertInto('former_addresses')
    .values({ noun, slug, id, since: tx.at })
    .onConflict((conflict) => conflict.columns(['noun', 'slug']).doUpdateSet({ id, since: tx.at }))
    .execute()
}

/** The address is in use again. */
export async function takeBack(tx: Tx, noun: Addressed, slug: string): Promise<void> {
  await tx.rows.deleteFrom('former_addresses').where('noun', '=', noun).where('slug', '=', slug).execute()
}

/** What an address leads to since it is no longer in use. */
export async function findFormer(db: Kysely<Tables>, noun: Addressed, slug: string): Promise<Id | undefined> {
  const row = await db
    .selectFrom('former_addresses')
    .select('id')
    .where('noun', '=', noun)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row?.id
}

/** The same of all that there are, by what they lead to: nothing of what never had another. */
export async function listAllFormer(db: Kysely<Tables>, noun: Addressed): Promise<ReadonlyMap<Id, readonly string[]>> {
  const rows = await db
    .selectFrom('former_addresses')
    .select(['id', 'slug'])
    .where('noun', '=', noun)
    .orderBy('slug')
    .execute()
  const byId = Map.groupBy(rows, ({ id }) => id)
  return new Map([...byId].map(([id, of]) => [id, of.map(({ slug }) => slug)]))
}

/** The addresses that lead to something, the newest first. */
export async function listFormer(db: Kysely<Tables>, noun: Addressed, id: Id): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('former_addresses')
    .select('slug')
    .where('noun', '=', noun)
    .where('id', '=', id)
    .orderBy('since', 'desc')
    .orderBy('slug')
    .execute()
  return rows.map((row) => row.slug)
}
