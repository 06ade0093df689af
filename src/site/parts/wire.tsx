import type { WireEntry } from '../../newsroom/wire/wire-reading.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { renderPart } from '../render.tsx'
import { Region } from './region.tsx'
import { timeOf } from './when.tsx'

/** The newest of the wire, as it stands beside every page. Times alone would lie at midnight, so days are told. */
export function wireColumn(frame: Frame, entries: readonly WireEntry[]): string {
  const [newest] = entries
  const { wire } = frame.words
  return renderPart(
    <Region
      id="wire"
      title={frame.words.frame.wire}
      aside={
        <>
          {newest && <span class="date">{frame.words.dates.day(timeOf(frame, newest.at))}</span>}
          <a href={link(frame, paths.wire())}>{frame.words.lists.all}</a>
        </>
      }
    >
      {newest ? (
        <ol class="wire" data-wire="column">
          <Entries frame={frame} entries={entries} />
        </ol>
      ) : (
        <p class="empty">{wire.empty}</p>
      )}
    </Region>,
  )
}

/** Items one after another, with a line where the day changes. */
export function Entries({ frame, entries }: { frame: Frame; entries: readonly WireEntry[] }) {
  let date = ''
  return (
    <>
      {entries.map((entry) => {
        const time = timeOf(frame, entry.at)
        const turned = date !== '' && time.date !== date
        date = time.date
        return (
          <>
            {turned && <li class="turn">{frame.words.dates.day(time)}</li>}
            <Entry frame={frame} entry={entry} />
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
  readonly whole?: boolean
}

export function Entry({ frame, entry, whole }: EntryProps) {
  const time = timeOf(frame, entry.at)
  const { wire } = frame.words
  return (
    <li id={`w-${entry.id}`} class={entry.flash ? 'flash' : undefined} data-date={time.date}>
      <time datetime={time.iso}>{time.clock}</time>
      <div>
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
        {whole && entry.text && <p>{entry.text}</p>}
        {whole && entry.source && <p class="meta">{entry.source}</p>}
      </div>
    </li>
  )
}

function EntryHeadline({ frame, entry, date }: { frame: Frame; entry: WireEntry; date: string | undefined }) {
  if (entry.articleId) return <a href={link(frame, paths.article(entry.articleId))}>{entry.headline}</a>
  if (date === undefined) return <b>{entry.headline}</b>
  return <a href={`${link(frame, paths.wire({ day: date }))}#w-${entry.id}`}>{entry.headline}</a>
}
