import type { ReadableArticle } from '../../newsroom/articles/article-reading.ts'
import type { Frame } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { Fact } from '../parts/provenance.tsx'
import { When } from '../parts/when.tsx'
import type { Piece } from '../piece.ts'
import { Place, renderPage } from '../render.tsx'
import { ArticleHead, type ArticleParts, metaOf } from './article.tsx'

export type RetractedParts = Omit<ArticleParts, 'comments'>

/** The page of a retracted story: it stays, says so and says why. Of its text nothing is left. */
export function retractedPage(
  frame: Frame,
  { article }: { readonly article: ReadableArticle },
  parts: RetractedParts,
): readonly Piece[] {
  const words = frame.words.article
  const meta = {
    path: metaOf({ article }).path,
    title: `${words.retracted}${frame.words.titleBar}${article.headline}`,
    description: words.retractionTitle,
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
          {article.editor && <Fact term={words.editor}>{article.editor}</Fact>}
        </dl>
        <div class="col">
          <section class="notice" aria-labelledby="notice">
            <h2 id="notice">{words.retractionTitle}</h2>
            {article.retraction?.reason
              .split(/\n+/)
              .filter(Boolean)
              .map((line) => (
                <p>{line}</p>
              ))}
            <p>{words.retractionStays}</p>
          </section>
          <Place piece={parts.related} />
          <p class="empty">{words.commentsClosed}</p>
        </div>
        <aside class="rail" aria-label={frame.words.frame.now}>
          <Place piece={parts.wire} />
          <Place piece={parts.hot} />
        </aside>
      </article>
    </Document>,
  )
}
