import { comfortsOf } from '../../messages/comforts/comforts.ts'
import type { NewsletterNews } from '../../messages/comforts/comfort-words.ts'
import { type Frame, link } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { renderPage } from '../render.tsx'

export interface PlainParts {
  readonly masthead: Piece
  readonly footer: Piece
}

/** The daily letter: what it is, where to subscribe, and what became of what one did about it. */
export function newsletterPage(frame: Frame, said: NewsletterNews | undefined, parts: PlainParts): readonly Piece[] {
  const { newsletter: words } = comfortsOf(frame.edition)
  const { name, newsletter, newsletterHour } = frame.settings
  const intro = newsletter ? words.intro(name, newsletterHour) : words.paused
  const meta = { path: paths.newsletter(), title: words.title, description: intro, hidden: said !== undefined }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="plain">
        <h1>{words.title}</h1>
        {said && (
          <output class={said === 'wrong' || said === 'void' || said === 'slow' ? 'fix' : 'note'}>
            {words.said[said]}
          </output>
        )}
        <p class="say">{intro}</p>
        {said !== 'asked' && said !== 'joined' && (
          <form class="ask" method="post" action={link(frame, paths.newsletter())}>
            <label class="label" for="address">
              {words.address}
            </label>
            <div class="find">
              <input
                id="address"
                type="email"
                name="address"
                required
                maxlength={254}
                autocomplete="email"
                aria-invalid={said === 'wrong' ? 'true' : undefined}
              />
              <button type="submit">{words.submit}</button>
            </div>
          </form>
        )}
        <p class="how">{words.privacy}</p>
      </div>
    </Document>,
  )
}

/**
 * Where a link in a mail leads. Programs that look at mail follow its links, so that opening it does nothing yet: the
 * button does, and posts to the address that the page was opened at.
 */
export function newsletterDoorPage(frame: Frame, door: 'confirm' | 'leave', parts: PlainParts): readonly Piece[] {
  const { newsletter: words } = comfortsOf(frame.edition)
  const title = door === 'confirm' ? words.confirmTitle : words.leaveTitle
  const says = door === 'confirm' ? words.confirmSays(frame.settings.name) : words.leaveSays
  const meta = { path: paths.newsletterDoor(door), title, description: says, hidden: true }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="plain">
        <h1>{title}</h1>
        <p class="say">{says}</p>
        <form class="ask" method="post">
          <button class="do" type="submit">
            {door === 'confirm' ? words.confirm : words.leave}
          </button>
        </form>
      </div>
    </Document>,
  )
}
