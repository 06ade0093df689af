import { type Frame, link } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { More } from '../parts/more.tsx'
import { SearchForm } from '../parts/search-form.tsx'
import { type Refinements, SearchRefine, SearchTabs } from '../parts/search-refine.tsx'
import { Result, type SearchResult } from '../parts/search-results.tsx'
import type { SideParts } from '../parts/side.tsx'
import { paths, type SearchTurn } from '../paths.ts'
import type { Piece, SamePiece } from '../piece.ts'
import { Place, renderApart } from '../render.tsx'

export interface SearchView {
  /** As the reader wrote it; empty before the first search. */
  readonly query: string
  readonly turn: Required<Pick<SearchTurn, 'kind' | 'sort'>>
  /** Undefined when nothing was looked for. */
  readonly outcome?: SearchOutcome | undefined
  /** What could not be read as it was meant, a line each. */
  readonly notes: readonly string[]
}

export interface SearchOutcome {
  readonly results: readonly SearchResult[]
  readonly total: number
  /** The total is nearly right. */
  readonly about: boolean
  readonly kinds: Readonly<Record<'article' | 'wire', number>>
  readonly choices: Refinements
  /** What may have been meant, and the query that looks for it. */
  readonly meant?: { readonly words: string; readonly query: string } | undefined
  /** Path of the page further on, without prefix. */
  readonly older?: string | undefined
}

export interface SearchParts extends SideParts {
  /** What can be tried in this paper; there when nothing was looked for or found. */
  readonly help: Piece
}

/** The search, before and after. */
export function searchPage(frame: Frame, view: SearchView, parts: SearchParts): readonly (Piece | SamePiece)[] {
  const { query, turn, outcome, notes } = view
  const { search } = frame.words
  const meta = {
    path: query === '' ? paths.search : paths.searchFor(query, turn),
    title: outcome ? search.found(named(query), outcome.total, outcome.about) : search.title,
    description: search.first,
    hidden: query !== '',
    islands: outcome?.older ? (['more'] as const) : [],
  }
  return renderApart(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="low">
        <div class="found">
          <header class="secthead">
            <h1>{search.title}</h1>
          </header>
          <SearchForm frame={frame} id="q2" query={query} large />
          {notes.map((note) => (
            <p class="say" role="note">
              {note}
            </p>
          ))}
          {outcome ? <Outcome frame={frame} view={view} outcome={outcome} /> : <p class="say">{search.first}</p>}
          {(!outcome || outcome.results.length === 0) && <Place piece={parts.help} />}
        </div>
        <div class="side">
          <Place piece={parts.hot} />
          <Place piece={parts.wire} />
        </div>
      </div>
    </Document>,
  )
}

interface OutcomeProps {
  readonly frame: Frame
  readonly view: SearchView
  readonly outcome: SearchOutcome
}

/** As a sentence names what was asked for, which has quotation marks of its own: a phrase goes without those it was typed in. */
function named(query: string): string {
  const [, plain, curly, corner] = /^(?:"([^"]+)"|“([^“”]+)”|「([^「」]+)」)$/.exec(query) ?? []
  return plain ?? curly ?? corner ?? query
}

function Outcome({ frame, view: { query, turn }, outcome }: OutcomeProps) {
  const { search } = frame.words
  const { results, total, about, kinds, meant, older } = outcome
  return (
    <>
      {meant && (
        <p class="say">
          {search.meant}
          <a class="meant" href={link(frame, paths.searchFor(meant.query))}>
            {meant.words}
          </a>
        </p>
      )}
      {kinds.article + kinds.wire > 0 && <SearchTabs frame={frame} query={query} turn={turn} kinds={kinds} />}
      <SearchRefine frame={frame} turn={turn} choices={outcome.choices} />
      {results.length > 0 ? (
        <p class="meta">{search.found(named(query), total, about)}</p>
      ) : (
        <Nothing frame={frame} query={query} />
      )}
      <ol data-list="results">
        {results.map((result) => (
          <Result frame={frame} result={result} />
        ))}
      </ol>
      {older && <More frame={frame} path={older} list="results" label={search.more} />}
    </>
  )
}

function Nothing({ frame, query }: { frame: Frame; query: string }) {
  const { search } = frame.words
  return (
    <>
      <p class="say">{search.nothing(named(query))}</p>
      <ul class="advice">
        {search.advice.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}
