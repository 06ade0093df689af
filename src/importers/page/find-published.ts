import { findCompactDates, findDates, type WrittenDate } from './dates.ts'
import type { BodyRange } from './find-body.ts'
import type { PageLines } from './line.ts'
import type { PageTime } from './page-reading.ts'

/** Metadata that means publication, best first. */
const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'ld:published',
  'datepublished',
  'publishdate',
  'pubdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'weibo:article:create_at',
  'weibo: article:create_at',
  'bytedance:published_time',
  'og:release_date',
  'article_date_original',
  'apub:time',
  'dc.date.issued',
  'dc.date',
  'date',
]

const LABEL = /发布|發布|發佈|发表|發表|时间|時間|日期|刊登|张贴|張貼|来源|來源/

/** Where an article's date may stand, seen from its text. */
const BEFORE = 14
const BEHIND = 8
/** A longer line tells a story. */
const LONGEST = 400

/**
 * When the article was published: what stands between headline and text, else what the document's head says, else what
 * stands right behind the text or is labelled. Dates of lists beside the article never count.
 */
export function findPublished(page: PageLines, body: BodyRange, headline: number | null): PageTime | null {
  const shown = shownDate(page, body, headline)
  const told = toldDate(page)
  if (told && shown && told.value.slice(0, 10) !== shown.date.value.slice(0, 10)) {
    return pageTime(shown.score >= 5 ? shown.date : told)
  }
  const date = shown?.date.precision === 'minute' ? shown.date : (told ?? shown?.date)
  return date ? pageTime(date) : null
}

const pageTime = ({ value, precision }: Pick<WrittenDate, 'value' | 'precision'>): PageTime => ({
  value,
  precision,
  inferred: false,
})

function toldDate({ meta }: PageLines): WrittenDate | undefined {
  for (const name of PUBLISHED_META) {
    const [date] = findDates(meta.get(name) ?? '')
    if (date) return date
  }
  return undefined
}

interface Scored {
  readonly date: WrittenDate
  readonly score: number
}

function shownDate(page: PageLines, body: BodyRange, headline: number | null): Scored | undefined {
  let best: Scored | undefined
  const start = body.lines[0] ?? body.first
  const top = Math.max(0, Math.min(headline ?? start, start - BEFORE) - 3)
  for (let i = top; i < Math.min(page.lines.length, body.end + BEHIND); i++) {
    const place = placeScore(i, start, body.end, headline)
    if (place === null) continue
    const { text } = page.lines[i]!
    for (const date of text.length > LONGEST ? [] : findDates(text)) {
      const score = place + lineScore(text, date, i >= body.end)
      if (score >= 2 && (!best || score > best.score)) best = { date, score }
    }
  }
  return best
}

/** Between headline and text is the place for it; inside the text only its head and foot. */
function placeScore(i: number, start: number, end: number, headline: number | null): number | null {
  if (i < start) {
    if (headline === null) return 2.5 - (start - i) * 0.1
    return i >= headline ? 4 : i >= headline - 3 ? 2 : 0.5
  }
  if (i >= end) return 1.5 - (i - end) * 0.1
  return i < start + 2 || i >= end - 2 ? 0 : null
}

/** A line that says little but the date means it; a sentence with a date in it tells of something else. */
function lineScore(text: string, date: WrittenDate, isBehind: boolean): number {
  const rest = text.length - date.length
  let score = date.precision === 'minute' ? 1 : 0
  const isLabelled = LABEL.test(text.slice(Math.max(0, date.index - 12), date.index + date.length + 10))
  if (isLabelled) score += 1.5
  if (/更新|修改|编辑于/.test(text.slice(Math.max(0, date.index - 8), date.index))) score -= 1
  if (rest <= 40) score += 1
  if (rest > 80 || /[，。]/.test(text.replace(/^[^，。]{0,2}/, ''))) score -= 3
  // behind the text stand lists of other stories, each with its own date
  if (isBehind && !isLabelled) score -= 3
  return score
}

/** Days apart up to which a list beside the article may lend it its year. */
const NEAR = 60 * 86_400_000

/**
 * The day that the text's first lines name (`12月22日`), with the year that stands beside the article: in the page's
 * address, or on a list item of the same day or a little later. Marked as inferred.
 */
export function inferPublished(
  opening: readonly string[],
  listed: readonly string[],
  address?: string,
): PageTime | null {
  const inAddress = address ? [...findCompactDates(address), ...findDates(address.replaceAll('_', '-'))][0] : undefined
  if (inAddress) return { value: inAddress.value.slice(0, 10), precision: 'day', inferred: true }
  const said = openingDay(opening)
  if (!said) return null
  const days = listed.map((at) => at.slice(0, 10))
  const same = days.find((day) => day.endsWith(said))
  const value = same ?? nearestBefore(said, days)
  return value === undefined ? null : { value, precision: 'day', inferred: true }
}

/** `-12-22` out of the first sentence with a day in it. */
function openingDay(opening: readonly string[]): string | undefined {
  for (const text of opening) {
    const match = /(?<!\d)(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日/.exec(text.slice(0, 120))
    if (match) return `-${match[1]!.padStart(2, '0')}-${match[2]!.padStart(2, '0')}`
  }
  return undefined
}

function nearestBefore(said: string, days: readonly string[]): string | undefined {
  const newest = days.toSorted().at(-1)
  if (newest === undefined) return undefined
  const year = Number(newest.slice(0, 4))
  for (const candidate of [`${year}${said}`, `${year - 1}${said}`]) {
    const apart = Date.parse(newest) - Date.parse(candidate)
    if (apart >= 0 && apart <= NEAR) return candidate
  }
  return undefined
}
