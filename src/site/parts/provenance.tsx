import type { Children } from '../../kernel/html/html.ts'
import { BYLINE_ROLES } from '../../newsroom/articles/article.ts'
import type { ReadableArticle } from '../../newsroom/articles/article-reading.ts'
import type { Edition } from '../../newsroom/settings/settings.ts'
import { safeHref } from '../escape.ts'
import { absolute, type Frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { Place } from '../render.tsx'
import { When } from './when.tsx'

/** Characters of Chinese news text that a reader takes in a minute. */
const READING_SPEED = 400

interface ProvenanceProps {
  readonly frame: Frame
  readonly article: ReadableArticle
  /** Another piece of the page: it changes when somebody speaks, and the story does not. */
  readonly commentCount?: Piece | undefined
}

/** Who wrote it, where it comes from, when, how long. */
export function Provenance({ frame, article, commentCount }: ProvenanceProps) {
  const { article: words } = frame.words
  const { publishedAt, updatedAt, characterCount } = article
  const minutes = Math.max(1, Math.round(characterCount / READING_SPEED))
  return (
    <dl class="prov">
      <Bylines frame={frame} article={article} />
      <SourceLine frame={frame} article={article} />
      <Fact term={words.published}>
        <When frame={frame} at={publishedAt} as={article.dayOnly ? 'date' : 'full'} />
        {article.dateInferred && words.dateInferred}
      </Fact>
      {updatedAt && updatedAt !== publishedAt && (
        <Fact term={words.updated}>
          <When frame={frame} at={updatedAt} as="full" />
        </Fact>
      )}
      {characterCount > 0 && <Fact term={words.length}>{words.lengthOf(characterCount, minutes)}</Fact>}
      {commentCount && <Place piece={commentCount} />}
    </dl>
  )
}

interface FactProps {
  readonly term: string
  readonly class?: string
  readonly hidden?: boolean
  readonly children: Children
}

export function Fact({ term, class: name, hidden, children }: FactProps) {
  return (
    <div class={name} hidden={hidden}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Bylines({ frame, article }: { frame: Frame; article: ReadableArticle }) {
  return (
    <>
      {BYLINE_ROLES.map((role) => {
        const names = article.bylines.filter((byline) => byline.role === role).map((byline) => byline.name)
        return names.length > 0 && <Fact term={frame.words.article.roles[role]}>{names.join(' ')}</Fact>
      })}
    </>
  )
}

function SourceLine({ frame, article }: { frame: Frame; article: ReadableArticle }) {
  if (!article.source) return null
  const href = safeHref(article.source.url)
  const name = article.source.name
  return <Fact term={frame.words.article.source}>{href ? <a href={href}>{name}</a> : name}</Fact>
}

/** What stands under the text: the headline that a reprint had, the editor who answers for it, ways to pass it on. */
export function Colophon({ frame, article }: { frame: Frame; article: ReadableArticle }) {
  const { article: words } = frame.words
  const { originalHeadline, editor, source } = article
  return (
    <dl class="colophon">
      {source?.creditLine && <Fact term={words.source}>{source.creditLine}</Fact>}
      {originalHeadline && <Fact term={words.originalHeadline}>{originalHeadline}</Fact>}
      {editor && <Fact term={words.editor}>{editor}</Fact>}
      <Fact term={words.share} class="screen">
        {sharesOf(frame, article).map(([name, href]) => (
          <a href={href} data-share>
            {name}
          </a>
        ))}
      </Fact>
    </dl>
  )
}

type Share = readonly [name: string, href: string]

/** Plain links: nobody learns who reads the page, only who shares it. That one of them was chosen is counted, not which. */
function sharesOf(frame: Frame, { id, headline }: ReadableArticle): readonly Share[] {
  const url = encodeURIComponent(absolute(frame, paths.article(id)))
  const title = encodeURIComponent(headline.toWellFormed())
  const facebook: Share = ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${url}`]
  const ways: Readonly<Record<Edition, readonly Share[]>> = {
    'zh-Hans': [
      ['微博', `https://service.weibo.com/share/share.php?url=${url}&title=${title}`],
      ['豆瓣', `https://www.douban.com/share/service?href=${url}&name=${title}`],
    ],
    'zh-Hant-TW': [['LINE', `https://social-plugins.line.me/lineit/share?url=${url}`], facebook],
    'zh-Hant-HK': [['WhatsApp', `https://wa.me/?text=${title}%20${url}`], facebook],
  }
  return [...ways[frame.edition], [frame.words.article.mail, `mailto:?subject=${title}&body=${url}`]]
}
