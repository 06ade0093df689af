import { later, SECOND } from '../../kernel/clock.ts'
import { excerpt, highlights } from '../../hanzi/words/excerpt.ts'
import type { SearchQuery } from '../../hanzi/words/query.ts'
import type { PagePlan } from '../../pages/plan.ts'
import { search } from '../../search/search.ts'
import { FURTHEST_RESULT } from '../addresses.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { type Passage, searchPage } from '../pages/search.tsx'
import { part } from '../parts-source.ts'
import { paths } from '../paths.ts'
import { tags } from '../tags.ts'
import { planOf } from './plan.ts'
import { storyTags } from './stories.ts'

const RESULTS_A_PAGE = 20
/** The index follows the log a moment behind, on whichever node does it: what was found is right for so long. */
const INDEX_LAG_MS = 2 * SECOND

/** What was found, in the reader's script; the marks are set on what is shown, after conversion. */
export async function planSearch(
  context: Context,
  { query: typed, start }: { readonly query: string; readonly start: number },
): Promise<PagePlan> {
  const { database, frame, convert, now } = context
  const { query, total, hits } = await search(database, typed, { start, limit: RESULTS_A_PAGE })
  const results = hits.map((hit) => {
    const { story, text } = inEdition(hit, convert)
    return {
      id: story.id,
      headline: { text: story.headline, highlights: highlights(story.headline, query) },
      excerpt: passageOf(text, query),
      section: story.section,
      publishedAt: story.publishedAt,
      commentCount: story.commentCount,
    }
  })
  const next = start + RESULTS_A_PAGE
  const goesOn = next < total && next <= FURTHEST_RESULT
  const view = { query: typed, results, total, older: goesOn ? `${paths.searchFor(typed)}&start=${next}` : undefined }
  const parts = { masthead: part.masthead(undefined), wire: part.wire, hot: part.hot(), footer: part.footer }
  return planOf(context, searchPage(frame, view, parts), {
    tags: [tags.latest, ...storyTags(hits.map((hit) => hit.story))],
    freshUntil: later(now(), INDEX_LAG_MS),
    passing: true,
  })
}

/** The lines around what was found. The passage is cut out, so its marks count from its own beginning. */
function passageOf(text: string, query: SearchQuery): Passage {
  const { start, end, marks } = excerpt(text, query)
  const passage = text.slice(start, end)
  const skipped = /^[\s，。；：、！？…”’」』）》]*/u.exec(passage)![0].length
  const from = start + skipped
  return {
    text: passage.slice(skipped) + (end < text.length ? '…' : ''),
    highlights: marks.map(([begins, ends]) => [begins - from, ends - from] as const),
  }
}
