import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Change } from '../../changes/change.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { refuseBlockedSource } from '../sources/source-store.ts'
import { type Article, mustBe, mustBeNewest, placementOf, type Revision } from './article.ts'
import { lockArticle, saveArticle, saveTopics } from './article-store.ts'
import { getReady } from './get-ready.ts'
import { refuseUnlicensedPictures } from './refuse-unlicensed-pictures.ts'

export interface PublishOrder {
  readonly articleId: Id
  readonly revision: number
  /** When it first came before readers, if that was elsewhere and before now. */
  readonly firstPublishedAt?: Instant | undefined
}

/**
 * Puts a revision before readers: as a new story, or as an update of one that they have. Refuses one that is not the newest
 * (`stale`: the editor has not seen what would go out), one under embargo (`embargoed`), one whose source is
 * blocked or whose licence is not in force (`forbidden`), and one with pictures that may not be printed (see
 * `refuseUnlicensedPictures`). A button pressed twice publishes once: what readers have
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
  refuseOver(article, tx.at)
  const revision = await getReady(tx, article, number)
  if (revision.sourceId) await refuseBlockedSource(tx, revision.sourceId)
  await refuseUnlicensedPictures(tx, revision)
  const live = published(article, revision, { at: tx.at, firstPublishedAt })
  await saveArticle(tx, live)
  if (article.state !== 'published') await saveTopics(tx, live)
  await record(tx, change ?? goneLive(article, live, number))
  return live
}

function goneLive(before: Article, live: Article, revision: number): Change {
  if (before.state === 'published') return { kind: 'article.updated', revision, ...placementOf(live) }
  const again = before.publishedAt === undefined ? {} : { again: true as const }
  return { kind: 'article.published', revision, ...again, ...placementOf(live) }
}

/** Refuses (`invalid`) a story whose time before readers would be over before it began. */
function refuseOver({ id, expiresAt }: Article, at: Instant): void {
  if (expiresAt !== undefined && expiresAt <= at)
    throw new Refusal('invalid', { noun: 'article', id, field: 'expiresAt', expiresAt, now: at })
}

/** The article with `revision` before readers. The time of the first publication stays. */
function published(
  article: Article,
  { number, headline }: Revision,
  { at, firstPublishedAt = at }: { readonly at: Instant; readonly firstPublishedAt?: Instant | undefined },
): Article {
  return {
    ...article,
    state: 'published',
    liveRevision: number,
    liveHeadline: headline,
    publishedAt: article.publishedAt ?? firstPublishedAt,
    updatedAt: article.publishedAt === undefined ? undefined : at,
    schedule: undefined,
  }
}
