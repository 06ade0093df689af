import { MINUTE, SECOND } from '../kernel/clock.ts'
import type { Logger } from '../kernel/log.ts'
import type { Tail } from '../changes/tail.ts'
import { publishDue } from '../newsroom/articles/schedule.ts'
import { rankHot } from '../newsroom/hot/rank-hot.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { type Actor, program } from '../newsroom/people/actor.ts'
import { closeAbandoned } from '../newsroom/writing/sit.ts'
import { followForRelated, RELATED_KINDS } from '../newsroom/related/follow-for-related.ts'
import { SEARCH_KINDS } from '../search/follow-search.ts'
import type { Indexer } from '../search/search-service.ts'
import { runBackground } from './followers.ts'

export interface BackgroundOptions {
  readonly log: Logger
  readonly node: string
  readonly tail: Tail
  /** What is told to open pages. */
  readonly live: readonly { beat(): Promise<void> | void }[]
  readonly reads: { flush(): Promise<void> }
  readonly search: Pick<Indexer, 'follow'>
  newsroom(actor: Actor): Newsroom
}

/** What the portal does beside answering: the index, the ranking, stories whose hour has come. */
export function startBackground({ log, node, tail, live, reads, search, newsroom }: BackgroundOptions) {
  const ranking = newsroom(program('ranking'))
  const schedule = newsroom(program('schedule'))
  const background = runBackground(
    [
      { name: 'search', kinds: SEARCH_KINDS, gatherMs: SECOND, follow: () => search.follow() },
      {
        name: 'related',
        kinds: RELATED_KINDS,
        follow: (signal) => followForRelated(ranking, { holder: node, signal }),
      },
    ],
    [
      { name: 'publish what is due', everyMs: SECOND / 2, run: () => publishDue(schedule) },
      { name: 'close the sittings of tabs that are gone', everyMs: MINUTE / 2, run: () => closeAbandoned(schedule) },
      {
        name: 'keep live streams open',
        everyMs: 20 * SECOND,
        run: () => beatAll(live),
      },
      { name: 'store what was read', everyMs: 5 * SECOND, run: () => reads.flush() },
      { name: 'rank the hot lists', everyMs: MINUTE / 2, run: () => rankHot(ranking) },
    ],
    log,
  )
  tail.subscribe((entries) => background.wake(entries))
  return background
}

async function beatAll(live: BackgroundOptions['live']): Promise<void> {
  for (const each of live) await each.beat()
}
