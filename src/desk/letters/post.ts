import { deskWordsOf } from '../../messages/desk.ts'
import type { Mail } from '../../newsroom/mail/outbox.ts'
import type { MailWriter } from '../../newsroom/mail/send-mail.ts'
import { type Letter, writeLetter } from '../../newsroom/people/letters.ts'
import type { Settings } from '../../newsroom/settings/settings.ts'
import { desk } from '../addresses.ts'
import { namedLanguage } from '../language.ts'
import { clockTime } from '../times.ts'

/** Writes what goes to somebody of the staff. A mail that is sent again has a link that voids the first. */
export function staffLetters({
  origin,
  settings,
}: {
  /** `https://news.example`, without a slash at the end. */
  readonly origin: string
  settings(): Promise<Settings>
}): MailWriter {
  return async (newsroom, mail) => {
    const letter = await writeLetter(newsroom, mail)
    return letter && { mail: wordsOf(mail, letter, await settings(), origin), staffId: letter.staffId }
  }
}

/** A mail in its reader's language; the paper's, while they have chosen none. */
function wordsOf({ purpose }: Mail, letter: Letter, settings: Settings, origin: string) {
  const words = deskWordsOf(namedLanguage(letter.language) ?? settings.edition)
  const { letters } = words
  const { name, login = '' } = letter
  const paper = settings.name
  const until = clockTime(letter.link.expiresAt, settings.timeZone)
  const link = origin + (purpose === 'reset' ? desk.reset : desk.invitation)(letter.link.token)
  const said =
    purpose === 'reset'
      ? { subject: letters.resetSubject(paper), text: letters.reset({ name, paper, login, link, until }) }
      : {
          subject: letters.invitationSubject(paper),
          text: letters.invitation({ name, paper, role: words.roles[letter.role], link, until }),
        }
  return { ...said, fromName: paper, to: letter.email, language: words.language }
}
