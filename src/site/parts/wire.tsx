import type { Instant } from '../../kernel/clock.ts'
import type { PinnedEntry, WireEntry } from '../../newsroom/wire/wire-reading.ts'
import { type Frame, link } from '../frame.ts'
import { paths, threadPath, type WireFilter } from '../paths.ts'
import { renderPart } from '../render.tsx'
import { Region } from './region.tsx'
import { timeOf } from './when.tsx'

export interface WireColumnView {
  readonly pinned: readonly PinnedEntry[]
  readonly entries: readonly WireEntry[]
  readonly now: Instant
  /** The place in the log up to which the entries are known. */
  readonly after: number
}

/** The newest of the wire, as it stands beside every page today. A time without a day means today. */
export function wireColumn(frame: Frame, { pinned, entries, now, after }: WireColumnView): string {
  return renderPart(
    <Region
      id="wire"
      title={frame.words.frame.wire}
      aside={<a href={link(frame, paths.wire())}>{frame.words.lists.all}</a>}
    >
      <Pins frame={frame} pinned={pinned} />
      <ol class="wire" {...columnData(frame, entries)} {...liveData(frame, after)}>
        <Entries frame={frame} entries={entries} today={timeOf(frame, now).date} />
      </ol>
      {entries.length === 0 && <p class="empty">{frame.words.wire.empty}</p>}
    </Region>,
  )
}

interface PinsProps {
  readonly frame: Frame
  readonly pinned: readonly PinnedEntry[]
  readonly whole?: boolean
}

/**
 * What editors keep on top of the wire. Each of them stands in its hour too: the wire has no gaps. The list is there when
 * it is empty, so that the island `live` has where to put what is pinned while the page is open.
 */
export function Pins({ frame, pinned, whole }: PinsProps) {
  return (
    <ol
      class={whole ? 'wire whole pins' : 'wire pins'}
      aria-label={frame.words.wire.pinned}
      data-pins={whole ? 'page' : 'column'}
      hidden={pinned.length === 0}
    >
      {pinned.map((entry) => (
        <Entry frame={frame} entry={entry} whole={whole} until={entry.pinnedUntil} />
      ))}
    </ol>
  )
}

/** The list is there when it is empty, so that something may come into it. */
export function columnData(frame: Frame, [newest]: readonly WireEntry[]) {
  return {
    'data-wire': 'column',
    'data-day': newest && frame.words.dates.day(timeOf(frame, newest.at), frame.year),
  }
}

/** What the island `live` needs to know: where to listen and from where on, and what to say. */
export function liveData(frame: Frame, after: number, filter: WireFilter = {}) {
  const { fresh, lost, reload } = frame.words.wire
  return {
    'data-live': link(frame, paths.live(filter, after)),
    'data-fresh': fresh,
    'data-lost': lost,
    'data-reload': reload,
  }
}

interface EntriesProps {
  readonly frame: Frame
  readonly entries: readonly WireEntry[]
  /** The day that need not be told; without it, the first day is told as well. */
  readonly today?: string
  /** They are all of one topic, which is known where they stand. */
  readonly ofTopic?: boolean
}

/** Items one after another, with a line where the day changes. */
export function Entries({ frame, entries, today = '', ofTopic }: EntriesProps) {
  let date = today
  return (
    <>
      {entries.map((entry) => {
        const time = timeOf(frame, entry.at)
        const turned = time.date !== date
        date = time.date
        return (
          <>
            {turned && <li class="turn">{frame.words.dates.day(time, frame.year)}</li>}
            <Entry frame={frame} entry={ofTopic ? { ...entry, topic: undefined } : entry} />
          </>
        )
      })}
    </>
  )
}

interface EntryProps {
  readonly frame: Frame
  readonly entry: WireEntry
  /** With its text and its source; without, the headline leads to them. */
  readonly whole?: boolean | undefined
  /** It is pinned until then, and stands here beside its hour. */
  readonly until?: Instant
}

export function Entry({ frame, entry, whole, until }: EntryProps) {
  const time = timeOf(frame, entry.at)
  const { wire } = frame.words
  return (
    <li
      id={until === undefined ? `w-${entry.id}` : undefined}
      class={entry.flash ? 'flash' : undefined}
      data-date={time.date}
      data-until={until}
    >
      <time datetime={time.iso}>{time.clock}</time>
      <div>
        {until !== undefined && <span class="mark open">{wire.pinned}</span>}
        {entry.flash && <span class="mark">{wire.flash}</span>}
        <EntryHeadline frame={frame} entry={entry} date={whole ? undefined : time.date} />
        {entry.correctedAt && <span class="mark open">{wire.corrected}</span>}
        {entry.topic && (
          <>
            {' '}
            <a class="tag" href={link(frame, paths.topic(entry.topic.slug))}>
              {entry.topic.name}
            </a>
          </>
        )}
        {whole && entry.source && entry.source !== frame.settings.name && (
          <>
            {' '}
            <span class="from">{entry.source}</span>
          </>
        )}
        {whole && entry.text && <p>{entry.text}</p>}
        <EntryComments frame={frame} entry={entry} whole={whole} />
      </div>
    </li>
  )
}

/** How much is said about an item; where it stands whole, also where to say the first word. */
function EntryComments({ frame, entry: { id, commentCount }, whole }: Pick<EntryProps, 'frame' | 'entry' | 'whole'>) {
  const { comments } = frame.words
  if (commentCount === 0 && !whole) return null
  return (
    <>
      {' '}
      <a class="from" href={link(frame, threadPath({ of: 'wire', id }))}>
        {commentCount > 0 ? comments.count(commentCount) : comments.title}
      </a>
    </>
  )
}

function EntryHeadline({ frame, entry, date }: { frame: Frame; entry: WireEntry; date: string | undefined }) {
  if (entry.articleId) return <a href={link(frame, paths.article(entry.articleId))}>{entry.headline}</a>
  if (date === undefined) return <b>{entry.headline}</b>
  return <a href={`${link(frame, paths.wire({ day: date }))}#w-${entry.id}`}>{entry.headline}</a>
}
