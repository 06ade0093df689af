import type { Instant } from '../../kernel/clock.ts'
import type { WireEntry } from '../../newsroom/wire/wire-reading.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { renderPart } from '../render.tsx'
import { breaks } from './headline.tsx'
import { SearchForm } from './search-form.tsx'
import { textOf, timeOf } from './when.tsx'

/** Where the reader is. A story is in its section. */
export type Current = 'home' | 'wire' | 'topics' | 'hot' | `section:${string}` | undefined

export interface MastheadView {
  readonly current: Current
  /** Any instant of the day that stands beside the nameplate. */
  readonly now: Instant
  /** 报眼: the flash of the hour. */
  readonly flash?: WireEntry | undefined
}

/** The nameplate, the search and the sections. Shared by all pages at the same place of the paper on the same day. */
export function masthead(frame: Frame, { current, now, flash }: MastheadView): string {
  const today = timeOf(frame, now)
  return renderPart(
    <>
      <div class="plate">
        <Nameplate frame={frame} home={current === 'home'} />
        <ul class="folio">
          <li>
            <time datetime={today.date}>{frame.words.dates.fullDay(today)}</time>
          </li>
          {frame.settings.folio.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <div class="ears">
          <SearchForm frame={frame} id="q" />
          {flash && <Ear frame={frame} flash={flash} />}
        </div>
      </div>
      <Sections frame={frame} current={current} />
    </>,
  )
}

function Nameplate({ frame, home }: { frame: Frame; home: boolean }) {
  const name = <a href={link(frame, paths.home)}>{frame.settings.name}</a>
  return home ? <h1 class="name">{name}</h1> : <p class="name">{name}</p>
}

function Ear({ frame, flash }: { frame: Frame; flash: WireEntry }) {
  const time = timeOf(frame, flash.at)
  const path = flash.articleId ? paths.article(flash.articleId) : `${paths.wire({ day: time.date })}#w-${flash.id}`
  return (
    <aside class="ear" aria-label={frame.words.frame.ear}>
      <p class="sub">
        <span class="mark">{frame.words.wire.flash}</span>
        <a href={link(frame, path)} {...breaks(flash.headline)} />
      </p>
      <p class="meta">
        <time datetime={time.iso}>{textOf(frame, time, 'stamp')}</time>
        {flash.topic && (
          <a href={link(frame, paths.topic(flash.topic.slug))}>{frame.words.article.topic(flash.topic.name)}</a>
        )}
      </p>
    </aside>
  )
}

function Sections({ frame, current }: { frame: Frame; current: Current }) {
  const { home, wire, topics, hot, sections } = frame.words.frame
  const here = (place: Current) => (place === current ? 'true' : undefined)
  return (
    <nav class="secs" aria-label={sections}>
      <ul>
        <li>
          <a href={link(frame, paths.home)} aria-current={here('home')}>
            {home}
          </a>
        </li>
        {frame.sections.map(({ slug, name }) => (
          <li>
            <a href={link(frame, paths.section(slug))} aria-current={here(`section:${slug}`)}>
              {name}
            </a>
          </li>
        ))}
        <li class="live">
          <a href={link(frame, paths.wire())} aria-current={here('wire')}>
            {wire}
          </a>
        </li>
        <li>
          <a href={link(frame, paths.topics)} aria-current={here('topics')}>
            {topics}
          </a>
        </li>
        <li>
          <a href={link(frame, paths.hot())} aria-current={here('hot')}>
            {hot}
          </a>
        </li>
      </ul>
    </nav>
  )
}
