import type { TopicName } from '../../newsroom/articles/article-reading.ts'
import type { PinnedEntry, WireEntry } from '../../newsroom/wire/wire-reading.ts'
import { type Frame, link } from '../frame.ts'
import { calendarDay } from '../paper-time.ts'
import { Document } from '../parts/document.tsx'
import { More } from '../parts/more.tsx'
import { WireDay } from '../parts/wire-day.tsx'
import { WireFilters } from '../parts/wire-filters.tsx'
import { liveData, Pins } from '../parts/wire.tsx'
import { paths, type WireFilter } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { Place, renderPage } from '../render.tsx'

/** A day of the calendar (`2026-11-22`), with the number of its items if that is known. */
export interface DayCount {
  readonly date: string
  readonly count?: number | undefined
}

export interface WireView {
  readonly filter: WireFilter
  /** What stands on top; undefined where nothing does: on a page that shows a selection. */
  readonly pinned?: readonly PinnedEntry[] | undefined
  /** The items, grouped by day, newest first. */
  readonly days: readonly (DayCount & { readonly entries: readonly WireEntry[] })[]
  /** The days that readers may go to, newest first; the first is today. */
  readonly calendar: readonly DayCount[]
  /** The topics that readers may choose from. */
  readonly topics: readonly TopicName[]
  /** The place in the log up to which the items are known. */
  readonly after: number
  /** Paths of the pages before and after, without prefix. */
  readonly older?: string | undefined
  readonly newer?: string | undefined
}

export interface WireParts {
  readonly masthead: Piece
  readonly hot: Piece
  readonly footer: Piece
}

/** The wire: of all days, or of one, of a section, of a topic. The page without a day grows at the top while it is read. */
export function wirePage(frame: Frame, view: WireView, parts: WireParts): readonly Piece[] {
  const { filter, days } = view
  const { wire } = frame.words
  const live = filter.day === undefined && view.newer === undefined
  return renderPage(
    <Document frame={frame} meta={metaOf(frame, view, live)} masthead={parts.masthead} footer={parts.footer}>
      <div class="wp">
        <WireFilters frame={frame} view={view} />
        <div>
          <p class="meta">
            {live && <span class="scripted">{wire.live}</span>}
            <a href={link(frame, paths.feed())}>{frame.words.frame.feed}</a>
          </p>
          {view.newer && (
            <p class="gapped">
              <a class="more" href={link(frame, view.newer)}>
                {wire.newer}
              </a>
            </p>
          )}
          {view.pinned && <Pins frame={frame} pinned={view.pinned} whole />}
          <div
            data-wire={live ? 'page' : undefined}
            data-list="wire"
            {...(live && liveData(frame, view.after, filter))}
          >
            {days.map((day) => (
              <WireDay frame={frame} day={day} />
            ))}
            {days.every((day) => day.entries.length === 0) && <p class="empty">{emptyWords(frame, view)}</p>}
          </div>
          {view.older && <More frame={frame} path={view.older} list="wire" label={wire.older} />}
        </div>
        <aside class="rail" aria-label={frame.words.frame.now}>
          <Place piece={parts.hot} />
        </aside>
      </div>
    </Document>,
  )
}

function metaOf(frame: Frame, { filter, older, newer }: WireView, live: boolean) {
  const { wire } = frame.words.frame
  const title =
    filter.day === undefined ? wire : `${wire} ${frame.words.dates.day(calendarDay(filter.day), frame.year)}`
  const filtered = filter.section !== undefined || filter.topic !== undefined || filter.flash === true
  return {
    path: paths.wire(filter),
    title,
    description: frame.words.wire.description,
    hidden: filtered || newer !== undefined,
    islands: [...(live ? (['live'] as const) : []), ...(older ? (['more'] as const) : [])],
  }
}

function emptyWords(frame: Frame, { filter, topics }: WireView): string {
  const { wire, quoted } = frame.words
  const name =
    frame.sections.find((section) => section.slug === filter.section)?.name ??
    topics.find((topic) => topic.slug === filter.topic)?.name
  if (name !== undefined) return wire.emptyOf(quoted(name))
  return filter.day === undefined ? wire.empty : wire.emptyDay
}
