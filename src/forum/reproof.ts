import type { Instant } from '../kernel/clock.ts'
import { DAY } from '../kernel/clock.ts'
import type { Reproof as ReproofOfField } from '../kernel/field.tsx'
import type { Refusal } from '../kernel/refusal.ts'
import type { NameTrouble } from '../messages/readers/reader-words.ts'
import { secondIn, timeIn } from './times.ts'
import type { Visit } from './visit.ts'

/** Why it was refused, and what the answer says to programs. */
export interface Reproof extends ReproofOfField {
  readonly status: number
  readonly headers: readonly string[]
}

export function reproofOf({ code, facts }: Refusal, visit: Visit): Reproof {
  const { errors } = visit.words
  const noun = String(facts.noun)
  const field = facts.field === undefined ? undefined : String(facts.field)
  const reproof = (says: string, status: number, headers: readonly string[] = []) => ({ says, field, status, headers })
  if (code === 'too_fast') {
    const now = visit.house.newsroom.now()
    const until = typeof facts.until === 'string' ? facts.until : undefined
    return reproof(errors.tooFast(until && untilIn(visit, until, now)), 429, until ? retryAfter(until, now) : [])
  }
  if (code === 'missing') return reproof(errors.missing, 404)
  if (code === 'forbidden' && noun === 'reader') return reproof(errors.bannedName, 403)
  if (code === 'forbidden') return reproof(noun === 'passkey' ? errors.passkey : errors.form, 403)
  const why = String(facts.why)
  if (noun === 'reader' && field === 'name') return reproof(errors.names[why as NameTrouble], 422)
  if (noun === 'reader' && field === 'email') return reproof(why === 'taken' ? errors.emailTaken : errors.email, 422)
  if (noun === 'reader' && field === 'typed') return reproof(errors.typed, 422)
  if (noun === 'passkey') {
    if (field === 'name') return reproof(errors.passkeyName, 422)
    if (why === 'known') return reproof(errors.passkeyKnown, 422)
    return reproof(why === 'too many' ? errors.passkeysTooMany : errors.passkey, 422)
  }
  return reproof(errors.form, 422)
}

function untilIn(visit: Visit, until: Instant, now: Instant): string {
  return Date.parse(until) - Date.parse(now) < DAY / 2 ? secondIn(visit, until) : timeIn(visit, until)
}

/** When to come back, for programs. */
function retryAfter(until: Instant, now: Instant): readonly string[] {
  return ['retry-after', String(Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000)))]
}
