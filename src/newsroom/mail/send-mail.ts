import { type MailServer, MailRefused, type PlainMail } from '../../kernel/smtp.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Newsroom } from '../newsroom.ts'
import { type Mail, mailFailed, type MailPurpose, mailWentOut, takeMail } from './outbox.ts'

/** A mail as it goes out, and to whom of the staff, if to one of them. */
export interface WrittenMail {
  readonly mail: PlainMail
  readonly staffId: Id | undefined
}

/** Writes a mail at the moment that it goes out. Undefined when there is nobody any more to send it to. */
export type MailWriter = (newsroom: Newsroom, mail: Mail) => Promise<WrittenMail | undefined>

export interface PostOffice {
  /** With the program acting that sends mail. */
  readonly newsroom: Newsroom
  readonly server: MailServer
  /** This node: what it has taken, no other sends meanwhile. */
  readonly holder: string
  readonly writers: Readonly<Record<MailPurpose, MailWriter>>
}

/**
 * Sends what is due, one mail after the other, until nothing is. Returns how many were tried. A mail goes out once, as long
 * as the node that sends it lives to say so; otherwise another sends it again, with a link of its own.
 */
export async function sendMail(office: PostOffice): Promise<number> {
  for (let tried = 0; ; tried++) {
    const mail = await takeMail(office.newsroom, office.holder)
    if (!mail) return tried
    await deliver(office, mail)
  }
}

async function deliver({ newsroom, server, writers }: PostOffice, mail: Mail): Promise<void> {
  const written = await writers[mail.purpose](newsroom, mail)
  if (!written) return mailWentOut(newsroom, mail, undefined)
  try {
    await server.send(written.mail)
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    return mailFailed(newsroom, mail, { why: error.message, forGood: error.forGood })
  }
  await mailWentOut(newsroom, mail, written.staffId)
}
