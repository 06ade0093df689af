import type { Children } from '../../kernel/html/html.ts'
import { type Frame, link } from '../frame.ts'
import { calendarDay } from '../paper-time.ts'
import type { WireView } from '../pages/wire.tsx'
import { paths, type WireFilter } from '../paths.ts'

/** The days, sections and topics that the wire can be cut by; each a plain address. */
export function WireFilters({ frame, view }: { frame: Frame; view: WireView }) {
  const { wire, dates, frame: places } = frame.words
  const { filter, calendar, topics } = view
  const [today] = calendar
  const cut = filter.section !== undefined || filter.topic !== undefined || filter.flash === true
  return (
    <div class="pick">
      <h1>{places.wire}</h1>
      <Choice title={wire.days} label={wire.filterBy(wire.days)}>
        {calendar.map(({ date, count }) => (
          <Option
            frame={frame}
            to={{ ...filter, day: date === today?.date ? undefined : date }}
            chosen={date === (filter.day ?? today?.date)}
            count={count}
          >
            {date === today?.date && `${wire.today} `}
            {dates.day(calendarDay(date), frame.year)}
          </Option>
        ))}
      </Choice>
      <Choice title={wire.sections} label={wire.filterBy(wire.sections)}>
        <Option frame={frame} to={{ day: filter.day }} chosen={!cut}>
          {wire.everything}
        </Option>
        <Option frame={frame} to={{ day: filter.day, flash: true }} chosen={filter.flash === true}>
          {wire.flashes}
        </Option>
        {frame.sections.map(({ slug, name }) => (
          <Option frame={frame} to={{ day: filter.day, section: slug }} chosen={filter.section === slug}>
            {name}
          </Option>
        ))}
      </Choice>
      {topics.length > 0 && (
        <Choice title={wire.topics} label={wire.filterBy(wire.topics)}>
          {topics.map(({ slug, name }) => (
            <Option frame={frame} to={{ day: filter.day, topic: slug }} chosen={filter.topic === slug}>
              {name}
            </Option>
          ))}
        </Choice>
      )}
    </div>
  )
}

function Choice({ title, label, children }: { title: string; label: string; children: Children }) {
  return (
    <nav aria-label={label}>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </nav>
  )
}

interface OptionProps {
  readonly frame: Frame
  readonly to: WireFilter
  readonly chosen: boolean
  readonly count?: number | undefined
  readonly children: Children
}

function Option({ frame, to, chosen, count, children }: OptionProps) {
  return (
    <li>
      <a href={link(frame, paths.wire(to))} aria-current={chosen ? 'true' : undefined}>
        {children}
      </a>
      {count !== undefined && <span class="num">{count}</span>}
    </li>
  )
}
