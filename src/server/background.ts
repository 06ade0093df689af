import { HOUR, MINUTE, SECOND } from '../kernel/clock.ts'
import type { Logger } from '../kernel/log.ts'
import type { Tail } from '../changes/tail.ts'
import { expireDue } from '../newsroom/articles/expire.ts'
import { publishDue } from '../newsroom/articles/schedule.ts'
import { askSpamService, SPAM_KINDS, type SpamService } from '../newsroom/comments/spam-service.ts'
import { turnFronts } from '../newsroom/fronts/turn.ts'
import { endChoices } from '../newsroom/hot/choose-hot.ts'
import { followForHot, HOT_KINDS } from '../newsroom/hot/follow-for-hot.ts'
import { rankHot } from '../newsroom/hot/rank-hot.ts'
import { expireUploads } from '../newsroom/media/complete-upload.ts'
import { purgePictures } from '../newsroom/media/delete-picture.ts'
import type { MediaStore } from '../newsroom/media/media-store.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { type Actor, program } from '../newsroom/people/actor.ts'
import { closeAbandoned } from '../newsroom/writing/sit.ts'
import { followForRelated, RELATED_KINDS } from '../newsroom/related/follow-for-related.ts'
import { PUSH_KINDS } from '../newsroom/subscriptions/follow-flashes.ts'
import { SEARCH_KINDS } from '../search/follow-search.ts'
import type { Indexer } from '../search/search-service.ts'
import type { Live } from '../site/live/live.ts'
import { runBackground } from './followers.ts'
import type { RecallProver } from './prove-recall.ts'

export interface BackgroundOptions {
  readonly log: Logger
  readonly node: string
  readonly tail: Tail
  /** What is told to open pages of readers. */
  readonly live: Pick<Live, 'beat' | 'tellCounts'>
  /** What is told to open pages of the Desk. */
  readonly deskLive: { beat(): Promise<void> | void }
  readonly reads: { flush(): Promise<void> }
  readonly marks: { flush(): Promise<void>; flushPairs(): Promise<void> }
  readonly search: Pick<Indexer, 'follow'>
  /** What sends mail, where there is a mail server. */
  readonly post: ((newsroom: Newsroom) => Promise<number>) | undefined
  readonly media: MediaStore
  /** What is asked about comments, where there is such a service. */
  readonly spam: SpamService | undefined
  readonly recalls: Pick<RecallProver, 'prove'>
  readonly subscriptions: SubscriptionWork
  /** Its verbs return when they are committed. */
  newsroom(actor: Actor): Newsroom
}

/** What a reader does is stored and ranked within these two, and so moves the hot lists in less than five seconds. */
export const MARKS_FLUSH_MS = 2 * SECOND
export const HOT_GATHER_MS = 1.5 * SECOND
/** What is sent to readers who asked for it. */
export interface SubscriptionWork {
  /** Puts new flashes on their way. */
  follow(signal: AbortSignal): Promise<number>
  /** Pushes what is due. */
  push(signal: AbortSignal): Promise<number>
  /** Issues the day's newsletter, when it is due. */
  issue(): Promise<number>
  /** Posts it, where there is a mail server. */
  readonly post: ((signal: AbortSignal) => Promise<number>) | undefined
  /** Forgets what nobody needs any more. */
  tidy(): Promise<void>
}

/** What the portal does beside answering: the index, the ranking, stories whose hour has come. */
export function startBackground({
  log,
  node,
  tail,
  live,
  deskLive,
  reads,
  marks,
  search,
  media,
  post,
  recalls,
  subscriptions,
  spam,
  newsroom,
}: BackgroundOptions) {
  const ranking = newsroom(program('ranking'))
  const schedule = newsroom(program('schedule'))
  const postman = newsroom(program('post'))
  const pictures = newsroom(program('pictures'))
  const spamCheck = newsroom(program('spam'))
  /** Thirty stories of one second wait for each other's rows, but not for thirty front pages. */
  const shown = async (done: Promise<number>) => void ((await done) > 0 && (await tail.catchUp()))
  const background = runBackground(
    [
      { name: 'search', kinds: SEARCH_KINDS, gatherMs: SECOND, follow: () => search.follow() },
      {
        name: 'related',
        kinds: RELATED_KINDS,
        follow: (signal) => followForRelated(ranking, { holder: node, signal }),
      },
      {
        name: 'hot',
        kinds: HOT_KINDS,
        gatherMs: HOT_GATHER_MS,
        follow: () => followForHot(ranking, { holder: node }),
      },
      { name: 'push', kinds: PUSH_KINDS, follow: (signal) => subscriptions.follow(signal) },
      ...(spam
        ? [
            {
              name: 'spam',
              kinds: SPAM_KINDS,
              follow: () => askSpamService(spamCheck, { service: spam, holder: node }),
            },
          ]
        : []),
    ],
    [
      { name: 'publish what is due', everyMs: SECOND / 4, run: () => shown(publishDue(schedule)) },
      { name: 'take away what has expired', everyMs: SECOND / 4, run: () => shown(expireDue(schedule)) },
      { name: 'turn the fronts', everyMs: SECOND / 2, run: () => shown(turnFronts(schedule)) },
      { name: 'prove recalled stories gone', everyMs: SECOND, run: () => recalls.prove() },
      { name: 'close the sittings of tabs that are gone', everyMs: MINUTE / 2, run: () => closeAbandoned(schedule) },
      {
        name: 'keep live streams open',
        everyMs: 20 * SECOND,
        run: () => beatAll([live, deskLive]),
      },
      { name: 'tell the counts of comments', everyMs: SECOND, run: async () => live.tellCounts() },
      { name: 'store what was read', everyMs: 5 * SECOND, run: () => reads.flush() },
      ...(post ? [{ name: 'send mail', everyMs: 2 * SECOND, run: () => post(postman) }] : []),
      { name: 'store what counts for the hot lists', everyMs: MARKS_FLUSH_MS, run: () => marks.flush() },
      { name: 'store what is read together', everyMs: 10 * MINUTE, run: () => marks.flushPairs() },
      { name: 'push flashes', everyMs: SECOND / 2, run: (signal) => subscriptions.push(signal) },
      { name: 'issue the newsletter', everyMs: MINUTE / 2, run: () => subscriptions.issue() },
      ...(subscriptions.post ? [{ name: 'post the newsletter', everyMs: 2 * SECOND, run: subscriptions.post }] : []),
      { name: 'forget what subscriptions left', everyMs: HOUR, run: () => subscriptions.tidy() },
      { name: 'rank the hot lists', everyMs: MINUTE / 2, run: () => rankHot(ranking) },
      { name: 'end what was decided about the hot lists', everyMs: SECOND, run: () => endChoices(ranking) },
      { name: 'forget unfinished uploads', everyMs: 10 * MINUTE, run: () => expireUploads(pictures, media) },
      { name: 'remove deleted pictures', everyMs: HOUR, run: () => purgePictures(pictures, media) },
    ],
    log,
  )
  tail.subscribe((entries) => background.wake(entries))
  return background
}

async function beatAll(live: readonly { beat(): Promise<void> | void }[]): Promise<void> {
  for (const each of live) await each.beat()
}
