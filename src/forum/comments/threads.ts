import type { Kysely } from 'kysely'
import { ID_PATTERN, type Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { THREAD_KINDS, type ThreadName } from '../../newsroom/comments/comment.ts'
import { findThreadView, type ThreadView } from '../../newsroom/comments/thread-reading.ts'
import type { Tables } from '../../newsroom/tables.ts'
import { findTopic } from '../../newsroom/topics/topic-store.ts'
import type { Visit } from '../visit.ts'

/** The thread that an address names: `article/ID`, `topic/ID`, `wire/ID`, or `t/SLUG`. Refuses (`missing`). */
export async function getThreadName(db: Kysely<Tables>, named: string): Promise<ThreadName> {
  const [kind = '', name = ''] = named.split('/')
  if (kind === 't') {
    const topic = await findTopic(db, name)
    if (topic) return { of: 'topic', id: topic.id }
  }
  const of = THREAD_KINDS.find((each) => each === kind)
  if (!of || !ID_PATTERN.test(name)) throw new Refusal('missing', { noun: 'thread', name })
  return { of, id: name }
}

/** The thread as readers know it. Refuses (`missing`) one of what is not before readers. */
export async function getThread(visit: Visit, name: ThreadName): Promise<ThreadView> {
  const thread = await findThread(visit, name)
  if (!thread) throw new Refusal('missing', { noun: 'thread', id: name.id })
  return thread
}

/** The same; undefined for one of what is not before readers. */
export function findThread({ house, settings }: Visit, name: ThreadName): Promise<ThreadView | undefined> {
  return findThreadView(house.db, name, { settings, now: house.newsroom.now() })
}

/** The id that an address names. Refuses (`missing`) what is none. */
export function idOf({ named }: Pick<Visit, 'named'>): Id {
  if (!ID_PATTERN.test(named)) throw new Refusal('missing', { noun: 'comment', id: named })
  return named
}
