import type { ReaderReference } from '../../newsroom/references/refer.ts'
import type { RelatedStory } from '../../newsroom/related/related-reading.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { renderPart } from '../render.tsx'
import { Region } from './region.tsx'
import { CommentCount } from './comment-count.tsx'

export interface RelatedView {
  readonly related: readonly RelatedStory[]
  /** What an imported page named beside its story, and what stood on its hot list. */
  readonly references?: readonly ReaderReference[]
  readonly hot?: readonly ReaderReference[]
}

/**
 * The stories beside one, and why they stand there; then those that an imported page named beside it, told but not
 * linked where the paper does not have them, and the hot list of that page, folded up. Nothing at all when there are none.
 */
export function relatedList(frame: Frame, { related, references = [], hot = [] }: RelatedView): string {
  const { words } = frame
  if (related.length + references.length + hot.length === 0) return ''
  return renderPart(
    <>
      {related.length + references.length > 0 && (
        <Region id="related" class="after" title={words.article.related}>
          <ul class="rel">
            {related.map((story) => (
              <li>
                <a href={link(frame, paths.article(story.articleId))}>{story.headline}</a>
                <p class="meta">
                  <Reason frame={frame} story={story} />
                  <CommentCount frame={frame} id={story.articleId} count={story.commentCount} />
                </p>
              </li>
            ))}
            {references.map((reference) => (
              <li>
                <NamedElsewhere frame={frame} reference={reference} />
              </li>
            ))}
          </ul>
        </Region>
      )}
      {hot.length > 0 && (
        <details class="elsewhere">
          <summary>{words.article.hotElsewhere}</summary>
          <ol class="hot">
            {hot.map((reference) => (
              <li>
                <NamedElsewhere frame={frame} reference={reference} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>,
  )
}

function NamedElsewhere({ frame, reference }: { frame: Frame; reference: ReaderReference }) {
  const { articleId, headline, comments } = reference
  if (articleId === undefined)
    return (
      <>
        {headline}
        {comments !== undefined && <p class="meta">{frame.words.comments.elsewhere(comments)}</p>}
      </>
    )
  return (
    <>
      <a href={link(frame, paths.article(articleId))}>{headline}</a>
      {comments !== undefined && <p class="meta">{frame.words.comments.count(comments)}</p>}
    </>
  )
}

const WORDS_SHOWN = 3

/** One reason, the one that says most: nobody reads a list of them. */
function Reason({ frame, story }: { frame: Frame; story: RelatedStory }) {
  const { article, quoted, listComma } = frame.words
  const { topics, people, places, words, together } = story.reasons
  const names = [...people, ...places, ...words].slice(0, WORDS_SHOWN)
  if (story.picked) return <span>{article.picked}</span>
  if (topics.length > 0) return <span>{article.sharedTopics(topics.map(quoted).join(''))}</span>
  if (names.length > 0) return <span>{article.sharedWords(names.join(listComma))}</span>
  return together > 0 ? <span>{article.readTogether}</span> : null
}
