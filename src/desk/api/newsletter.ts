import { Refusal } from '../../kernel/refusal.ts'
import { changeSettings, EDITIONS, readSettings } from '../../newsroom/settings/settings.ts'
import { reportBounces } from '../../newsroom/subscriptions/bounce.ts'
import { countSubscribers, listIssues } from '../../newsroom/subscriptions/newsletter-reading.ts'
import { countPushSubscriptions } from '../../newsroom/subscriptions/push-subscription.ts'
import {
  changeNewsletter,
  type NewsletterAnswer,
  previewNewsletter,
  readNewsletter,
  reportBouncesNow,
} from '../contract/newsletter.ts'
import { type ApiVisit, type Handled, handle } from './handler.ts'

const ISSUES = 20

export const newsletterHandlers: readonly Handled[] = [
  handle(readNewsletter, async (_, visit) => newsletterOf(visit)),
  handle(changeNewsletter, async ({ body: { on, hour, holdSeconds } }, visit) => {
    await changeSettings(visit.newsroom, {
      ...(on !== undefined && { newsletter: on }),
      ...(hour !== undefined && { newsletterHour: hour }),
      ...(holdSeconds !== undefined && { pushHold: holdSeconds }),
    })
    return newsletterOf(visit)
  }),
  handle(previewNewsletter, async ({ query }, { house, settings }) => {
    const edition = query.edition ?? settings.edition
    const letter = await house.previewLetter(edition)
    if (!letter) throw new Refusal('missing', { noun: 'letter', edition })
    return { edition, ...letter }
  }),
  handle(reportBouncesNow, async ({ body }, { newsroom }) => ({ stopped: await reportBounces(newsroom, body) })),
]

async function newsletterOf({ db, house }: ApiVisit): Promise<NewsletterAnswer> {
  const { newsletter: on, newsletterHour: hour, pushHold: holdSeconds } = await readSettings(db)
  const counted = await countSubscribers(db)
  const countOf = (edition: string, state: string) =>
    counted.find((each) => each.edition === edition && each.state === state)?.count ?? 0
  const issues = await listIssues(db, ISSUES)
  return {
    on,
    hour,
    hasMail: house.hasMail,
    subscribers: EDITIONS.map((edition) => ({
      edition,
      active: countOf(edition, 'active'),
      waiting: countOf(edition, 'waiting'),
      stopped: countOf(edition, 'stopped'),
    })),
    issues: issues.map((issue) => ({ ...issue, edition: issue.edition as (typeof EDITIONS)[number] })),
    push: { browsers: await countPushSubscriptions(db), holdSeconds },
  }
}
