import type { Clock } from '../kernel/clock.ts'
import type { Edition } from '../newsroom/settings/settings.ts'
import type { Contexts } from '../site/context.ts'
import { readerPage, type ReaderPageView } from '../site/pages/reader.tsx'
import { footer } from '../site/parts/footer.tsx'
import { masthead } from '../site/parts/masthead.tsx'

/** Frames what readers' own places have to say in the looks of an edition. */
export function readerPages(contexts: Contexts, clock: Clock) {
  return async (edition: Edition, view: ReaderPageView): Promise<string> => {
    const { frame } = await contexts.of(edition)
    const parts = { masthead: masthead(frame, { current: undefined, now: clock() }), footer: footer(frame) }
    return readerPage(frame, view, parts)
      .map((piece) => (typeof piece === 'string' ? piece : ''))
      .join('')
  }
}
