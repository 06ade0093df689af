import { comfortsOf } from '../../messages/comforts/comforts.ts'
import type { PushNote } from '../../messages/comforts/push-note.ts'
import type { WireEntry } from '../../newsroom/wire/wire-reading.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { link } from '../frame.ts'
import { paperTime } from '../paper-time.ts'
import { paths } from '../paths.ts'

/** A flash as a browser is told it, in the reader's edition. Headlines of the wire are short enough for any push service. */
export function pushMessage({ frame, convert }: Context, flash: WireEntry): string {
  const { headline, articleId, id, at } = inEdition(flash, convert)
  const day = paperTime(frame.settings.timeZone, at).date
  const note: PushNote = {
    id,
    title: comfortsOf(frame.edition).push.flash(frame.settings.name),
    body: headline,
    path: link(frame, articleId ? paths.article(articleId) : `${paths.wire({ day })}#w-${id}`),
    language: frame.edition,
    at,
  }
  return JSON.stringify(note)
}
