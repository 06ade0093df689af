import type { ReadableArticle } from '../../newsroom/articles/article-reading.ts'
import { listCorrections } from '../../newsroom/corrections/correction-store.ts'
import { siteTitle } from '../../newsroom/settings/setting.ts'
import { type Edition, EDITIONS } from '../../newsroom/settings/settings.ts'
import type { Contexts } from '../context.ts'
import { inEdition, type StoryToConvert } from '../editions.ts'
import { absolute } from '../frame.ts'
import { articlePage, type ArticlePreview, metaOf } from '../pages/article.tsx'
import type { Meta } from '../parts/document.tsx'
import { loadPart, part, partKey } from '../parts-source.ts'

export interface PreviewPage extends ArticlePreview {
  readonly article: ReadableArticle
  readonly edition: Edition
}

/** What those are told who show a link to a page (https://ogp.me). */
export interface ShareCard {
  readonly site: string
  readonly title: string
  readonly description: string
  readonly url: string
  readonly image?: Meta['image']
}

/** What the page of a story would tell those who show a link to it, of a content that readers do not have (yet). */
export async function shareCardOf(
  contexts: Contexts,
  { article, edition }: Pick<PreviewPage, 'article' | 'edition'>,
): Promise<ShareCard> {
  const { frame, convertStory } = await contexts.of(edition)
  const shown = inEdition({ article, corrections: [] }, await convertStory(article))
  const { path, title = '', description, image } = metaOf(shown)
  return { site: siteTitle(frame.settings), title, description, url: absolute(frame, path), ...(image && { image }) }
}

/** A line of a story as each edition prints it. */
export async function spellLine(
  contexts: Contexts,
  story: StoryToConvert,
  line: string,
): Promise<Readonly<Record<Edition, string>>> {
  const spelled = EDITIONS.map(async (edition) => {
    const { convertStory } = await contexts.of(edition)
    const convert = await convertStory(story)
    return [edition, convert ? convert(line) : line] as const
  })
  return Object.fromEntries(await Promise.all(spelled)) as Record<Edition, string>
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
      typeof piece === 'string' ? piece : (piece.now ?? (await loadPart(contexts, partKey(edition, piece.part)))).html,
    ),
  )
  return texts.join('')
}
