import type { Reproof } from '../kernel/field.tsx'
import type { Refusal } from '../kernel/refusal.ts'
import type { DeskWords, ErrorsOfDesk, SettingLabel } from '../messages/desk-words.ts'
import { pictureReproof } from './picture-reproof.ts'
import { clockSecond } from './times.ts'

/** By noun, field and reason; a field alone stands for all of its other reasons. */
const SAYINGS: Readonly<Record<string, keyof ErrorsOfDesk>> = {
  'staff password too short': 'passwordShort',
  'staff password too long': 'passwordLong',
  'staff password too easy': 'passwordEasy',
  'staff login taken': 'loginTaken',
  'staff login': 'login',
  'staff name': 'name',
  'staff code': 'code',
  'staff current': 'current',
  'staff email belongs to somebody else already': 'emailTaken',
  'staff email': 'email',
  'staff last administrator': 'lastAdministrator',
  'passkey name': 'passkeyName',
  'passkey known': 'passkeyKnown',
  'passkey too many': 'passkeysTooMany',
  passkey: 'passkey',
  'section name': 'sectionName',
  'section there already': 'slugTaken',
  section: 'slug',
  'term must be a name, or have a form or a reading of its own': 'termEmpty',
  'term must have no spaces in it': 'termSpaces',
  'term too long': 'termLong',
  'term reading': 'termReading',
  reading: 'termReading',
}

export function reproofOf(refusal: Refusal, words: DeskWords, timeZone: string): Reproof {
  const { code, facts } = refusal
  const { errors, setUp } = words
  const ofPicture = pictureReproof(refusal, errors.picture)
  if (ofPicture !== undefined) return { says: ofPicture }
  const noun = String(facts.noun ?? '')
  const field = facts.field == null ? undefined : String(facts.field).split('.')[0]!
  switch (code) {
    case 'too_fast':
      return { says: errors.tooMany(facts.until == null ? undefined : clockSecond(String(facts.until), timeZone)) }
    case 'forbidden':
      if (facts.why === 'long ago') return { says: errors.longAgo }
      return { says: noun === 'sign-in' ? errors.wrong : errors.forbidden }
    case 'missing':
      return { says: errors.missing }
    case 'stale':
      return { says: errors.stale }
    default:
  }
  if (noun === 'setting' && field !== undefined && Object.hasOwn(setUp.labels, field))
    return { says: errors.setting(setUp.labels[field as SettingLabel]), field }
  const why = String(facts.why)
  const keys = [`${noun} ${field} ${why}`, `${noun} ${why}`, `${noun} ${field}`, noun]
  const saying = keys.map((key) => SAYINGS[key]).find((key) => key !== undefined)
  const says = saying === undefined ? errors.other : errors[saying]
  return { says: typeof says === 'string' ? says : errors.other, field: noun === 'section' ? 'sections' : field }
}
