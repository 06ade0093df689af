import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { CommentCount } from './comment-count.tsx'
import { timeOf, When } from './when.tsx'

/** A text with the places that were searched for: half-open ranges of UTF-16 units, in order, not overlapping. */
export interface Passage {
  readonly text: string
  readonly highlights: readonly (readonly [from: number, to: number])[]
}

export interface SearchResult {
  readonly id: Id
  readonly kind: 'article' | 'wire'
  readonly headline: Passage
  /** The lines around what was found. */
  readonly excerpt: Passage | undefined
  readonly section: { readonly slug: string; readonly name: string } | undefined
  readonly publishedAt: Instant
  readonly commentCount: number
  /** Of an item of the wire: the story that it leads to. */
  readonly articleId?: Id | undefined
  readonly flash?: boolean
  readonly corrected?: boolean
}

/** A story, or an item of the wire, with what was found in it. */
export function Result({ frame, result }: { frame: Frame; result: SearchResult }) {
  const { headline, excerpt, section, kind } = result
  const { wire } = frame.words
  return (
    <li>
      <h2>
        {result.flash && <span class="mark">{wire.flash}</span>}
        <a href={link(frame, pathOf(frame, result))}>
          <Highlighted passage={headline} />
        </a>
        {result.corrected && <span class="mark open">{wire.corrected}</span>}
      </h2>
      {excerpt && (
        <p class="dek">
          <Highlighted passage={excerpt} />
        </p>
      )}
      <p class="meta">
        {section && <a href={link(frame, paths.section(section.slug))}>{section.name}</a>}
        <When frame={frame} at={result.publishedAt} as="full" />
        {kind === 'article' && <CommentCount frame={frame} id={result.id} count={result.commentCount} />}
      </p>
    </li>
  )
}

function pathOf(frame: Frame, { kind, id, articleId, publishedAt }: SearchResult): string {
  if (kind === 'article') return paths.article(id)
  if (articleId) return paths.article(articleId)
  return `${paths.wire({ day: timeOf(frame, publishedAt).date })}#w-${id}`
}

function Highlighted({ passage: { text, highlights } }: { passage: Passage }) {
  let end = 0
  const before = highlights.map(([from, to]) => {
    const plain = text.slice(end, from)
    end = to
    return (
      <>
        {plain}
        <mark>{text.slice(from, to)}</mark>
      </>
    )
  })
  return (
    <>
      {before}
      {text.slice(end)}
    </>
  )
}
