import type { Clock } from '../kernel/clock.ts'
import { editionOf } from '../newsroom/settings/edition.ts'
import { type Edition, settingsSchema } from '../newsroom/settings/settings.ts'
import { ERROR_STATUSES, type ErrorStatus } from '../messages/words.ts'
import type { Context, Contexts } from '../site/context.ts'
import type { Frame } from '../site/frame.ts'
import { messagesOf } from '../messages/messages.ts'
import { errorPage } from '../site/pages/error.tsx'
import { footer } from '../site/parts/footer.tsx'
import { masthead } from '../site/parts/masthead.tsx'

/** Pages for errors, that can be had when nothing else can: no database, no cache. */
export interface ErrorPages {
  /** The page for an error at a target, in the edition that the target names. */
  page(target: string, status: number, id?: string): string
  /** The same in a sentence or two. */
  message(target: string, status: number): string
}

export interface ErrorPagesOptions {
  readonly contexts: Contexts
  /** The edition that the paper was written in when the portal was opened. */
  readonly own: Edition
  readonly clock: Clock
  readonly assets: Frame['assets']
}

/** Frames are taken from the contexts as long as the database answers, and the last good ones are kept. */
export function createErrorPages({ contexts, own, clock, assets }: ErrorPagesOptions): ErrorPages {
  const frames = new Map<Edition, Frame>()
  const keep = ({ edition, frame }: Context) => frames.set(edition, frame)
  // Other editions when they are first read: their dictionaries are a hundred megabytes.
  void contexts.of(own).then(keep, () => {})

  function frameFor(target: string): Frame {
    const edition = editionOf(target, own)
    void contexts.of(edition).then(keep, () => {})
    return frames.get(edition) ?? frames.get(own) ?? bareFrame(own, assets)
  }

  return {
    page(target, status, id) {
      const frame = frameFor(target)
      const shown = shownStatus(status)
      const parts = {
        masthead: masthead(frame, { current: undefined, now: clock() }),
        footer: footer(frame),
      }
      return errorPage(frame, { status: shown, id }, parts)
        .map((piece) => (typeof piece === 'string' ? piece : ''))
        .join('')
    },
    message(target, status) {
      const { title, what } = messagesOf(editionOf(target, own)).errors[shownStatus(status)]
      return `${title}。${what}`
    },
  }
}

function shownStatus(status: number): ErrorStatus {
  return ERROR_STATUSES.find((each) => each === status) ?? (status < 500 ? 400 : 500)
}

/** Before anything could be read: the paper without its name. */
function bareFrame(edition: Edition, assets: Frame['assets']): Frame {
  return {
    edition,
    prefix: '',
    year: new Date().getUTCFullYear(),
    words: messagesOf(edition),
    settings: settingsSchema.parse({ edition }),
    sections: [],
    origin: '',
    assets,
  }
}
