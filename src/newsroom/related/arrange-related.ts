import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { RelatedChoice } from '../../changes/change.ts'
import { record } from '../../changes/record.ts'
import { mustBe } from '../articles/article.ts'
import { lockArticle } from '../articles/article-store.ts'
import { mustBeKnown } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { Tables } from '../tables.ts'
import { MOST_DROPPED, MOST_PICKED } from './related-choice.ts'

export interface RelatedOrder extends RelatedChoice {
  readonly articleId: Id
  /** The version that the order was made from. */
  readonly version: number
}

/** What editors decided about a story, and how often they have. */
export interface ArrangedRelated extends RelatedChoice {
  readonly version: number
}

/**
 * Decides what stands beside a story: the picked ones first, in their order; the dropped ones never; the rest as it is
 * computed. What is picked and not yet before readers waits. Who writes a story may, until it is published; then it takes
 * who may classify it. Refuses (`stale`) an order made from another version, (`missing`) unknown stories, (`invalid`) the
 * story itself or one twice, and (`too_large`) more than anybody reads. Undone by ordering what was before.
 */
export async function arrangeRelated(newsroom: Newsroom, order: RelatedOrder): Promise<ArrangedRelated> {
  allow(newsroom.actor, 'write')
  const { articleId, picked, dropped } = order
  refuseOdd(order)
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    mustBe(article, 'draft', 'in_review', 'scheduled', 'published')
    if (article.state === 'published') allow(newsroom.actor, 'classify')
    const before = await findArranged(tx.rows, articleId)
    if (before.version !== order.version)
      throw new Refusal('stale', { noun: 'related', id: articleId, version: before.version })
    await mustBeKnown(tx, 'article', [...picked, ...dropped])
    const version = before.version + 1
    await save(tx, { articleId, picked, dropped, version })
    await record(tx, {
      kind: 'related.arranged',
      articleId,
      picked,
      dropped,
      before: { picked: before.picked, dropped: before.dropped },
    })
    return { picked, dropped, version }
  })
}

/** What editors decided about a story; nothing, and version 0, where nobody has. */
export async function findArranged(db: Kysely<Tables>, articleId: Id): Promise<ArrangedRelated> {
  const head = await db
    .selectFrom('related_versions')
    .select('version')
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  const rows = await db
    .selectFrom('related_choices')
    .select(['other_id', 'kind'])
    .where('article_id', '=', articleId)
    .orderBy('kind')
    .orderBy('position')
    .execute()
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.other_id)
  return { picked: of('pick'), dropped: of('drop'), version: head?.version ?? 0 }
}

function refuseOdd({ articleId, picked, dropped }: RelatedOrder): void {
  if (picked.length > MOST_PICKED) throw new Refusal('too_large', { noun: 'related', most: MOST_PICKED })
  if (dropped.length > MOST_DROPPED) throw new Refusal('too_large', { noun: 'related', most: MOST_DROPPED })
  const all = [articleId, ...picked, ...dropped]
  if (new Set(all).size < all.length) throw new Refusal('invalid', { noun: 'related', id: articleId, why: 'twice' })
}

async function save(tx: Tx, { articleId, picked, dropped, version }: RelatedOrder): Promise<void> {
  await tx.rows.deleteFrom('related_choices').where('article_id', '=', articleId).execute()
  const rows = [
    ...picked.map((id, position) => ({ article_id: articleId, other_id: id, kind: 'pick', position })),
    ...dropped.map((id, position) => ({ article_id: articleId, other_id: id, kind: 'drop', position })),
  ]
  if (rows.length > 0) await tx.rows.insertInto('related_choices').values(rows).execute()
  await tx.rows
    .insertInto('related_versions')
    .values({ article_id: articleId, version })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ version }))
    .execute()
}
