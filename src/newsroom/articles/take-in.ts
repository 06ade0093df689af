import type { Instant } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { mustBeKnown } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { refuseBlockedSource } from '../sources/source-store.ts'
import { type Article, type Classification, type Content, parseContent, placementOf, type Revision } from './article.ts'
import { insertArticles, makeRevision } from './article-store.ts'

export interface ArchivedStory extends Classification {
  readonly content: Content
  /** When it was first published, here or elsewhere. */
  readonly publishedAt: Instant
  readonly origin?: string | undefined
}

/**
 * Takes in stories that are already published: an archive, another system's export, the demo. All of them in one
 * transaction, with an entry each, so that whoever follows the log treats them as any other story. Refuses (`invalid`)
 * one whose publication is yet to come: it would stand above all others until then. What `publish` refuses of a source
 * is refused here too, and a section or topic that is not there (`missing`).
 */
export async function takeIn(newsroom: Newsroom, stories: readonly ArchivedStory[]): Promise<readonly Article[]> {
  allow(newsroom.actor, 'publish')
  const contents = stories.map((story) => parseContent(story.content))
  return newsroom.write(async (tx) => {
    await refuseUnfit(tx, stories)
    const articles = stories.map((story, index): Article => ({
      id: tx.nextId(),
      state: 'published',
      sectionId: story.sectionId,
      topicIds: [...new Set(story.topicIds)].toSorted(),
      latestRevision: 1,
      liveRevision: 1,
      liveHeadline: contents[index]!.headline,
      filedAt: tx.at,
      publishedAt: story.publishedAt,
      updatedAt: undefined,
      schedule: undefined,
      embargoUntil: undefined,
      retraction: undefined,
      commentCount: 0,
      origin: story.origin,
    }))
    const revisions = articles.map((article, index): Revision =>
      makeRevision(contents[index]!, {
        articleId: article.id,
        number: 1,
        madeAt: stories[index]!.publishedAt,
        madeBy: tx.actor,
      }),
    )
    await insertArticles(tx, articles, revisions)
    await record(
      tx,
      ...articles.map((article) => ({ kind: 'article.published' as const, revision: 1, ...placementOf(article) })),
    )
    return articles
  })
}

async function refuseUnfit(tx: Tx, stories: readonly ArchivedStory[]): Promise<void> {
  for (const { publishedAt } of stories) {
    if (publishedAt > tx.at || Number.isNaN(Date.parse(publishedAt)))
      throw new Refusal('invalid', { noun: 'article', field: 'publishedAt', publishedAt, now: tx.at })
  }
  await mustBeKnown(
    tx,
    'section',
    stories.map((story) => story.sectionId),
  )
  await mustBeKnown(
    tx,
    'topic',
    stories.flatMap((story) => story.topicIds),
  )
  for (const sourceId of new Set(stories.map((story) => story.content.sourceId)))
    if (sourceId !== undefined) await refuseBlockedSource(tx, sourceId)
}
