import { type MailServer, MailRefused } from '../../kernel/smtp.ts'
import { deskWordsOf } from '../../messages/desk.ts'
import { type Mail, mailFailed, mailWentOut, takeMail } from '../../newsroom/mail/outbox.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import { type Letter, writeLetter } from '../../newsroom/people/letters.ts'
import type { Settings } from '../../newsroom/settings/settings.ts'
import { desk } from '../addresses.ts'
import { namedLanguage } from '../language.ts'
import { clockTime } from '../times.ts'

export interface PostOffice {
  /** With the program acting that sends mail. */
  readonly newsroom: Newsroom
  readonly server: MailServer
  /** This node: what it has taken, no other sends meanwhile. */
  readonly holder: string
  /** `https://news.example`, without a slash at the end. */
  readonly origin: string
  settings(): Promise<Settings>
}

/**
 * Sends what is due, one mail after the other, until nothing is. Returns how many were tried. A mail goes out once, as long as the node that sends it lives to say so; otherwise another sends it again, with a link that
 * voids the first.
 */
export async function sendMail(office: PostOffice): Promise<number> {
  for (let tried = 0; ; tried++) {
    const mail = await takeMail(office.newsroom, office.holder)
    if (!mail) return tried
    await deliver(office, mail)
  }
}

async function deliver({ newsroom, server, origin, settings }: PostOffice, mail: Mail): Promise<void> {
  const letter = await writeLetter(newsroom, mail)
  if (!letter) return mailWentOut(newsroom, mail, undefined)
  try {
    await server.send(wordsOf(mail, letter, await settings(), origin))
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    return mailFailed(newsroom, mail, { why: error.message, forGood: error.forGood })
  }
  await mailWentOut(newsroom, mail, letter.staffId)
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
