import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { projection } from '../../hanzi/scripts/projection.ts'
import { prepared } from '../../database/prepared.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { Tables } from '../tables.ts'

/** The lists of a foreign page that name other stories. */
export type ReferenceList = 'related' | 'hot'

/** A story that an imported page names by its headline. We may have it, or get it later. */
export interface Reference {
  readonly headline: string
  /** How many comments it had there. */
  readonly comments?: number | undefined
}

/** What is known of where an imported story came from, beside its text. */
export interface Provenance {
  readonly headline: string
  readonly published: {
    readonly value: string
    readonly precision: 'day' | 'minute'
    readonly inferred: boolean
  } | null
  /** What was mended in the text. */
  readonly repairs: object
}

/** Held while a story is named or noted: done at once by two imports, neither would see the other. */
const REFERENCES = 'references'

/** Headlines that differ in script, spacing or punctuation alone have one key. */
export function headlineKey(headline: string): string {
  return projection(headline.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** Notes where an imported story came from, and leads to it whoever named it before. What is noted already stays. */
export async function noteProvenance(newsroom: Newsroom, articleId: Id, provenance: Provenance): Promise<void> {
  allow(newsroom.actor, 'write')
  const key = headlineKey(provenance.headline)
  await newsroom.write(async (tx) => {
    await hold(tx, REFERENCES)
    const noted = await tx.rows
      .insertInto('article_imports')
      .values({
        article_id: articleId,
        headline_key: key,
        published_value: provenance.published?.value ?? null,
        published_precision: provenance.published?.precision ?? null,
        published_inferred: provenance.published?.inferred ? 1 : 0,
        repairs: JSON.stringify(provenance.repairs),
        imported_at: tx.at,
      })
      .onConflict((conflict) => conflict.column('article_id').doNothing())
      .executeTakeFirst()
    if (noted.numInsertedOrUpdatedRows === 0n) return
    const waiting = await tx.rows
      .selectFrom('article_references')
      .select('article_id')
      .where('headline_key', '=', key)
      .where('resolved_id', 'is', null)
      .where('article_id', '!=', articleId)
      .execute()
    if (waiting.length === 0) return
    await tx.rows
      .updateTable('article_references')
      .set({ resolved_id: articleId })
      .where('headline_key', '=', key)
      .where('resolved_id', 'is', null)
      .where('article_id', '!=', articleId)
      .execute()
    await record(tx, {
      kind: 'article.resolved',
      articleId,
      referredBy: [...new Set(waiting.map((row) => row.article_id))],
    })
  })
}

/** Keeps a list of an imported page. Those that were imported before are found at once. A list is kept once. */
export async function refer(
  newsroom: Newsroom,
  articleId: Id,
  list: ReferenceList,
  references: readonly Reference[],
): Promise<void> {
  allow(newsroom.actor, 'write')
  if (references.length === 0 || (await hasList(newsroom.database.read, articleId, list))) return
  await newsroom.write(async (tx) => {
    await hold(tx, REFERENCES)
    if (await hasList(tx.rows, articleId, list)) return
    const known = await articlesByKey(
      tx,
      references.map((reference) => headlineKey(reference.headline)),
    )
    await tx.rows
      .insertInto('article_references')
      .values(
        references.map((reference, position) => ({
          article_id: articleId,
          list,
          position,
          headline: reference.headline,
          headline_key: headlineKey(reference.headline),
          comments: reference.comments ?? null,
          resolved_id: known.get(headlineKey(reference.headline)) ?? null,
        })),
      )
      .execute()
    await record(tx, { kind: 'article.referred', articleId, list })
  })
}

async function hasList(db: Kysely<Tables>, articleId: Id, list: ReferenceList): Promise<boolean> {
  const row = await db
    .selectFrom('article_references')
    .select('position')
    .where('article_id', '=', articleId)
    .where('list', '=', list)
    .executeTakeFirst()
  return row !== undefined
}

async function articlesByKey(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Id>> {
  const rows = await tx.rows
    .selectFrom('article_imports')
    .select(['headline_key', 'article_id'])
    .where('headline_key', 'in', [...keys])
    .execute()
  return new Map(rows.map((row) => [row.headline_key, row.article_id]))
}

/** A reference as readers see it: a link where we have the story before readers, words where not. */
export interface ReaderReference {
  readonly headline: string
  readonly comments: number | undefined
  readonly articleId: Id | undefined
  /** The story that we have, before readers or not. */
  readonly resolvedId: Id | undefined
}

/** The lists that an imported page had beside its story, each in its order. */
export async function listReferences(
  db: Kysely<Tables>,
  articleId: Id,
): Promise<Readonly<Record<ReferenceList, readonly ReaderReference[]>>> {
  const rows = await referenceRows(db, { articleId })
  const of = (list: ReferenceList) =>
    rows
      .filter((row) => row.list === list)
      .map((row) => ({
        headline: row.headline,
        comments: row.id === null ? (row.comments ?? undefined) : (row.comment_count ?? undefined),
        articleId: row.id ?? undefined,
        resolvedId: row.resolved_id ?? undefined,
      }))
  return { related: of('related'), hot: of('hot') }
}

const referenceRows = prepared((db: Kysely<Tables>, { articleId }: { articleId: Id }) =>
  db
    .selectFrom('article_references')
    .leftJoin('articles', (join) =>
      join.onRef('articles.id', '=', 'article_references.resolved_id').on('articles.state', '=', 'published'),
    )
    .select(['article_references.list', 'article_references.headline', 'article_references.comments'])
    .select(['article_references.resolved_id', 'articles.id', 'articles.comment_count'])
    .where('article_references.article_id', '=', articleId)
    .orderBy('article_references.position'),
)
