import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Frame, link } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { More } from '../parts/more.tsx'
import { SearchForm } from '../parts/search-form.tsx'
import { CommentCount } from '../parts/story.tsx'
import { When } from '../parts/when.tsx'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { Place, renderPage } from '../render.tsx'
import type { SideParts } from './section.tsx'

/** A text with the places that were searched for: half-open ranges of UTF-16 units, in order, not overlapping. */
export interface Passage {
  readonly text: string
  readonly highlights: readonly (readonly [from: number, to: number])[]
}

export interface SearchResult {
  readonly id: Id
  readonly headline: Passage
  /** The lines around what was found. */
  readonly excerpt: Passage | undefined
  readonly section: { readonly slug: string; readonly name: string }
  readonly publishedAt: Instant
  readonly commentCount: number
}

export interface SearchView {
  /** As the reader wrote it; empty before the first search. */
  readonly query: string
  readonly results: readonly SearchResult[]
  readonly total: number
  /** Path of the page further on, without prefix. */
  readonly older?: string | undefined
}

/** The search, before and after. */
export function searchPage(frame: Frame, view: SearchView, parts: SideParts): readonly Piece[] {
  const { query, results, older } = view
  const { search } = frame.words
  const meta = {
    path: query === '' ? paths.search : paths.searchFor(query),
    title: query === '' ? search.title : search.found(query, view.total),
    description: search.first,
    hidden: query !== '',
    islands: older ? (['more'] as const) : [],
  }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="low">
        <div class="found">
          <header class="secthead">
            <h1>{search.title}</h1>
          </header>
          <SearchForm frame={frame} id="q2" query={query} large />
          <Outcome frame={frame} view={view} />
          <ol data-list="results">
            {results.map((result) => (
              <Result frame={frame} result={result} />
            ))}
          </ol>
          {older && <More frame={frame} path={older} list="results" label={search.more} />}
        </div>
        <div class="side">
          <Place piece={parts.hot} />
          <Place piece={parts.wire} />
        </div>
      </div>
    </Document>,
  )
}

function Outcome({ frame, view: { query, results, total } }: { frame: Frame; view: SearchView }) {
  const { search } = frame.words
  if (query === '') return <p class="say">{search.first}</p>
  if (results.length > 0) return <p class="meta">{search.found(query, total)}</p>
  return (
    <>
      <p class="say">{search.nothing(query)}</p>
      <ul class="advice">
        {search.advice.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}

function Result({ frame, result }: { frame: Frame; result: SearchResult }) {
  return (
    <li>
      <h2>
        <a href={link(frame, paths.article(result.id))}>
          <Highlighted passage={result.headline} />
        </a>
      </h2>
      {result.excerpt && (
        <p class="dek">
          <Highlighted passage={result.excerpt} />
        </p>
      )}
      <p class="meta">
        <a href={link(frame, paths.section(result.section.slug))}>{result.section.name}</a>
        <When frame={frame} at={result.publishedAt} as="full" />
        <CommentCount frame={frame} id={result.id} count={result.commentCount} />
      </p>
    </li>
  )
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
