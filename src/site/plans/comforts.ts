import { DAY, later } from '../../kernel/clock.ts'
import type { TopicsMessage, WithdrawnMessage } from '../../messages/comforts/kept-messages.ts'
import { listAllFormer } from '../../newsroom/addresses/former-address.ts'
import { listTimeline } from '../../newsroom/articles/article-reading.ts'
import { listWithdrawn } from '../../newsroom/articles/withdrawn-reading.ts'
import { siteTitle } from '../../newsroom/settings/setting.ts'
import { listTopics } from '../../newsroom/topics/topic-store.ts'
import type { PagePlan } from '../../pages/plan.ts'
import type { NewsletterDoorPlace, NewsletterPlace } from '../addresses.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { link } from '../frame.ts'
import { newsletterDoorPage, newsletterPage } from '../pages/newsletter.tsx'
import { offlinePage, readingListPage } from '../pages/reading-list.tsx'
import { textOf, timeOf } from '../parts/when.tsx'
import { part } from '../parts-source.ts'
import { paths } from '../paths.ts'
import { tags } from '../tags.ts'
import { documentPlan, planOf } from './plan.ts'
import { storyTags } from './stories.ts'

const JSON_TYPE = 'application/json; charset=utf-8'
/** Who was away for longer has all that they keep looked through. */
const WITHDRAWN_SINCE = 60 * DAY
const MOST_WITHDRAWN = 2000
const MOST_TOPICS = 100

const frameParts = { masthead: part.masthead(undefined), footer: part.footer }

/** What the browser keeps for its reader: empty until the island there fills it. */
export function planReadingList(context: Context): PagePlan {
  return planOf(context, readingListPage(context.frame, frameParts), { tags: [] })
}

/** What a browser shows that has no connection and did not keep the page that was asked for. */
export function planOffline(context: Context): PagePlan {
  return planOf(context, offlinePage(context.frame, frameParts), { tags: [] })
}

/** The form of the newsletter, with what became of it. */
export function planNewsletter(context: Context, { said }: NewsletterPlace): PagePlan {
  return planOf(context, newsletterPage(context.frame, said, frameParts), { tags: [] })
}

/** Where the links in its mails lead: one page for all of them, which posts to wherever it was opened. */
export function planNewsletterDoor(context: Context, { door }: NewsletterDoorPlace): PagePlan {
  return planOf(context, newsletterDoorPage(context.frame, door, frameParts), { tags: [] })
}

export async function planWithdrawn(context: Context): Promise<PagePlan> {
  const since = later(context.now(), -WITHDRAWN_SINCE)
  const ids = await listWithdrawn(context.db, since, MOST_WITHDRAWN)
  const message: WithdrawnMessage = { since, ids }
  // Whatever takes a story from readers, or gives it back, touches the list of corrections.
  return documentPlan(context, JSON_TYPE, JSON.stringify(message), [tags.corrections], later(context.now(), DAY))
}

export async function planNewestOfTopics(context: Context): Promise<PagePlan> {
  const { db, frame, convert } = context
  const moving = (await listTopics(db, { limit: MOST_TOPICS })).filter(({ newestAt }) => newestAt !== undefined)
  const former = await listAllFormer(db, 'topic')
  const newest = await Promise.all(moving.map(({ id }) => listTimeline(db, { topicId: id, limit: 1 })))
  const shown = moving.flatMap((topic, index) => newest[index]!.map((story) => ({ topic, story })))
  const message: TopicsMessage = {
    topics: inEdition(shown, convert).map(({ topic, story }) => ({
      id: topic.id,
      name: topic.name,
      path: link(frame, paths.topic(topic.slug)),
      former: former.get(topic.id) ?? [],
      headline: story.headline,
      story: link(frame, paths.article(story.id)),
      at: story.publishedAt,
      when: textOf(frame, timeOf(frame, story.publishedAt), 'stamp'),
    })),
  }
  return documentPlan(context, JSON_TYPE, JSON.stringify(message), [
    tags.topics,
    ...storyTags(shown.map(({ story }) => story)),
  ])
}

/** What a browser needs to know to put the paper on a home screen (W3C, Web Application Manifest). */
export function planManifest(context: Context): PagePlan {
  const { frame } = context
  const icon = { src: paths.icon, type: 'image/svg+xml', sizes: 'any' }
  const manifest = {
    id: '/',
    name: siteTitle(frame.settings),
    short_name: frame.settings.name,
    lang: frame.edition,
    start_url: link(frame, paths.home),
    scope: '/',
    display: 'standalone',
    background_color: '#fcfcfa',
    theme_color: '#fcfcfa',
    icons: [
      { ...icon, purpose: 'any' },
      { ...icon, purpose: 'maskable' },
    ],
  }
  return documentPlan(context, 'application/manifest+json; charset=utf-8', JSON.stringify(manifest), [])
}
