import type { Instant } from '../../kernel/clock.ts'
import { findTopic, listTopics } from '../../newsroom/topics/topic-store.ts'
import {
  countWire,
  findWireAround,
  listPinned,
  listWire,
  type WireEntry,
  type WireQuery,
} from '../../newsroom/wire/wire-reading.ts'
import type { PagePlan } from '../../pages/plan.ts'
import { type Cursor, cursorText, type WirePlace } from '../addresses.ts'
import type { Context } from '../context.ts'
import { endOfDay, nextDay, previousDay, startOfDay } from '../days.ts'
import { inEdition } from '../editions.ts'
import { wirePosition } from '../live/wire-events.ts'
import { wirePage } from '../pages/wire.tsx'
import { paperTime } from '../paper-time.ts'
import { endOfPins, part, wireTags } from '../parts-source.ts'
import { paths } from '../paths.ts'
import { tags } from '../tags.ts'
import { type Missing, planOf } from './plan.ts'
import { pageOf } from './stories.ts'

const ITEMS_A_PAGE = 60
const CALENDAR_DAYS = 7
const TOPICS_TO_CHOOSE = 8

/** The wire: the newest items, or those of a day, a section, a topic, or the flashes alone. */
export async function planWire(context: Context, place: WirePlace): Promise<PagePlan | Missing> {
  const { db, frame, sections, settings, convert, now } = context
  const { timeZone } = settings
  const { day, before, flash } = place
  const today = paperTime(timeZone, now()).date
  const section = place.section === undefined ? undefined : sections.find((each) => each.slug === place.section)
  const topic = place.topic === undefined ? undefined : await findTopic(db, place.topic)
  if ((place.section !== undefined && !section) || (place.topic !== undefined && !topic))
    return { missing: [tags.topics] }
  if (day !== undefined && day > today) return { missing: [tags.topics], freshUntil: endOfDay(timeZone, now()) }

  // Asked first: what is filed between the two questions is told twice rather than never.
  const after = await wirePosition(db)
  const query: WireQuery = {
    sectionId: section?.id,
    topicId: topic?.id,
    flash,
    before,
    limit: ITEMS_A_PAGE + 1,
    ...spanOf(timeZone, day),
  }
  const { shown, goesOn } = pageOf(await listWire(db, query), ITEMS_A_PAGE)
  const filter = { day, section: place.section, topic: place.topic, flash }
  const last = shown.at(-1)
  const topics = await listTopics(db, { limit: TOPICS_TO_CHOOSE })
  const calendar = await calendarOf(context, today, day)
  const isTop = day === undefined && before === undefined && !section && !topic && !flash
  const pinned = isTop ? await listPinned(db, now()) : undefined
  const view = inEdition({ pinned, days: byDay(timeZone, shown, calendar), topics }, convert)
  const pieces = wirePage(
    frame,
    {
      ...view,
      filter,
      calendar,
      after,
      older: goesOn && last ? olderPath(filter, { at: last.at, id: last.id }) : undefined,
      newer: before === undefined ? undefined : paths.wire(filter),
    },
    { masthead: part.masthead('wire'), hot: part.hot(), footer: part.footer },
  )
  return planOf(context, pieces, {
    // The counts beside the days are those of the whole wire, so every item makes every selection of it another page.
    tags: [tags.wire, tags.topics, ...wireTags([...shown, ...(pinned ?? [])])],
    freshUntil: endOfPins(pinned ?? [], endOfDay(timeZone, now())),
    // Of days without news there are as many as anyone cares to ask for.
    passing:
      before !== undefined || place.section !== undefined || place.topic !== undefined || (day !== undefined && !last),
  })
}

function spanOf(timeZone: string, day: string | undefined): { from?: Instant; to?: Instant } {
  return day === undefined ? {} : { from: startOfDay(timeZone, day), to: startOfDay(timeZone, nextDay(day)) }
}

/** The days that readers are offered, with the number of their items: this week, and around the day that is shown. */
async function calendarOf(
  { db, settings: { timeZone } }: Context,
  today: string,
  day: string | undefined,
): Promise<readonly { date: string; count: number }[]> {
  const days = [today]
  while (days.length < CALENDAR_DAYS) days.push(previousDay(days.at(-1)!))
  if (day !== undefined && !days.includes(day)) {
    const around = await findWireAround(db, startOfDay(timeZone, day), startOfDay(timeZone, nextDay(day)))
    days.push(day, ...[around.before, around.after].flatMap((at) => (at ? [paperTime(timeZone, at).date] : [])))
  }
  return Promise.all(
    [...new Set(days)]
      .toSorted((a, b) => b.localeCompare(a))
      .map(async (date) => ({
        date,
        count: await countWire(db, startOfDay(timeZone, date), startOfDay(timeZone, nextDay(date))),
      })),
  )
}

function byDay(timeZone: string, entries: readonly WireEntry[], calendar: readonly { date: string; count: number }[]) {
  const counts = new Map(calendar.map(({ date, count }) => [date, count]))
  const days = Map.groupBy(entries, (entry) => paperTime(timeZone, entry.at).date)
  return [...days].map(([date, ofDay]) => ({ date, count: counts.get(date), entries: ofDay }))
}

function olderPath(filter: Parameters<typeof paths.wire>[0], cursor: Cursor): string {
  const path = paths.wire(filter)
  return `${path}${path.includes('?') ? '&' : '?'}before=${encodeURIComponent(cursorText(cursor))}`
}
