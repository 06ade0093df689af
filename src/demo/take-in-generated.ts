import { DAY, type Instant, later } from '../kernel/clock.ts'
import { createIds, type Id } from '../kernel/ids.ts'
import type { Content } from '../newsroom/articles/article.ts'
import { paragraphs } from '../newsroom/articles/body.ts'
import { type ArchivedStory, takeIn } from '../newsroom/articles/take-in.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { listSections, openSection } from '../newsroom/sections/section-store.ts'
import { listTopics } from '../newsroom/topics/topic-store.ts'
import { sections } from './city.ts'
import { type GeneratedArticle, generateArticles } from './generate.ts'

/** Stories of one transaction: enough to pay for its sync, few enough that another writer soon has its turn. */
const STORIES_A_TRANSACTION = 500
/** The time over which the stories are spread. */
const SPREAD = 365 * DAY

export interface GeneratedOrder {
  readonly articles: number
  /** The same seed makes the same stories. */
  readonly seed: number
  /** When the newest of them came out. */
  readonly until: Instant
  onProgress?(done: number): void
}

/**
 * Takes in that many made-up stories as an archive of the past year, in the sections and topics that are there; a paper
 * without sections gets those of the demo. Each carries an origin `demo:g:SEED:N`, and one that is there already is
 * left alone, so that a run that was broken off may be repeated. Returns how many came in.
 */
export async function takeInGenerated(
  newsroom: Newsroom,
  { articles, seed, until, onProgress = () => {} }: GeneratedOrder,
): Promise<number> {
  const places = await openPlaces(newsroom)
  let taken = 0
  let number = 0
  for (const run of inRuns(generateArticles(seed, articles), STORIES_A_TRANSACTION)) {
    const stories = run.map((story): ArchivedStory => {
      const publishedAt = later(until, -Math.round(((articles - ++number) / articles) * SPREAD))
      return archived(story, places, publishedAt, `demo:g:${seed}:${number}`)
    })
    const missing = await withoutKnown(newsroom, stories)
    if (missing.length > 0) await takeIn(dated(newsroom, missing), missing)
    taken += missing.length
    onProgress(number)
  }
  return taken
}

interface Places {
  readonly sectionIds: ReadonlyMap<string, Id>
  readonly topicIds: ReadonlyMap<string, Id>
}

async function openPlaces(newsroom: Newsroom): Promise<Places> {
  const { read } = newsroom.database
  if ((await listSections(read)).length === 0) for (const section of sections) await openSection(newsroom, section)
  const idsBySlug = (list: readonly { readonly slug: string; readonly id: Id }[]) =>
    new Map(list.map(({ slug, id }) => [slug, id]))
  return { sectionIds: idsBySlug(await listSections(read)), topicIds: idsBySlug(await listTopics(read)) }
}

/** A paper that has no section of that name gets the story in its first one; topics that it does not follow are left out. */
function archived(
  story: GeneratedArticle,
  { sectionIds, topicIds }: Places,
  publishedAt: Instant,
  origin: string,
): ArchivedStory {
  const content: Content = {
    headline: story.headline,
    standfirst: story.standfirst,
    bylines: [{ name: story.byline, role: 'reporter' }],
    body: paragraphs(story.paragraphs),
  }
  return {
    sectionId: sectionIds.get(story.section) ?? sectionIds.values().next().value!,
    topicIds: story.topics.flatMap((slug) => topicIds.get(slug) ?? []),
    content,
    publishedAt,
    origin,
  }
}

async function withoutKnown(newsroom: Newsroom, stories: readonly ArchivedStory[]): Promise<readonly ArchivedStory[]> {
  const rows = await newsroom.database.read
    .selectFrom('articles')
    .select('origin')
    .where(
      'origin',
      'in',
      stories.map((story) => story.origin!),
    )
    .execute()
  const known = new Set(rows.map((row) => row.origin))
  return known.size === 0 ? stories : stories.filter((story) => !known.has(story.origin!))
}

/** The newsroom with ids that sort by publication, as those of stories do that were published here. */
function dated(newsroom: Newsroom, stories: readonly ArchivedStory[]): Newsroom {
  const idsFromTheFirst = () => {
    let next = 0
    return createIds(() => Date.parse(stories[Math.min(next++, stories.length - 1)]!.publishedAt))
  }
  // A transaction that runs again begins with the first story again.
  return { ...newsroom, write: (work) => newsroom.write((tx) => work({ ...tx, nextId: idsFromTheFirst() })) }
}

function* inRuns<Item>(items: Iterable<Item>, length: number): Generator<readonly Item[]> {
  let run: Item[] = []
  for (const item of items) {
    run.push(item)
    if (run.length < length) continue
    yield run
    run = []
  }
  if (run.length > 0) yield run
}
