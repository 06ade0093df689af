import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Change } from '../../changes/change.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { refuseBlockedSource } from '../sources/source-store.ts'
import { type Article, mustBe, mustBeNewest, placementOf } from './article.ts'
import { lockArticle, saveArticle, saveTopics } from './article-store.ts'
import { getReady } from './get-ready.ts'

export interface PublishOrder {
  readonly articleId: Id
  readonly revision: number
  /** When it first came before readers, if that was elsewhere and before now. */
  readonly firstPublishedAt?: Instant | undefined
}

/**
 * Puts a revision before readers: the first time as a new story, later as an update. Refuses one that is not the newest
 * (`stale`: the editor has not seen what would go out), one under embargo (`embargoed`) and one whose source is
 * blocked or whose licence is not in force (`forbidden`). A button pressed twice publishes once: what readers have
 * already is no update. Refuses (`invalid`) a first publication that is yet to come: it would stand above all news.
 */
export async function publish(newsroom: Newsroom, order: PublishOrder): Promise<Article> {
  allow(newsroom.actor, 'publish')
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBe(article, 'draft', 'in_review', 'scheduled', 'published')
    mustBeNewest(article, order.revision)
    if (article.state === 'published' && article.liveRevision === order.revision) return article
    const { firstPublishedAt } = order
    if (firstPublishedAt !== undefined && firstPublishedAt > tx.at)
      throw new Refusal('invalid', { noun: 'article', field: 'firstPublishedAt', firstPublishedAt, now: tx.at })
    return putLive(tx, article, order.revision, { firstPublishedAt })
  })
}

/** The part of publishing that the editor's button, the clock and a correction have in common. */
export async function putLive(
  tx: Tx,
  article: Article,
  number: number,
  { change, firstPublishedAt }: { readonly change?: Change; readonly firstPublishedAt?: Instant | undefined } = {},
): Promise<Article> {
  if (article.embargoUntil !== undefined && article.embargoUntil > tx.at) {
    throw new Refusal('embargoed', { noun: 'article', id: article.id, until: article.embargoUntil })
  }
  const revision = await getReady(tx, article, number)
  if (revision.sourceId) await refuseBlockedSource(tx, revision.sourceId)
  const live = published(article, number, { at: tx.at, firstPublishedAt })
  await saveArticle(tx, live)
  if (article.publishedAt === undefined) await saveTopics(tx, live)
  const kind = article.publishedAt === undefined ? 'article.published' : 'article.updated'
  await record(tx, change ?? { kind, revision: number, ...placementOf(live) })
  return live
}

/** The article with `revision` before readers. The time of the first publication stays. */
function published(
  article: Article,
  revision: number,
  { at, firstPublishedAt = at }: { readonly at: Instant; readonly firstPublishedAt?: Instant | undefined },
): Article {
  return {
    ...article,
    state: 'published',
    liveRevision: revision,
    publishedAt: article.publishedAt ?? firstPublishedAt,
    updatedAt: article.publishedAt === undefined ? undefined : at,
    schedule: undefined,
  }
}
