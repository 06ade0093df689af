import { setTimeout as patience } from 'node:timers/promises'
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
  page(target: string, status: number, id?: string): Promise<string>
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

/** How long an error waits for an edition's words the first time: a database that is gone may not say so soon. */
const PATIENCE_MS = 1000

/** Frames are taken from the contexts as long as the database answers, and the last good ones are kept. */
export function createErrorPages({ contexts, own, clock, assets }: ErrorPagesOptions): ErrorPages {
  const frames = new Map<Edition, Frame>()
  const keep = ({ edition, frame }: Context) => frames.set(edition, frame)
  // Other editions when they are first read: their dictionaries are a hundred megabytes.
  void contexts.of(own).then(keep, () => {})

  async function frameFor(target: string): Promise<Frame> {
    const edition = editionOf(target, own)
    const coming = contexts.of(edition).then(keep, () => {})
    if (!frames.has(edition)) await Promise.race([coming, patience(PATIENCE_MS, undefined, { ref: false })])
    return frames.get(edition) ?? frames.get(own) ?? bareFrame(own, assets)
  }

  return {
    async page(target, status, id) {
      const frame = await frameFor(target)
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
    signIn: false,
  }
}
