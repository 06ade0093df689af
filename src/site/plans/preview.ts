import type { ReadableArticle } from '../../newsroom/articles/article-reading.ts'
import { listCorrections } from '../../newsroom/corrections/correction-store.ts'
import type { Edition } from '../../newsroom/settings/settings.ts'
import type { Contexts } from '../context.ts'
import { inEdition } from '../editions.ts'
import { articlePage, type ArticlePreview } from '../pages/article.tsx'
import { loadPart, part, partKey } from '../parts-source.ts'

export interface PreviewPage extends ArticlePreview {
  readonly article: ReadableArticle
  readonly edition: Edition
}

/**
 * The page of a story as readers would get it, of a content that they do not have (yet): the same template, with the
 * parts beside it as they are now. It says what it is, asks not to be found, counts nobody, and is made anew each time:
 * no cache knows it.
 */
export async function renderPreview(contexts: Contexts, page: PreviewPage): Promise<string> {
  const { article, edition, ...preview } = page
  const context = await contexts.of(edition)
  const corrections = await listCorrections(context.db, article.id)
  const convert = await context.convertStory(article)
  const shown = inEdition({ article, corrections: corrections.toReversed() }, convert)
  const pieces = articlePage(
    context.frame,
    { ...shown, preview },
    {
      masthead: part.masthead(`section:${article.section.slug}`),
      related: part.related(article.id),
      comments: part.comments('article', article.id),
      commentCount: part.commentCount(article.id),
      wire: part.wire,
      hot: part.hot(),
      footer: part.footer,
    },
  )
  const texts = await Promise.all(
    pieces.map(async (piece) =>
      typeof piece === 'string' ? piece : (await loadPart(contexts, partKey(edition, piece.part))).html,
    ),
  )
  return texts.join('')
}
