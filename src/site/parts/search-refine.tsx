import { type Frame, link } from '../frame.ts'
import { paths, type SearchTurn } from '../paths.ts'

/** A choice that leads to other results: what it is called, how many there are, and the query that it makes. */
export interface Choice {
  readonly name: string
  readonly count?: number
  readonly query: string
}

export interface Refinements {
  /** The conditions that hold, each with the query without it. */
  readonly filters: readonly Choice[]
  readonly sections: readonly Choice[]
  readonly topics: readonly Choice[]
  readonly days: readonly Choice[]
}

/** Which kind of results, and in which order. */
export function SearchTabs({
  frame,
  query,
  turn,
  kinds,
}: {
  readonly frame: Frame
  readonly query: string
  readonly turn: Required<Pick<SearchTurn, 'kind' | 'sort'>>
  readonly kinds: Readonly<Record<'article' | 'wire', number>>
}) {
  const words = frame.words.search
  const to = (also: SearchTurn) => link(frame, paths.searchFor(query, { ...turn, ...also }))
  return (
    <div class="turns">
      <nav class="tabs" aria-label={words.kinds.label}>
        <ul>
          {(['article', 'wire'] as const).map((kind) => (
            <li>
              <a href={to({ kind })} aria-current={kind === turn.kind ? 'true' : undefined}>
                {words.kinds[kind](kinds[kind])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav class="tabs" aria-label={words.order.label}>
        <ul>
          {(['relevance', 'date'] as const).map((sort) => (
            <li>
              <a href={to({ sort })} aria-current={sort === turn.sort ? 'true' : undefined}>
                {words.order[sort]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

/** Ways to fewer results, and back to more. All of them are links. */
export function SearchRefine({
  frame,
  turn,
  choices,
}: {
  readonly frame: Frame
  readonly turn: SearchTurn
  readonly choices: Refinements
}) {
  const { refine } = frame.words.search
  const to = (query: string) => link(frame, paths.searchFor(query, turn))
  const rows = [
    [refine.sections, choices.sections],
    [refine.topics, choices.topics],
    [refine.days, choices.days],
  ] as const
  if (choices.filters.length === 0 && rows.every(([, list]) => list.length === 0)) return null
  return (
    <nav class="refine" aria-label={refine.label}>
      {choices.filters.length > 0 && (
        <ul class="chips">
          {choices.filters.map(({ name, query }) => (
            <li>
              <a href={to(query)} aria-label={refine.remove(name)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <dl>
        {rows.map(
          ([label, list]) =>
            list.length > 0 && (
              <div>
                <dt>{label}</dt>
                {list.map(({ name, count, query }) => (
                  <dd>
                    <a href={to(query)}>{name}</a>
                    {count !== undefined && <span class="num">{count}</span>}
                  </dd>
                ))}
              </div>
            ),
        )}
      </dl>
    </nav>
  )
}
