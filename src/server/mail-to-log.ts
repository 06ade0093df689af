import type { Logger } from '../kernel/log.ts'
import type { MailServer } from '../kernel/smtp.ts'

/**
 * Mail of a paper that somebody tries out on their own machine, without a mail server: it goes into the log, where they
 * find their sign-in link. Never where the portal can be reached from elsewhere: a link lets in whoever reads it.
 */
export function mailToLog(log: Logger): MailServer {
  const send: MailServer['send'] = async ({ to, subject, text }) => {
    log.info({ to, subject, text }, 'no mail server is set; this mail would have gone out')
  }
  return { send, line: () => ({ send, close: () => {} }) }
}

/** Whether the portal is only for whoever sits at this machine. */
export function isOnThisMachine(origin: string): boolean {
  return /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(origin)
}
