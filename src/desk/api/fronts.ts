import { Refusal } from '../../kernel/refusal.ts'
import { arrangeFront, restoreFront } from '../../newsroom/fronts/arrange.ts'
import { type Candidate, listCandidates, listCandidatesByIds } from '../../newsroom/fronts/candidates-reading.ts'
import { differenceOf } from '../../newsroom/fronts/compare.ts'
import {
  type Arrangement,
  EMPTY,
  type FrontName,
  kindOf,
  listTwice,
  nextTurn,
  subjectOf,
} from '../../newsroom/fronts/front.ts'
import { blocksOf, showFront } from '../../newsroom/fronts/front-reading.ts'
import { type Front, listArrangements, listArranged, readFront } from '../../newsroom/fronts/front-store.ts'
import { listSections } from '../../newsroom/sections/section-store.ts'
import { listTopics } from '../../newsroom/topics/topic-store.ts'
import type { AnswerOf } from '../contract/operation.ts'
import {
  arrangeFrontNow,
  composeFront,
  listFrontArrangements,
  listFrontCandidates,
  listFronts,
  previewFront,
  readFrontNow,
  restoreFrontVersion,
} from '../contract/fronts.ts'
import { staffNamesOf } from '../../newsroom/people/names-reading.ts'
import { stillPage } from '../still-page.ts'
import { type ApiVisit, type Handled, handle, Streamed } from './handler.ts'

/** Topics that a rule can name, and that have a front of their own to choose. */
const TOPICS_TO_CHOOSE = 200

export const frontHandlers: readonly Handled[] = [
  handle(listFronts, async (_, { db, newsroom }) => {
    const arranged = new Map((await listArranged(db)).map((front) => [front.name, front]))
    const named = await staffNamesOf(
      db,
      [...arranged.values()].flatMap(({ arrangedBy }) => arrangedBy ?? []),
    )
    const titled: (readonly [FrontName, string | undefined])[] = [
      ['home', undefined],
      ...(await listSections(db)).map(({ id, name }) => [`section:${id}`, name] as const),
      ...(await listTopics(db, { limit: TOPICS_TO_CHOOSE }))
        .filter((topic) => topic.closedAt === undefined)
        .map(({ id, name }) => [`topic:${id}`, name] as const),
    ]
    return {
      items: titled.map(([name, title]) => {
        const front = arranged.get(name)
        return {
          name,
          title,
          version: front?.version ?? 0,
          arrangedAt: front?.arrangedAt,
          arrangedBy: front?.arrangedBy && named(front.arrangedBy).name,
          turnsAt: front && nextTurn(front.arrangement, newsroom.now()),
        }
      }),
      next: null,
    }
  }),
  handle(readFrontNow, async ({ params }, visit) => answerOf(visit, await readFront(visit.db, params.front))),
  handle(arrangeFrontNow, async ({ params, body }, visit) =>
    answerOf(visit, await arrangeFront(visit.newsroom, { ...params, ...body })),
  ),
  handle(restoreFrontVersion, async ({ params, body }, visit) =>
    answerOf(visit, await restoreFront(visit.newsroom, { ...params, ...body })),
  ),
  handle(composeFront, async ({ params: { front }, body }, visit) => {
    const { at = visit.newsroom.now(), ...arrangement } = body
    await mustHaveFront(visit, front)
    const blocks = blocksOf(arrangement, await listSections(visit.db)).map((section) => section.id)
    const { places, held } = await showFront(visit.db, {
      front,
      arrangement,
      at,
      blocks: front === 'home' ? blocks : [],
    })
    const shown = [...places].flatMap(([place, stories]) =>
      stories.map(({ story, position, placed }) => ({
        place,
        position,
        articleId: story.id,
        headline: story.headline,
        placed,
      })),
    )
    const stories = await listCandidatesByIds(visit.db, [...held, ...shown.map((each) => each.articleId)])
    return { at, shown, stories: stories.map(storyOf), twice: listTwice(arrangement) }
  }),
  handle(previewFront, async ({ params: { front }, body }, visit) => {
    const { at, edition, ...arrangement } = body
    const html = await visit.house.previewFront({
      front,
      arrangement,
      at: at ?? visit.newsroom.now(),
      edition: edition ?? visit.settings.edition,
    })
    if (html === undefined) throw new Refusal('missing', { noun: 'front', front })
    const bytes = Buffer.from(stillPage(html))
    return new Streamed((res, headers) => {
      const type = ['content-type', 'text/html; charset=utf-8', 'content-length', String(bytes.length)]
      res.writeHead(200, [...type, ...headers]).end(bytes)
    })
  }),
  handle(listFrontArrangements, async ({ params, query }, { db }) => {
    const before = query.after === undefined ? undefined : Number(query.after)
    const found = await listArrangements(db, params.front, { before, limit: query.limit + 1 })
    const named = await staffNamesOf(
      db,
      found.map(({ madeBy }) => madeBy),
    )
    const items = found.slice(0, query.limit).map((past, index) => ({
      version: past.version,
      at: past.madeAt,
      by: named(past.madeBy).name,
      restored: past.restored,
      changed: [...differenceOf(found[index + 1]?.arrangement ?? EMPTY, past.arrangement).slots],
      ...past.arrangement,
    }))
    return { items, next: found.length > query.limit ? String(items.at(-1)!.version) : null }
  }),
  handle(listFrontCandidates, async ({ query }, { db }) => {
    const { q, section, topic, coming, limit } = query
    const found = await listCandidates(db, { headline: q, sectionId: section, topicId: topic, coming, limit })
    return { items: found.map(storyOf), next: null }
  }),
]

function storyOf(story: Candidate) {
  return { ...story }
}

async function answerOf({ db }: ApiVisit, front: Front): Promise<AnswerOf<typeof readFrontNow>> {
  const sections = await listSections(db)
  const topics = await listTopics(db, { limit: TOPICS_TO_CHOOSE })
  const named = await staffNamesOf(db, front.arrangedBy === undefined ? [] : [front.arrangedBy])
  const kind = kindOf(front.name)
  const id = subjectOf(front.name)
  const of = kind === 'home' ? undefined : (kind === 'section' ? sections : topics).find((each) => each.id === id)
  if (kind !== 'home' && !of) throw new Refusal('missing', { noun: 'front', front: front.name })
  const arrangement: Arrangement = front.arrangement
  return {
    name: front.name,
    title: of?.name,
    path: of === undefined ? '/' : `/${kind === 'section' ? 's' : 't'}/${of.slug}`,
    version: front.version,
    arrangedAt: front.arrangedAt,
    arrangedBy: front.arrangedBy && named(front.arrangedBy).name,
    ...arrangement,
    sections: sections.filter((section) => !section.hidden).map(({ id: sectionId, name }) => ({ id: sectionId, name })),
    topics: topics.map(({ id: topicId, name }) => ({ id: topicId, name })),
  }
}

async function mustHaveFront(visit: ApiVisit, name: FrontName): Promise<void> {
  await answerOf(visit, { name, version: 0, arrangement: EMPTY, arrangedAt: undefined, arrangedBy: undefined })
}
