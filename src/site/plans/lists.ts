import { listBriefs, listTimeline } from '../../newsroom/articles/article-reading.ts'
import { listPublicNotes } from '../../newsroom/corrections/correction-store.ts'
import type { Arrangement, FrontName } from '../../newsroom/fronts/front.ts'
import { listHot } from '../../newsroom/hot/hot-reading.ts'
import type { Span } from '../../newsroom/hot/weights.ts'
import { countTopicStories, findTopic, listTopics } from '../../newsroom/topics/topic-store.ts'
import { listWire } from '../../newsroom/wire/wire-reading.ts'
import type { PagePlan } from '../../pages/plan.ts'
import { cursorText, type Cursor } from '../addresses.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { correctionsPage } from '../pages/corrections.tsx'
import { hotPage } from '../pages/hot.tsx'
import { sectionPage } from '../pages/section.tsx'
import { wirePosition } from '../live/wire-events.ts'
import { topicPage } from '../pages/topic.tsx'
import { topicsPage } from '../pages/topics.tsx'
import { aroundPage, wireTags, part } from '../parts-source.ts'
import { tags } from '../tags.ts'
import { frontOf, frontTags, shownTags, storiesAt } from './fronts.ts'
import { type Missing, planOf } from './plan.ts'
import { cursorAfter, listEnd, pageOf, storyTags } from './stories.ts'

const STORIES_A_PAGE = 30
const WIRE_BESIDE_TOPIC = 8
const HOT_LENGTH = 30
const NOTES_A_PAGE = 40

interface Listed {
  readonly slug: string
  readonly before?: Cursor | undefined
}

/**
 * The front of a section: what an editor placed and what the rules of its places choose stand at its head, the newest
 * of the rest below. Its pages further back are the section by time alone.
 */
export async function planSection(
  context: Context,
  { slug, before }: Listed,
  draft?: Arrangement,
): Promise<PagePlan | Missing> {
  const { db, frame, sections, convert } = context
  const section = sections.find((each) => each.slug === slug)
  if (!section) return { missing: [] }
  const name: FrontName = `section:${section.id}`
  const front = before === undefined ? await frontOf(context, name, { draft }) : undefined
  const leads = front ? [...storiesAt(front, 'lead'), ...storiesAt(front, 'second')] : []
  const head = front ? [...leads, ...storiesAt(front, 'brief')] : []
  const found = await listBriefs(db, {
    sectionId: section.id,
    before: listEnd(before),
    limit: STORIES_A_PAGE + head.length + 1,
  })
  const rest = found.filter((story) => !head.some((shown) => shown.id === story.id))
  const { shown, goesOn } = pageOf(rest, Math.max(1, STORIES_A_PAGE - head.length))
  const older = goesOn ? `/s/${slug}?before=${cursorText(cursorAfter(shown))}` : undefined
  const view = inEdition({ section, leads, stories: [...head.slice(leads.length), ...shown] }, convert)
  const parts = aroundPage(`section:${slug}`)
  return planOf(context, sectionPage(frame, { ...view, front: before === undefined, older }, parts), {
    tags: [
      tags.section(section.id),
      ...storyTags(found),
      ...(front ? [...frontTags(name, front), ...shownTags(front)] : []),
    ],
    freshUntil: front?.turnsAt,
    passing: before !== undefined,
  })
}

export async function planTopic(
  context: Context,
  { slug, before }: Listed,
  draft?: Arrangement,
): Promise<PagePlan | Missing> {
  const { db, frame, convert } = context
  const topic = await findTopic(db, slug)
  if (!topic) return { missing: [tags.topics] }
  const name: FrontName = `topic:${topic.id}`
  const front = before === undefined ? await frontOf(context, name, { draft }) : undefined
  const [lead] = front ? storiesAt(front, 'lead') : []
  const found = await listTimeline(db, {
    topicId: topic.id,
    before: listEnd(before),
    limit: STORIES_A_PAGE + 1,
    from: topic.timeline,
  })
  const { shown, goesOn } = pageOf(found, STORIES_A_PAGE)
  // Asked first: what is filed between the two questions is told twice rather than never.
  const after = await wirePosition(db)
  const wire = await listWire(db, { topicId: topic.id, limit: WIRE_BESIDE_TOPIC })
  const older = goesOn ? `/t/${slug}?before=${cursorText(cursorAfter(shown))}` : undefined
  const view = inEdition({ topic, lead, timeline: shown, wire }, convert)
  const stories = await countTopicStories(db, topic.id)
  const comments = part.comments('topic', topic.id)
  const parts = { masthead: part.masthead('topics'), hot: part.hot(), comments, footer: part.footer }
  return planOf(context, topicPage(frame, { ...view, stories, after, front: before === undefined, older }, parts), {
    tags: [
      tags.topic(topic.id),
      tags.wireOfTopic(topic.id),
      ...storyTags(found),
      ...wireTags(wire),
      ...(front ? [...frontTags(name, front), ...shownTags(front)] : []),
    ],
    freshUntil: front?.turnsAt,
    passing: before !== undefined,
  })
}

export async function planTopics(context: Context): Promise<PagePlan> {
  const { db, frame, convert } = context
  const topics = await listTopics(db)
  const parts = aroundPage('topics')
  return planOf(context, topicsPage(frame, inEdition(topics, convert), parts), { tags: [tags.topics] })
}

export async function planHot(context: Context, { span }: { readonly span: Span }): Promise<PagePlan> {
  const { db, frame, convert } = context
  const places = await listHot(db, span, HOT_LENGTH)
  const parts = { masthead: part.masthead('hot'), wire: part.wire, footer: part.footer }
  return planOf(context, hotPage(frame, { span, places: inEdition(places, convert) }, parts), {
    tags: [tags.hot(span), tags.returns, ...storyTags(places.map((place) => ({ id: place.articleId })))],
  })
}

export async function planCorrections(
  context: Context,
  { before }: { readonly before?: string | undefined },
): Promise<PagePlan> {
  const { db, frame, convert } = context
  const found = await listPublicNotes(db, { limit: NOTES_A_PAGE + 1, before })
  const { shown, goesOn } = pageOf(found, NOTES_A_PAGE)
  const older = goesOn ? `/corrections?before=${shown.at(-1)!.at}` : undefined
  return planOf(context, correctionsPage(frame, { notes: inEdition(shown, convert), older }, aroundPage()), {
    tags: [tags.corrections, ...found.map((note) => tags.article(note.articleId))],
    passing: before !== undefined,
  })
}
