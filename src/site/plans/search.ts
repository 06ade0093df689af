import { DAY, later, SECOND } from '../../kernel/clock.ts'
import { highlights, titleHighlights } from '../../hanzi/words/excerpt.ts'
import { asksNothing, type Filter, searchQuery, type SearchQuery } from '../../hanzi/words/query.ts'
import { projection } from '../../hanzi/scripts/projection.ts'
import type { PagePlan } from '../../pages/plan.ts'
import type { SearchAnswer, SearchHit } from '../../search/searcher.ts'
import { FURTHEST_RESULT, type SearchPlace } from '../addresses.ts'
import type { Context } from '../context.ts'
import { nextDay, startOfDay } from '../days.ts'
import { inEdition } from '../editions.ts'
import { type SearchOutcome, searchPage } from '../pages/search.tsx'
import { paperTime } from '../paper-time.ts'
import type { Refinements } from '../parts/search-refine.tsx'
import type { SearchResult } from '../parts/search-results.tsx'
import { aroundPage, part } from '../parts-source.ts'
import { paths } from '../paths.ts'
import { tags } from '../tags.ts'
import { planOf } from './plan.ts'

const RESULTS_A_PAGE = 10
/** The index follows the log a moment behind, on whichever node does it: what was found is right for so long. */
export const INDEX_LAG_MS = 2 * SECOND

const PARTS = { ...aroundPage(), help: part.searchHelp }

/** What was found, in the reader's script; the marks are set on what is shown, after conversion. */
export async function planSearch(context: Context, place: SearchPlace): Promise<PagePlan> {
  const { frame, now } = context
  const { query: typed, kind, sort, start } = place
  const query = searchQuery(typed)
  const answer = asksNothing(query) ? undefined : await ask(context, query, place)
  const outcome = answer && outcomeOf(context, query, place, answer)
  const notes = notesOf(context, query, answer)
  const view = { query: typed, turn: { kind, sort }, outcome, notes }
  return planOf(context, searchPage(frame, view, PARTS), {
    // What was withdrawn is gone at once: `latest` and `wire` are touched by it. All else may lag as the index does.
    tags: [tags.latest, tags.wire, tags.topics],
    freshUntil: later(now(), INDEX_LAG_MS),
    passing: start > 0 || typed !== '',
  })
}

function ask(context: Context, query: SearchQuery, { kind, sort, start }: SearchPlace): Promise<SearchAnswer> {
  const { timeZone } = context.settings
  const days = query.filters.filter((filter) => 'day' in filter)
  const from = days.filter(({ by }) => by === 'from').map(({ day }) => startOfDay(timeZone, day))
  const before = days.filter(({ by }) => by === 'to').map(({ day }) => startOfDay(timeZone, nextDay(day)))
  return context.search.search({
    query,
    kind,
    sort,
    start,
    from: from.toSorted().at(-1),
    before: before.toSorted()[0],
    limit: RESULTS_A_PAGE,
    at: context.now(),
  })
}

function outcomeOf(context: Context, query: SearchQuery, place: SearchPlace, answer: SearchAnswer): SearchOutcome {
  const { query: typed, kind, sort } = place
  const { total, about, kinds, hits, next } = answer
  return {
    total,
    about,
    kinds,
    results: hits.map((hit) => resultOf(context, query, hit)),
    choices: choicesOf(context, query, typed, answer),
    meant: meantBy(context, typed, answer),
    older:
      next !== undefined && next <= FURTHEST_RESULT ? paths.searchFor(typed, { kind, sort, start: next }) : undefined,
  }
}

function resultOf({ frame, convert }: Context, query: SearchQuery, hit: SearchHit): SearchResult {
  const [headline, passage] = inEdition([hit.headline, hit.passage] as const, convert)
  return {
    id: hit.id,
    kind: hit.kind,
    headline: { text: headline, highlights: titleHighlights(headline, query) },
    excerpt:
      passage === '' ? undefined : { text: passage + (hit.goesOn ? '…' : ''), highlights: highlights(passage, query) },
    section: frame.sections.find(({ id }) => id === hit.sectionId),
    publishedAt: hit.publishedAt,
    commentCount: hit.commentCount,
    articleId: hit.articleId,
    flash: hit.flash,
    corrected: hit.correctedAt !== undefined,
  }
}

/** How long ago the shortcuts begin. */
const SHORTCUTS = [
  ['week', 7 * DAY],
  ['month', 30 * DAY],
  ['year', 365 * DAY],
] as const

function choicesOf(context: Context, query: SearchQuery, typed: string, answer: SearchAnswer): Refinements {
  const { frame, convert, settings, now } = context
  const { filters, refine } = frame.words.search
  const isFiltered = (...by: Filter['by'][]) => query.filters.some((filter) => by.includes(filter.by) && !filter.not)
  const topics = inEdition(answer.topics, convert)
  const nameOf = (filter: Filter) => {
    const slugs = filter.by === 'section' ? frame.sections : filter.by === 'topic' ? topics : []
    const name = filters[filter.by]('day' in filter ? filter.day : nameIn(slugs, filter.value))
    return filter.not ? filters.not(name) : name
  }
  const named = new Map(frame.sections.map((section) => [section.id, section]))
  const dayBefore = (ms: number) => paperTime(settings.timeZone, later(now(), -ms)).date
  return {
    filters: query.filters.map((filter) => ({ name: nameOf(filter), query: without(typed, filter.typed) })),
    sections:
      isFiltered('section') || answer.sections.length < 2
        ? []
        : answer.sections.flatMap(({ id, count }) => {
            const section = named.get(id)
            return section ? [{ name: section.name, count, query: `${typed} section:${section.slug}` }] : []
          }),
    topics: isFiltered('topic')
      ? []
      : topics.map(({ slug, name, count }) => ({ name, count, query: `${typed} topic:${slug}` })),
    days:
      isFiltered('from', 'to') || answer.total === 0
        ? []
        : SHORTCUTS.map(([name, ms]) => ({ name: refine[name], query: `${typed} from:${dayBefore(ms)}` })),
  }
}

/** A place is called by its name, also where its address was written. */
function nameIn(places: readonly { readonly slug: string; readonly name: string }[], value: string): string {
  return places.find(({ slug }) => slug === value.toLowerCase())?.name ?? value
}

function without(typed: string, part: string): string {
  return typed.replace(part, ' ').replaceAll(/\s+/g, ' ').trim()
}

/** The query with what was meant in the place of what was written, in the reader's script. */
function meantBy({ convert }: Context, typed: string, { correction }: SearchAnswer): SearchOutcome['meant'] {
  if (!correction) return undefined
  const written = correction.phrase.join('')
  const at = projection(typed).indexOf(written)
  if (at < 0) return undefined
  const [words] = inEdition([correction.instead] as const, convert)
  return { words, query: typed.slice(0, at) + words + typed.slice(at + written.length) }
}

function notesOf({ frame }: Context, query: SearchQuery, answer: SearchAnswer | undefined): string[] {
  const { notes, unknown } = frame.words.search
  return [
    ...query.notes.map((note) => (note.about === 'operator' ? notes.operator(note.text) : notes[note.about])),
    ...(answer?.unknown ?? []).flatMap((filter) => ('day' in filter ? [] : [unknown[filter.by](filter.value)])),
  ]
}
