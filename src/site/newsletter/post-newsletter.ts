import type { MailServer, PlainMail } from '../../kernel/smtp.ts'
import { MailRefused } from '../../kernel/smtp.ts'
import { comfortsOf } from '../../messages/comforts/comforts.ts'
import { type BulkMail, takeBulk } from '../../newsroom/mail/bulk.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import type { Edition } from '../../newsroom/settings/settings.ts'
import {
  bulkDone,
  bulkFailed,
  type BulkLetter,
  LEAVE_MARK,
  writeBulkLetter,
} from '../../newsroom/subscriptions/issue.ts'
import type { Contexts } from '../context.ts'
import { absolute, type Frame } from '../frame.ts'
import { paths } from '../paths.ts'

export interface NewsletterPost {
  /** With the program acting that sends it. */
  readonly newsroom: Newsroom
  readonly contexts: Contexts
  readonly server: MailServer
  /** This node: what it has taken, no other sends meanwhile. */
  readonly holder: string
}

const CONNECTIONS = 5
/** Taken at a time; what a node that dies had taken is sent by another some minutes later. */
const TAKEN = 20

/**
 * Sends what is due of the newsletter and of the questions whether somebody wants it, several mails at once, until nothing
 * is; returns how many were tried. Each goes out once, over restarts and on several nodes; only a node that dies between
 * the mail server's yes and its own note has that one mail sent again, under the same Message-ID.
 */
export async function postNewsletter(post: NewsletterPost, signal?: AbortSignal): Promise<number> {
  let taken = await takeBulk(post.newsroom, post.holder, TAKEN)
  if (taken.length === 0) return 0
  const line = post.server.line(CONNECTIONS)
  try {
    let tried = 0
    for (; taken.length > 0; taken = signal?.aborted ? [] : await takeBulk(post.newsroom, post.holder, TAKEN)) {
      const waiting = taken.values()
      const work = async () => {
        for (const mail of waiting) await deliver(post, line, mail)
      }
      // All end before anything is said of what failed: none is left half sent.
      const ends = await Promise.allSettled(Array.from({ length: CONNECTIONS }, work))
      for (const end of ends) if (end.status === 'rejected') throw end.reason
      tried += taken.length
    }
    return tried
  } finally {
    line.close()
  }
}

async function deliver(
  { newsroom, contexts }: NewsletterPost,
  line: Pick<MailServer, 'send'>,
  mail: BulkMail,
): Promise<void> {
  const letter = await writeBulkLetter(newsroom, mail)
  if (!letter) return bulkDone(newsroom, mail, 'void')
  const { frame } = await contexts.of(mail.edition as Edition)
  try {
    await line.send(mailOf(frame, mail, letter))
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    const { message: why, forGood, ofAddress } = error
    return bulkFailed(newsroom, mail, { why, forGood, ofAddress })
  }
  await bulkDone(newsroom, mail, 'sent')
}

function mailOf(frame: Frame, { id }: BulkMail, { address, token, issue }: BulkLetter): PlainMail {
  const { name } = frame.settings
  const { hostname } = new URL(frame.origin)
  const { letter } = comfortsOf(frame.edition)
  const common = { fromName: name, to: address, language: frame.edition, messageId: `<${id}@newsletter.${hostname}>` }
  if (!issue) {
    const link = absolute(frame, paths.newsletterDoor('confirm', token))
    return { ...common, subject: letter.questionSubject(name), text: letter.question({ paper: name, link }) }
  }
  const leave = absolute(frame, paths.newsletterDoor('leave', token))
  return {
    ...common,
    subject: issue.subject,
    text: issue.text.replaceAll(LEAVE_MARK, leave),
    html: issue.html.replaceAll(LEAVE_MARK, leave),
    headers: {
      // RFC 2369 and 8058: programs that read mail have a button of their own, which asks nothing.
      'List-Unsubscribe': `<${leave}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': `<newsletter.${hostname}>`,
      Precedence: 'bulk',
    },
  }
}
