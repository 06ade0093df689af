import type { ArticleBrief, ReadableArticle } from '../../newsroom/articles/article-reading.ts'
import { type Frame, link } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { Fact } from '../parts/provenance.tsx'
import { Region } from '../parts/region.tsx'
import { Story } from '../parts/story.tsx'
import { When } from '../parts/when.tsx'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { Place, renderPage } from '../render.tsx'
import { ArticleHead, type ArticleParts, metaOf } from './article.tsx'

export type RetractedParts = Omit<ArticleParts, 'comments' | 'commentCount' | 'related'>

export interface RetractedView {
  readonly article: ReadableArticle
  /** The newest of its topic, or of its section: where what is right can be read. */
  readonly newest: readonly ArticleBrief[]
}

/** The page of a story that was retracted or has expired: it stays, says so and says why. Of its text nothing is left. */
export function retractedPage(
  frame: Frame,
  { article, newest }: RetractedView,
  parts: RetractedParts,
): readonly Piece[] {
  const words = frame.words.article
  const expired = article.state === 'expired'
  const title = expired ? words.expiredTitle : words.retractionTitle
  const meta = {
    path: metaOf({ article }).path,
    title: `${expired ? words.expired : words.retracted}${frame.words.titleBar}${article.headline}`,
    description: title,
    hidden: true,
  }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <article class="art">
        <ArticleHead frame={frame} article={article} />
        <dl class="prov">
          <Fact term={words.published}>
            <When frame={frame} at={article.publishedAt} as="full" />
          </Fact>
          {article.retraction && (
            <Fact term={words.retractedAt}>
              <When frame={frame} at={article.retraction.at} as="full" />
            </Fact>
          )}
          {article.expiredAt && (
            <Fact term={words.expiredAt}>
              <When frame={frame} at={article.expiredAt} as="full" />
            </Fact>
          )}
          {article.editor && <Fact term={words.editor}>{article.editor}</Fact>}
        </dl>
        <div class="col">
          <section class="notice" aria-labelledby="notice">
            <h2 id="notice">{title}</h2>
            {article.retraction?.reason
              .split(/\n+/)
              .filter(Boolean)
              .map((line) => (
                <p>{line}</p>
              ))}
            <p>{expired ? words.expiredStays : words.retractionStays}</p>
          </section>
          <p class="empty">{words.commentsClosed}</p>
          {newest.length > 0 && <Newest frame={frame} article={article} stories={newest} />}
        </div>
        <aside class="rail" aria-label={frame.words.frame.now}>
          <Place piece={parts.wire} />
          <Place piece={parts.hot} />
        </aside>
      </article>
    </Document>,
  )
}

function Newest({
  frame,
  article,
  stories,
}: {
  frame: Frame
  article: ReadableArticle
  stories: readonly ArticleBrief[]
}) {
  const [topic] = article.topics
  const title = topic ? (
    <a href={link(frame, paths.topic(topic.slug))}>{frame.words.article.topic(topic.name)}</a>
  ) : (
    <a href={link(frame, paths.section(article.section.slug))}>{article.section.name}</a>
  )
  return (
    <Region id="newest" class="after" title={title}>
      <div class="list">
        {stories.map((story) => (
          <Story frame={frame} story={story} dek dated />
        ))}
      </div>
    </Region>
  )
}
