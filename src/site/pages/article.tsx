import type { ReadableArticle, TopicName } from '../../newsroom/articles/article-reading.ts'
import type { Correction } from '../../newsroom/corrections/correction-store.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Edition } from '../../newsroom/settings/settings.ts'
import { plainInline } from '../../newsroom/articles/body.ts'
import { type Frame, link } from '../frame.ts'
import { BodyText } from '../parts/body.tsx'
import { Document, type Meta } from '../parts/document.tsx'
import { breaks } from '../parts/headline.tsx'
import { KeepButton } from '../parts/keep.tsx'
import { Picture } from '../parts/picture.tsx'
import { Colophon, Provenance } from '../parts/provenance.tsx'
import { When } from '../parts/when.tsx'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { Place, renderPage } from '../render.tsx'

interface Neighbour {
  readonly id: Id
  readonly headline: string
}

export interface ArticleView {
  readonly article: ReadableArticle
  /** The newest first. */
  readonly corrections: readonly Pick<Correction, 'note' | 'madeAt'>[]
  /** The stories before and after this one in one of its topics. */
  readonly neighbours?:
    | {
        readonly topic: TopicName
        readonly previous: Neighbour | undefined
        readonly next: Neighbour | undefined
      }
    | undefined
  readonly jsonLd?: string | undefined
  /** Shown to some before it is public: where it stands in each edition. */
  readonly preview?: ArticlePreview | undefined
}

export interface ArticlePreview {
  readonly addresses: Readonly<Record<Edition, string>>
  /** Readers have the same. */
  readonly isPublic: boolean
}

export interface ArticleParts {
  readonly masthead: Piece
  readonly related: Piece
  readonly comments: Piece
  readonly commentCount: Piece
  readonly wire: Piece
  readonly hot: Piece
  readonly footer: Piece
}

/** The page of a published story. What lasts is its own; what stands beside it is live and comes as parts. */
export function articlePage(frame: Frame, view: ArticleView, parts: ArticleParts): readonly Piece[] {
  const { article, corrections, neighbours, preview } = view
  const { bodyHas, picture } = leadPicture(article)
  return renderPage(
    <Document
      frame={frame}
      meta={preview ? previewMeta(frame, view, preview) : metaOf(view)}
      masthead={parts.masthead}
      footer={parts.footer}
    >
      <article
        class="art"
        data-story={preview ? undefined : `${article.id}.${article.revision}`}
        data-reads={preview ? undefined : paths.reads(article.id)}
        data-shares={preview ? undefined : paths.shares(article.id)}
        data-readings={preview ? undefined : link(frame, paths.readings(article.id))}
      >
        <ArticleHead frame={frame} article={article} />
        <Provenance frame={frame} article={article} commentCount={parts.commentCount} />
        <div class="col">
          {!preview && <KeepButton frame={frame} article={article} />}
          {corrections.length > 0 && <Corrections frame={frame} corrections={corrections} />}
          <div class="text">
            {picture && !bodyHas && (
              <figure class="leadpic">
                <Picture picture={picture} sizes="text" eager />
                {picture.credit && <figcaption>{picture.credit}</figcaption>}
              </figure>
            )}
            <BodyText body={article.body} pictures={article.pictures} words={frame.words} dateline={article.dateline} />
            {article.body.content.length === 0 && <p>{frame.words.article.empty}</p>}
          </div>
          <Colophon frame={frame} article={article} />
          <TopicLinks frame={frame} article={article} />
          {neighbours && (neighbours.previous || neighbours.next) && (
            <nav class="cr pn" aria-label={frame.words.article.neighbours}>
              <NeighbourLink frame={frame} label={frame.words.article.previous} story={neighbours.previous} />
              <NeighbourLink frame={frame} label={frame.words.article.next} story={neighbours.next} />
            </nav>
          )}
          <Place piece={parts.related} />
          <Place piece={parts.comments} />
        </div>
        <aside class="rail" aria-label={frame.words.frame.now}>
          <Place piece={parts.wire} />
          <Place piece={parts.hot} />
        </aside>
      </article>
    </Document>,
  )
}

const DESCRIPTION_LENGTH = 110

export function metaOf({ article, jsonLd }: Pick<ArticleView, 'article' | 'jsonLd'>): Meta {
  const opening = article.body.content.find((block) => block.type === 'paragraph')
  const description = article.standfirst ?? plainInline(opening?.content).slice(0, DESCRIPTION_LENGTH)
  const image = article.picture && shareImage(article.picture)
  return {
    path: paths.article(article.id),
    title: article.headline,
    description: description || article.headline,
    type: 'article',
    published: article.publishedAt,
    modified: article.updatedAt,
    jsonLd,
    islands: ['reads', 'readings', 'live', 'keep', 'comments', 'more'],
    ...(image && { image }),
  }
}

/** Of a preview nothing is told to whoever finds, shares or counts pages. */
function previewMeta(frame: Frame, view: ArticleView, { addresses, isPublic }: ArticlePreview): Meta {
  const { path, title, description } = metaOf(view)
  const { preview, previewPublic } = frame.words.article
  return { path, title, description, hidden: true, notice: isPublic ? previewPublic : preview, addresses }
}

/** What a shared link shows: JPEG, because not all who show it know more; about 1200 px wide. */
function shareImage(picture: NonNullable<ReadableArticle['picture']>): Meta['image'] {
  const plain = picture.renditions.filter((rendition) => rendition.format === 'jpeg')
  const [best] = plain.toSorted((a, b) => Math.abs(a.width - 1200) - Math.abs(b.width - 1200))
  if (!best) return undefined
  const height = Math.round((best.width * picture.height) / picture.width)
  return { path: paths.media(best.file), width: best.width, height, alt: picture.alt }
}

/** The picture of the story opens the text, unless the text shows it in its own place. */
function leadPicture({ picture, body }: ReadableArticle) {
  const bodyHas = body.content.some((block) => block.type === 'figure' && block.attrs.picture === picture?.id)
  return { picture, bodyHas }
}

export function ArticleHead({ frame, article }: { frame: Frame; article: ReadableArticle }) {
  const [topic] = article.topics
  const struck = article.state === 'retracted'
  return (
    <header class="arthead">
      <p class="crumb">
        <a href={link(frame, paths.section(article.section.slug))}>{article.section.name}</a>
        {topic && (
          <>
            {' / '}
            <a href={link(frame, paths.topic(topic.slug))}>{frame.words.article.topic(topic.name)}</a>
          </>
        )}
      </p>
      {article.kicker && <p class="kick" {...breaks(article.kicker)} />}
      {struck ? (
        <h1>
          <span class="mark">{frame.words.article.retracted}</span>
          <s class="struck" {...breaks(article.headline)} />
        </h1>
      ) : (
        <h1 {...breaks(article.headline)} />
      )}
      {article.state === 'published' && article.standfirst && <p class="sub">{article.standfirst}</p>}
    </header>
  )
}

function Corrections({ frame, corrections }: { frame: Frame; corrections: ArticleView['corrections'] }) {
  return (
    <>
      {corrections.map(({ note, madeAt }, index) => (
        <section class="fix" aria-labelledby={`fix-${index + 1}`}>
          <h2 id={`fix-${index + 1}`}>
            {frame.words.article.correction} <When frame={frame} at={madeAt} as="full" />
          </h2>
          {note.split(/\n+/).map((line) => (
            <p>{line}</p>
          ))}
        </section>
      ))}
    </>
  )
}

function TopicLinks({ frame, article }: { frame: Frame; article: ReadableArticle }) {
  if (article.topics.length === 0) return null
  return (
    <p class="tags">
      <span>{frame.words.article.topics}</span>
      {article.topics.map(({ slug, name }) => (
        <a class="tag" href={link(frame, paths.topic(slug))}>
          {name}
        </a>
      ))}
    </p>
  )
}

function NeighbourLink({ frame, label, story }: { frame: Frame; label: string; story: Neighbour | undefined }) {
  if (!story) return null
  return (
    <p>
      <span class="meta">{label}</span> <a href={link(frame, paths.article(story.id))} {...breaks(story.headline)} />
    </p>
  )
}
