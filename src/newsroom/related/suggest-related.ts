import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { findArticle, getRevision } from '../articles/article-store.ts'
import { plainText } from '../articles/body.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tables } from '../tables.ts'
import { findCandidates } from './find-candidates.ts'
import { RELATED_KEPT } from './pairing.ts'
import { createPostings } from './postings.ts'
import { type DeskRelatedList, readDeskRelated, withStories } from './related-reading.ts'
import { readTopicsOf } from './related-store.ts'
import { termsOf } from './terms.ts'

export interface SuggestedRelated extends DeskRelatedList {
  /** Readers have the story: what is decided about it, they see at once. */
  readonly isPublic: boolean
}

/**
 * What stands beside a story, for those who decide. Of a story that readers do not have yet nothing is computed: what
 * would stand beside it is looked for here, by its newest revision. Refuses (`missing`) a story that is not there.
 */
export async function suggestRelated(db: Kysely<Tables>, articleId: Id): Promise<SuggestedRelated> {
  const article = await findArticle(db, articleId)
  if (!article) throw new Refusal('missing', { noun: 'article', id: articleId })
  const list = await readDeskRelated(db, articleId)
  if (article.state === 'published') return { ...list, isPublic: true }
  const { headline, standfirst, body } = await getRevision(db, articleId, article.latestRevision)
  const terms = termsOf({ headline, standfirst, text: plainText(body) })
  const topics = (await readTopicsOf(db, [articleId])).get(articleId) ?? []
  const postings = createPostings()
  const [found] = await findCandidates(db, [{ id: articleId, terms, topics }], postings)
  const decided = new Set([...list.picked, ...list.dropped].map((story) => story.articleId))
  const computed = await withStories(
    db,
    (found?.candidates ?? [])
      .map(({ story, likeness, reasons }) => ({
        id: postings.idOf(story),
        score: Math.round(1000 * likeness),
        reasons,
      }))
      .filter(({ id }) => !decided.has(id)),
  )
  return { ...list, computed: computed.slice(0, RELATED_KEPT), isPublic: false }
}
