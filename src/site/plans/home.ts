import { findReadable } from '../../newsroom/articles/article-reading.ts'
import { plainInline } from '../../newsroom/articles/body.ts'
import type { Arrangement } from '../../newsroom/fronts/front.ts'
import { blocksOf } from '../../newsroom/fronts/front-reading.ts'
import type { PagePlan } from '../../pages/plan.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { homePage } from '../pages/home.tsx'
import { part } from '../parts-source.ts'
import { homeData } from '../structured-data.ts'
import { frontTags, frontOf, shownTags, storiesAt } from './fronts.ts'
import { planOf } from './plan.ts'

/** The section whose stories stand together at the foot of the front. */
const OPINION = 'opinion'
const OPINION_LENGTH = 4
const OPENING_PARAGRAPHS = 2

/** The front page: what an editor placed, the rest filled by the rules of its places; no story stands twice. */
export async function planHome(context: Context, draft?: Arrangement): Promise<PagePlan> {
  const { frame, sections, convert } = context
  const front = await frontOf(context, 'home', {
    draft,
    blocks: (arrangement) => blocksOf(arrangement, sections).map((section) => section.id),
  })
  const [lead] = storiesAt(front, 'lead')
  const blocks = blocksOf(front.arrangement, sections)
    .map((section) => ({
      section,
      stories: storiesAt(front, `block:${section.id}`).slice(0, section.slug === OPINION ? OPINION_LENGTH : undefined),
    }))
    .filter((block) => block.stories.length > 0)
  const opening = lead && (await openingOf(context, lead.id))
  const shown = inEdition(
    {
      lead: lead && { ...lead, opening },
      seconds: storiesAt(front, 'second'),
      briefs: storiesAt(front, 'brief'),
      blocks: blocks.filter((block) => block.section.slug !== OPINION),
      opinion: blocks.find((block) => block.section.slug === OPINION),
    },
    convert,
  )
  return planOf(
    context,
    homePage(
      frame,
      { ...shown, jsonLd: homeData(frame) },
      {
        masthead: part.masthead('home'),
        wire: part.wire,
        topics: part.topics,
        hot: part.hot(),
        corrections: part.corrections,
        footer: part.footer,
      },
    ),
    { tags: [...frontTags('home', front), ...shownTags(front)], freshUntil: front.turnsAt },
  )
}

/** The first lines of the lead story. */
async function openingOf({ db }: Context, id: string): Promise<readonly string[]> {
  const article = await findReadable(db, id)
  return (article?.body.content ?? [])
    .flatMap((block) => (block.type === 'paragraph' ? [plainInline(block.content)] : []))
    .filter((text) => text !== '')
    .slice(0, OPENING_PARAGRAPHS)
}
