import { comfortsOf } from '../../messages/comforts/comforts.ts'
import type { ComfortWords } from '../../messages/comforts/comfort-words.ts'
import { type Frame, link } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { Region } from '../parts/region.tsx'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { renderPage } from '../render.tsx'
import type { PlainParts } from './newsletter.tsx'

/**
 * 我的阅读: what one browser keeps for its reader. The page is the same for all and holds nothing; islands fill it from what
 * the browser keeps, and unhide what needs them.
 */
export function readingListPage(frame: Frame, parts: PlainParts): readonly Piece[] {
  const words = comfortsOf(frame.edition)
  const { list, newsletter } = words
  const meta = {
    path: paths.readingList,
    title: list.title,
    description: list.description,
    hidden: true,
    islands: ['my-list', 'push'],
  } as const
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="mine" data-withdrawn={paths.withdrawn} data-worker={paths.worker}>
        <header class="secthead">
          <h1>{list.title}</h1>
          <p class="say">{list.onlyHere}</p>
        </header>
        <noscript>
          <p class="empty">{list.needsScript}</p>
        </noscript>
        <div class="cr b2">
          <div>
            <Kept frame={frame} name="later" />
            <Region id="follows" title={words.follows.title} aside={<AllTopics frame={frame} words={words} />}>
              <ul class="heads kept" data-follow-list data-newest={link(frame, paths.newestOfTopics)}></ul>
              <p class="empty" data-empty="follows">
                {words.follows.empty}
              </p>
            </Region>
            <Push words={words} frame={frame} />
          </div>
          <div>
            <Kept frame={frame} name="read" />
            <Offline frame={frame} words={words} />
            <Region id="daily" title={newsletter.title}>
              <p class="dek">
                {newsletter.privacy}{' '}
                <a class="more" href={link(frame, paths.newsletter())}>
                  {newsletter.submit}
                </a>
              </p>
            </Region>
          </div>
        </div>
        <output class="vh" data-said></output>
      </div>
    </Document>,
  )
}

/** What stands for every page that a browser without a connection does not have. */
export function offlinePage(frame: Frame, parts: PlainParts): readonly Piece[] {
  const { offline } = comfortsOf(frame.edition)
  const meta = {
    path: paths.offline,
    title: offline.noConnection,
    description: offline.says,
    hidden: true,
    islands: ['my-list'],
  } as const
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="mine lost" data-offline>
        <h1>{offline.noConnection}</h1>
        <p class="say">{offline.says}</p>
        <p class="ways">
          <a href={link(frame, paths.home)} data-again>
            {offline.again}
          </a>
        </p>
        <p class="how">{offline.kept}</p>
        <Kept frame={frame} name="later" />
        <Kept frame={frame} name="read" />
      </div>
    </Document>,
  )
}

function Kept({ frame, name }: { frame: Frame; name: 'later' | 'read' }) {
  const { list } = comfortsOf(frame.edition)
  const { title, empty } = name === 'later' ? list.later : list.history
  const tools = name === 'read' && (
    <span class="tools" hidden data-tools>
      <label>
        <input type="checkbox" data-history checked /> {list.history.keep}
      </label>
      <button type="button" data-clear data-done={list.history.cleared}>
        {list.history.clear}
      </button>
    </span>
  )
  return (
    <Region id={name} title={title} aside={tools}>
      <ol class="kept" data-kept={name} data-remove={list.remove} data-gone={list.withdrawn}></ol>
      <p class="empty" data-empty={name}>
        {empty}
      </p>
    </Region>
  )
}

function AllTopics({ frame, words }: { frame: Frame; words: ComfortWords }) {
  return <a href={link(frame, paths.topics)}>{words.follows.all}</a>
}

function Offline({ frame, words: { offline } }: { frame: Frame; words: ComfortWords }) {
  if (!frame.settings.offlineReading) return null
  return (
    <Region id="offline" title={offline.title}>
      <p class="dek">{offline.intro}</p>
      <p class="switch" data-offline-switch data-unfit={offline.unfit} hidden>
        <button type="button" class="do" data-start data-done={offline.started}>
          {offline.start}
        </button>
        <button type="button" class="do quiet" data-stop data-done={offline.stopped} hidden>
          {offline.stop}
        </button>
        <span class="meta" data-state></span>
      </p>
    </Region>
  )
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

function Push({ frame, words: { push } }: { frame: Frame; words: ComfortWords }) {
  return (
    <Region id="push" title={push.title}>
      <p class="dek">{push.intro}</p>
      <form
        class="push"
        data-push={paths.push}
        data-edition={frame.edition}
        data-denied={push.denied}
        data-unfit={push.unfit}
        data-failed={push.failed}
        hidden
      >
        <fieldset>
          <legend>{push.which}</legend>
          <label>
            <input type="radio" name="which" value="every" checked /> {push.every}
          </label>
          <label>
            <input type="radio" name="which" value="topics" /> {push.topics}
          </label>
        </fieldset>
        <fieldset>
          <legend>{push.quiet}</legend>
          <select name="from" aria-label={push.quiet}>
            <option value="">{push.noQuiet}</option>
            {HOURS.map((hour) => (
              <option value={hour}>{`${hour}:00`}</option>
            ))}
          </select>{' '}
          {push.until}{' '}
          <select name="until" aria-label={push.until}>
            {HOURS.map((hour) => (
              <option value={hour} selected={hour === 7}>{`${hour}:00`}</option>
            ))}
          </select>
        </fieldset>
        <p class="switch">
          <button type="submit" class="do" data-start={push.start} data-change={push.change} data-done={push.started}>
            {push.start}
          </button>
          <button type="button" class="do quiet" data-stop data-done={push.stopped} hidden>
            {push.stop}
          </button>
          <output class="meta" data-state></output>
        </p>
      </form>
    </Region>
  )
}
