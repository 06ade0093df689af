import {
  type ArticleBrief,
  findReadable,
  listBriefs,
  listBriefsByIds,
} from '../../newsroom/articles/article-reading.ts'
import { plainInline } from '../../newsroom/articles/body.ts'
import { CAPACITY, listSlots, type Place } from '../../newsroom/fronts/arrange.ts'
import type { PagePlan } from '../../pages/plan.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { homePage } from '../pages/home.tsx'
import { part } from '../parts-source.ts'
import { homeData } from '../structured-data.ts'
import { tags } from '../tags.ts'
import { planOf } from './plan.ts'
import { storyTags } from './stories.ts'

/** The section whose stories stand together at the foot of the front. */
const OPINION = 'opinion'
const BLOCK_LENGTH = 7
const OPINION_LENGTH = 4
const OPENING_PARAGRAPHS = 2

/** The front page: what an editor placed; what nobody placed is filled with the newest; no story stands twice. */
export async function planHome(context: Context): Promise<PagePlan> {
  const { db, frame, sections, convert } = context
  const placed = new Set<string>()
  const take = (stories: readonly ArticleBrief[], length: number) => {
    const taken = stories.filter((story) => !placed.has(story.id)).slice(0, length)
    for (const story of taken) placed.add(story.id)
    return taken
  }
  const slots = await listSlots(db, 'home')
  const inSlots = await listBriefsByIds(
    db,
    slots.map((slot) => slot.articleId),
  )
  const newest = await listBriefs(db, { limit: 40 })
  const wanted = (place: Place) =>
    inSlots.filter((story) => slots.some((slot) => slot.place === place && slot.articleId === story.id))
  const fill = (place: Place) => {
    const chosen = take(wanted(place), CAPACITY[place])
    return [
      ...chosen,
      ...take(
        newest.filter((story) => !inSlots.includes(story)),
        CAPACITY[place] - chosen.length,
      ),
    ]
  }
  const [lead] = fill('lead')
  const seconds = fill('second')
  const briefs = fill('brief')
  const blocks = []
  for (const section of sections) {
    const length = section.slug === OPINION ? OPINION_LENGTH : BLOCK_LENGTH
    const stories = take(await newestBeside(context, section.id, length, placed), length)
    if (stories.length > 0) blocks.push({ section, stories })
  }
  const opening = lead && (await openingOf(context, lead.id))
  const shown = inEdition(
    {
      lead: lead && { ...lead, opening },
      seconds,
      briefs,
      blocks: blocks.filter((block) => block.section.slug !== OPINION),
      opinion: blocks.find((block) => block.section.slug === OPINION),
    },
    convert,
  )
  const stories = [...(lead ? [lead] : []), ...seconds, ...briefs, ...blocks.flatMap((block) => block.stories)]
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
    {
      // Whatever enters or leaves a section, or a slot, enters or leaves the newest of all as well.
      tags: [tags.front('home'), tags.latest, ...storyTags(stories)],
    },
  )
}

/** Few of a section's newest stories stand further up as a rule; only if many do is it worth reading more. */
const MAY_BE_PLACED = 3

/** The newest stories of a section, at least `length` of which are not placed, if it has so many. */
async function newestBeside(
  { db }: Context,
  sectionId: string,
  length: number,
  placed: ReadonlySet<string>,
): Promise<readonly ArticleBrief[]> {
  const limit = length + MAY_BE_PLACED
  const newest = await listBriefs(db, { sectionId, limit })
  const free = newest.filter((story) => !placed.has(story.id)).length
  if (free >= length || newest.length < limit) return newest
  return listBriefs(db, { sectionId, limit: length + placed.size })
}

/** The first lines of the lead story. */
async function openingOf({ db }: Context, id: string): Promise<readonly string[]> {
  const article = await findReadable(db, id)
  return (article?.body.content ?? [])
    .flatMap((block) => (block.type === 'paragraph' ? [plainInline(block.content)] : []))
    .filter((text) => text !== '')
    .slice(0, OPENING_PARAGRAPHS)
}
