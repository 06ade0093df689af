import type { ReaderReference } from '../../newsroom/references/refer.ts'
import type { RelatedReasons, RelatedStory } from '../../newsroom/related/related-reading.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { renderPart } from '../render.tsx'
import { Region } from './region.tsx'
import { CommentCount } from './story.tsx'

/**
 * The stories beside one, and why they stand there; then those that an imported page named beside it, told but not
 * linked where the paper does not have them. Nothing at all when there are none.
 */
export function relatedList(
  frame: Frame,
  related: readonly RelatedStory[],
  references: readonly ReaderReference[] = [],
): string {
  if (related.length + references.length === 0) return ''
  return renderPart(
    <Region id="related" class="after" title={frame.words.article.related}>
      <ul class="rel">
        {related.map((story) => (
          <li>
            <a href={link(frame, paths.article(story.articleId))}>{story.headline}</a>
            <p class="meta">
              <Reason frame={frame} reasons={story.reasons} />
              <CommentCount frame={frame} id={story.articleId} count={story.commentCount} />
            </p>
          </li>
        ))}
        {references.map((reference) => (
          <NamedElsewhere frame={frame} reference={reference} />
        ))}
      </ul>
    </Region>,
  )
}

function NamedElsewhere({ frame, reference }: { frame: Frame; reference: ReaderReference }) {
  const { articleId, headline, comments } = reference
  return (
    <li>
      {articleId ? <a href={link(frame, paths.article(articleId))}>{headline}</a> : headline}
      {comments !== undefined && <p class="meta">{frame.words.comments.count(comments)}</p>}
    </li>
  )
}

const WORDS_SHOWN = 3

function Reason({ frame, reasons }: { frame: Frame; reasons: RelatedReasons }) {
  const { article, quoted, listComma } = frame.words
  if (reasons.topics.length > 0) return <span>{article.sharedTopics(reasons.topics.map(quoted).join(''))}</span>
  if (reasons.words.length === 0) return null
  return <span>{article.sharedWords(reasons.words.slice(0, WORDS_SHOWN).join(listComma))}</span>
}
