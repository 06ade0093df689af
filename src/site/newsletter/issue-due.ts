import type { Newsroom } from '../../newsroom/newsroom.ts'
import { issueNewsletter } from '../../newsroom/subscriptions/issue.ts'
import { listEditionsToIssue } from '../../newsroom/subscriptions/newsletter-reading.ts'
import type { Edition, Settings } from '../../newsroom/settings/settings.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Contexts } from '../context.ts'
import { paperTime } from '../paper-time.ts'
import { composeLetter } from './compose-letter.ts'

/** So many hours late a day's letter still goes out: after a night without the program, or when it is switched on. */
const LATEST = 6

/** The day whose letter is due at an instant, on the paper's own calendar. */
export function dueDay(
  { newsletter, newsletterHour, timeZone }: Pick<Settings, 'newsletter' | 'newsletterHour' | 'timeZone'>,
  at: Instant,
): string | undefined {
  const { hour, date } = paperTime(timeZone, at)
  return newsletter && hour >= newsletterHour && hour < newsletterHour + LATEST ? date : undefined
}

/** Issues what is due, in each edition that somebody subscribed to, and returns to how many it goes. */
export async function issueDue(newsroom: Newsroom, contexts: Contexts): Promise<number> {
  const day = dueDay(await contexts.settings(), newsroom.now())
  if (day === undefined) return 0
  let addressed = 0
  for (const edition of await listEditionsToIssue(newsroom.database.read, day)) {
    const letter = await composeLetter(await contexts.of(edition as Edition))
    if (letter) addressed += (await issueNewsletter(newsroom, { day, edition, ...letter })) ?? 0
  }
  return addressed
}
