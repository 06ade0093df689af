import { comfortsOf } from '../../messages/comforts/comforts.ts'
import type { PushNote } from '../../messages/comforts/push-note.ts'
import type { WireEntry } from '../../newsroom/wire/wire-reading.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { link } from '../frame.ts'
import { paperTime } from '../paper-time.ts'
import { paths } from '../paths.ts'

/** Push services take 4,096 bytes, of which encrypting needs some: so many characters of a headline are safe. */
const LONGEST_HEADLINE = 300

/** A flash as a browser is told it, in the reader's edition. */
export function pushMessage({ frame, convert }: Context, flash: WireEntry): string {
  const { headline, articleId, id, at } = inEdition(flash, convert)
  const day = paperTime(frame.settings.timeZone, at).date
  const note: PushNote = {
    id,
    title: comfortsOf(frame.edition).push.flash(frame.settings.name),
    body: [...headline].slice(0, LONGEST_HEADLINE).join(''),
    path: link(frame, articleId ? paths.article(articleId) : `${paths.wire({ day })}#w-${id}`),
    language: frame.edition,
    at,
  }
  return JSON.stringify(note)
}
