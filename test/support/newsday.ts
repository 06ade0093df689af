import { DAY, HOUR, later, MINUTE } from '../../src/kernel/clock.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { Refusal } from '../../src/kernel/refusal.ts'
import { clearDemo } from '../../src/demo/clear.ts'
import { paragraphs } from '../../src/newsroom/articles/body.ts'
import { classify } from '../../src/newsroom/articles/classify.ts'
import { correct } from '../../src/newsroom/articles/correct.ts'
import { publish } from '../../src/newsroom/articles/publish.ts'
import { retract, spike } from '../../src/newsroom/articles/retract.ts'
import { revise } from '../../src/newsroom/articles/revise.ts'
import { publishDue, schedule, unschedule } from '../../src/newsroom/articles/schedule.ts'
import { giveBack, submit } from '../../src/newsroom/articles/submit.ts'
import { takeIn } from '../../src/newsroom/articles/take-in.ts'
import { turnFronts } from '../../src/newsroom/fronts/turn.ts'
import { noteProvenance, refer } from '../../src/newsroom/references/refer.ts'
import { hideSection, orderSections, readdressSection } from '../../src/newsroom/sections/keep-sections.ts'
import { mergeSections } from '../../src/newsroom/sections/merge-sections.ts'
import { openSection, renameSection } from '../../src/newsroom/sections/section-store.ts'
import { changeSettings, EDITIONS } from '../../src/newsroom/settings/settings.ts'
import { blockSource, registerSource } from '../../src/newsroom/sources/source-store.ts'
import { closeTopic, readdressTopic } from '../../src/newsroom/topics/keep-topics.ts'
import { moveTopicThread } from '../../src/newsroom/comments/move-thread.ts'
import { mergeTopics } from '../../src/newsroom/topics/merge-topics.ts'
import { describeTopic, openTopic } from '../../src/newsroom/topics/topic-store.ts'
import { fileWireItems } from '../../src/newsroom/wire/file-wire.ts'
import { arrange } from './arranging.ts'
import {
  headlineOf,
  HEADLINES,
  maybe,
  type NewsDay,
  NothingThere,
  pick,
  pickIn,
  some,
  stateOf,
  type Verb,
} from './newsday-picking.ts'
import { COMMENT_VERBS } from './newsday-comments.ts'
import { PUBLISHING_VERBS } from './newsday-publishing.ts'
import { RANKING_VERBS } from './newsday-ranking.ts'
import { WIRE_VERBS } from './newsday-wire.ts'
import { contentOf, type Paper } from './paper.ts'

/** A verb that somebody orders; the numbers choose what it is about. */
export interface Happening {
  readonly verb: VerbName
  readonly on: readonly [number, number, number]
}

export function openNewsDay(paper: Paper): NewsDay {
  return {
    paper,
    articles: [],
    items: [],
    sections: [paper.city.id, paper.port.id],
    topics: [paper.tideGate.id],
    sources: [],
    comments: [],
    readers: [],
    count: 0,
  }
}

/** Makes lists so long that they go on to a second page. */
export async function fillLists({ paper, articles, items, topics }: NewsDay): Promise<void> {
  const { newsroom, city } = paper
  const stories = await takeIn(
    newsroom,
    Array.from({ length: 33 }, (_, n) => ({
      sectionId: city.id,
      topicIds: n % 8 === 0 ? [] : [topics[0]!],
      content: contentOf(`旧闻第${n}则`),
      publishedAt: later(paper.now(), -n * HOUR - DAY),
      origin: `demo:${n}`,
    })),
  )
  articles.push(...stories.map((story) => story.id))
  const filed = await fileWireItems(
    newsroom,
    Array.from({ length: 62 }, (_, n) => ({
      headline: `滚动第${n}条`,
      at: later(paper.now(), -n * 20 * MINUTE),
      topicId: n % 3 === 0 ? topics[0] : undefined,
      sectionId: n % 2 === 0 ? city.id : undefined,
    })),
  )
  items.push(...filed.map((item) => item.id))
}

/** Lets it happen. Tells whether the newsroom did it; it refuses what makes no sense. */
export async function happen(day: NewsDay, { verb, on: [a, b, c] }: Happening): Promise<boolean> {
  day.count++
  try {
    await VERBS[verb](day, a, b, c)
    return true
  } catch (error) {
    if (error instanceof Refusal || error instanceof NothingThere) return false
    throw error
  }
}

/** Addresses that sections and topics get, and get from each other. */
const SLUGS = ['tide-gate', 'city', 'topic-1', 'section-2', 'harbour', 'topic-2']

async function fileStory(day: NewsDay, a: number, b: number, c: number): Promise<Id> {
  const { paper } = day
  const sections = day.sections.map((id) => ({ ...paper.city, id }))
  const story = await paper.files(headlineOf(day, a), {
    section: pick(sections, b),
    topics: some(day.topics, c).map((id) => ({ ...paper.tideGate, id })),
    sourceId: maybe(day.sources, a + b),
    standfirst: c % 2 === 0 ? `提要${day.count}` : undefined,
  })
  day.articles.push(story.id)
  return story.id
}

async function publishNewest(day: NewsDay, articleId: Id): Promise<void> {
  const { latest_revision: revision } = await stateOf(day, articleId)
  await publish(day.paper.newsroom, { articleId, revision })
}

async function addRevision(day: NewsDay, articleId: Id, a: number): Promise<number> {
  const { latest_revision: basedOn } = await stateOf(day, articleId)
  const content = contentOf(headlineOf(day, a), { sourceId: maybe(day.sources, a) })
  await revise(day.paper.newsroom, { articleId, basedOn, content })
  return basedOn + 1
}

/** As on an imported page: the headlines of others, whether we have them or not. */
async function nameOthers({ paper }: NewsDay, id: Id, a: number, comments: number): Promise<void> {
  const references = [a, a + 1, a + 2].map((n) => ({ headline: pick(HEADLINES, n), comments }))
  await refer(paper.newsroom, id, 'related', references)
}

async function tellOrigin({ paper }: NewsDay, id: Id, a: number): Promise<void> {
  const { read } = paper.database
  const told = await read.selectFrom('article_imports').select('article_id').where('article_id', '=', id).execute()
  if (told.length > 0) throw new NothingThere()
  await noteProvenance(paper.newsroom, id, { headline: pick(HEADLINES, a), published: null, repairs: {} })
}

const VERBS = {
  ...WIRE_VERBS,
  ...PUBLISHING_VERBS,
  ...COMMENT_VERBS,
  ...RANKING_VERBS,
  file: fileStory,
  print: async (day, a, b, c) => publishNewest(day, await fileStory(day, a, b, c)),
  publish: async (day, a) => publishNewest(day, (await pickIn(day, a, 'draft', 'in_review', 'scheduled')).id),
  revise: async (day, a, b) => addRevision(day, (await pickIn(day, a, 'draft', 'published')).id, b),
  update: async (day, a, b) => {
    const { id } = await pickIn(day, a, 'published')
    await publish(day.paper.newsroom, { articleId: id, revision: await addRevision(day, id, b) })
  },
  correct: async (day, a, b) => {
    const { id } = await pickIn(day, a, 'published')
    const revision = await addRevision(day, id, b)
    await correct(day.paper.newsroom, { articleId: id, revision, note: `此前把时刻写错了（${day.count}）。` })
  },
  retract: async (day, a) => {
    const { id } = await pickIn(day, a, 'published')
    await retract(day.paper.newsroom, { articleId: id, reason: `消息来源未经核实（${day.count}）。` })
  },
  spike: async (day, a) => spike(day.paper.newsroom, { articleId: (await pickIn(day, a, 'draft')).id, reason: '不用' }),
  submit: async (day, a) => {
    const { id, revision } = await pickIn(day, a, 'draft')
    await submit(day.paper.newsroom, { articleId: id, revision })
  },
  giveBack: async (day, a) =>
    giveBack(day.paper.newsroom, { articleId: (await pickIn(day, a, 'in_review')).id, reason: '再核' }),
  schedule: async (day, a, b) => {
    const { id, revision } = await pickIn(day, a, 'draft', 'in_review', 'published')
    const at = later(day.paper.now(), (1 + (b % 20)) * HOUR)
    await schedule(day.paper.newsroom, { articleId: id, revision, for: at })
  },
  unschedule: async (day, a) => unschedule(day.paper.newsroom, { articleId: (await pickIn(day, a, 'scheduled')).id }),
  publishDue: async ({ paper }) => publishDue(paper.newsroom),
  classify: async (day, a, b, c) => {
    const { id } = await pickIn(day, a, 'draft', 'published')
    await classify(day.paper.newsroom, {
      articleId: id,
      sectionId: pick(day.sections, b),
      topicIds: some(day.topics, c),
    })
  },
  takeIn: async (day, a, b, c) => {
    const [story] = await takeIn(day.paper.newsroom, [
      {
        sectionId: pick(day.sections, a),
        topicIds: some(day.topics, c),
        content: contentOf(headlineOf(day, b)),
        publishedAt: later(day.paper.now(), -(b % 60) * HOUR),
        origin: a % 2 === 0 ? `demo:late-${day.count}` : undefined,
      },
    ])
    day.articles.push(story!.id)
  },
  openTopic: async (day) => {
    const topic = await openTopic(day.paper.newsroom, {
      slug: `topic-${day.topics.length}`,
      name: `专题${day.count}`,
      standfirst: `导语${day.count}`,
      background: paragraphs([`背景${day.count}`]),
    })
    day.topics.push(topic.id)
  },
  describeTopic: async (day, a, b, c) =>
    describeTopic(day.paper.newsroom, {
      topicId: pick(day.topics, a),
      ...(c % 3 === 0 && { timeline: b % 2 === 0 ? 'oldest' : 'newest' }),
      ...(b % 3 === 0 && { name: `改名专题${day.count}` }),
      ...(b % 3 === 1 && { standfirst: `新导语${day.count}` }),
      ...(b % 3 === 2 && { background: paragraphs([`新背景${day.count}`]) }),
    }),
  openSection: async (day) => {
    const slug = `section-${day.sections.length}`
    day.sections.push((await openSection(day.paper.newsroom, { slug, name: `栏目${day.count}` })).id)
  },
  renameSection: async (day, a) =>
    renameSection(day.paper.newsroom, { sectionId: pick(day.sections, a), name: `改名栏目${day.count}` }),
  arrange: async (day, a, b, c) => arrange(day, a, b, c),
  turnFronts: async ({ paper }) => turnFronts(paper.newsroom),
  readdressTopic: async (day, a, b) =>
    readdressTopic(day.paper.newsroom, { topicId: pick(day.topics, a), slug: pick(SLUGS, b) }),
  closeTopic: async (day, a, b) =>
    closeTopic(day.paper.newsroom, { topicId: pick(day.topics, a), closed: b % 2 === 0 }),
  mergeTopics: async (day, a, b) => {
    const topicId = pick(day.topics, a)
    await mergeTopics(day.paper.newsroom, { topicId, into: pick(day.topics, b) }, moveTopicThread)
    day.topics.splice(day.topics.indexOf(topicId), 1)
  },
  readdressSection: async (day, a, b) =>
    readdressSection(day.paper.newsroom, { sectionId: pick(day.sections, a), slug: pick(SLUGS, b) }),
  orderSections: async (day, a) => {
    const from = a % Math.max(1, day.sections.length)
    const sectionIds = [...day.sections.slice(from), ...day.sections.slice(0, from)]
    await orderSections(day.paper.newsroom, { sectionIds })
  },
  hideSection: async (day, a, b) =>
    hideSection(day.paper.newsroom, { sectionId: pick(day.sections, a), hidden: b % 2 === 0 }),
  mergeSections: async (day, a, b) => {
    const sectionId = pick(day.sections, a)
    await mergeSections(day.paper.newsroom, { sectionId, into: pick(day.sections, b) })
    day.sections.splice(day.sections.indexOf(sectionId), 1)
  },
  import: async (day, a, b, c) => {
    const id = await fileStory(day, a, b, c)
    await nameOthers(day, id, a, c)
    await tellOrigin(day, id, b)
  },
  refer: async (day, a, b, c) => nameOthers(day, pick(day.articles, a), b, c),
  tellOrigin: async (day, a, b) => tellOrigin(day, pick(day.articles, a), b),
  registerSource: async (day, a) => {
    const name = `望汐通讯社${day.count}`
    const url = a % 2 === 0 ? 'https://agency.example/' : undefined
    day.sources.push((await registerSource(day.paper.newsroom, { name, kind: 'agency', url })).id)
  },
  blockSource: async (day, a, b) =>
    blockSource(day.paper.newsroom, { sourceId: pick(day.sources, a), blocked: b % 2 === 0 }),
  settings: async ({ paper, count }, a, b) => {
    const changes = [
      { name: `望汐时报${count}` },
      { folio: [`小潮${count}`] },
      { edition: pick(EDITIONS, b) },
      { timeZone: pick(['Asia/Shanghai', 'Asia/Tokyo', 'UTC'], b) },
      { publisher: `出版者${count}` },
      { tagline: `潮声${count}` },
    ]
    await changeSettings(paper.newsroom, pick(changes, a))
  },
  clearDemo: async (day) => {
    await clearDemo(day.paper.newsroom)
    for (const noun of ['articles', 'sections', 'topics'] as const) {
      const left = await day.paper.database.read.selectFrom(noun).select('id').orderBy('id').execute()
      day[noun].splice(0, Infinity, ...left.map(({ id }) => id))
    }
  },
  minutesPass: async ({ paper }, a) => paper.passes((a % 60) * MINUTE + 1),
  hoursPass: async ({ paper }, a) => paper.passes((1 + (a % 30)) * HOUR),
} satisfies Record<string, Verb>

export type VerbName = keyof typeof VERBS

export const VERB_NAMES = Object.keys(VERBS) as readonly VerbName[]
