import { HOUR, type Instant, later } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { wordsIn } from '../../messages/desk-app/area-words.ts'
import { numbersWords } from '../../messages/desk-app/numbers.ts'
import { listOutput, type Output } from '../../newsroom/articles/output-reading.ts'
import { findStanding } from '../../newsroom/articles/standing-reading.ts'
import { may } from '../../newsroom/people/policy.ts'
import { countReadsIn, listMostRead, readNumbers } from '../../newsroom/reads/numbers-reading.ts'
import {
  exportMostRead,
  exportPeopleOutput,
  listMostReadStories,
  listPeopleOutput,
  type NumberSpan,
  readPaperNumbers,
  readStoryNumbers,
} from '../contract/numbers.ts'
import { csvFile } from './csv.ts'
import { type ApiVisit, type Handled, handle } from './handler.ts'

const HOURS: Readonly<Record<NumberSpan, number>> = { '24h': 24, '7d': 168, '30d': 720, '90d': 2160 }
const MOST_EXPORTED = 1000
/** A year and a leap day. */
const LONGEST_MS = 366 * 24 * HOUR

export const numbersHandlers: readonly Handled[] = [
  handle(readPaperNumbers, async ({ query }, { db, newsroom, house }) => {
    const now = newsroom.now()
    const numbers = await readNumbers(db, spanOf(query.span, now))
    const before = await countReadsIn(db, spanBefore(query.span, now))
    return { ...numbers, before, open: house.openPages(), thisHour: numbers.hours.at(-1)?.reads ?? 0 }
  }),
  handle(readStoryNumbers, async ({ params: { articleId }, query }, { db, newsroom }) => {
    const now = newsroom.now()
    const standing = await findStanding(db, articleId)
    if (!standing) throw new Refusal('missing', { noun: 'article', id: articleId })
    const { article, headline, liveHeadline } = standing
    return {
      ...(await readNumbers(db, { ...spanOf(query.span, now), articleId })),
      before: await countReadsIn(db, { ...spanBefore(query.span, now), articleId }),
      headline: liveHeadline ?? headline,
      publishedAt: article.publishedAt,
    }
  }),
  handle(listMostReadStories, async ({ query: { span, after, limit } }, { db, newsroom }) => {
    const offset = Number(after ?? 0)
    const found = await listMostRead(db, { ...spanOf(span, newsroom.now()), offset, limit: limit + 1 })
    return { items: found.slice(0, limit), next: found.length > limit ? String(offset + limit) : null }
  }),
  handle(exportMostRead, async ({ query: { span } }, visit) => {
    const words = wordsIn(numbersWords, visit.language)
    const time = spanOf(span, visit.newsroom.now())
    const stories = await listMostRead(visit.db, { ...time, offset: 0, limit: MOST_EXPORTED })
    return csvFile(`reads-${span}.csv`, [
      ...definition(words.howReads, visit, time),
      [words.story, words.section, words.published, words.reads, words.comments],
      ...stories.map((story) => [story.headline, story.section, story.publishedAt, story.reads, story.comments]),
    ])
  }),
  handle(listPeopleOutput, async ({ query }, visit) => ({ items: await outputFor(visit, query) })),
  handle(exportPeopleOutput, async ({ query }, visit) => {
    const words = wordsIn(numbersWords, visit.language)
    const people = await outputFor(visit, query)
    return csvFile('output.csv', [
      ...definition(words.howOutput, visit, query),
      [words.person, words.articles, words.alone, words.characterCount, words.shareCount],
      ...people.map(({ name, articles, alone, characters, share }) => [name, articles, alone, characters, share]),
    ])
  }),
]

interface Time {
  readonly from: Instant
  readonly to: Instant
}

function spanOf(span: NumberSpan, now: Instant): Time {
  return { from: later(now, -(HOURS[span] - 1) * HOUR), to: now }
}

function spanBefore(span: NumberSpan, now: Instant): Time {
  return spanOf(span, later(now, -HOURS[span] * HOUR))
}

/** All of it for whoever may see that of others; everybody else has their own line. */
async function outputFor({ db, newsroom, staffId }: ApiVisit, time: Time): Promise<readonly Output[]> {
  const length = Date.parse(time.to) - Date.parse(time.from)
  if (length <= 0 || length > LONGEST_MS) throw new Refusal('invalid', { noun: 'time', field: 'to' })
  const people = await listOutput(db, time)
  return may(newsroom.actor, 'see_output') ? people : people.filter((person) => person.staffId === staffId)
}

/** 口径: what stands above the rows, so that nobody has to guess what was counted. */
function definition(lines: readonly string[], { language, settings }: ApiVisit, { from, to }: Time) {
  const words = wordsIn(numbersWords, language)
  return [
    [words.how],
    ...lines.map((line) => ['', line]),
    [words.period, from, to],
    [words.zone, settings.timeZone],
    [],
  ]
}
