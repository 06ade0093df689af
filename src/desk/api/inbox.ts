import { readInbox, type Waiting } from '../../newsroom/articles/inbox-reading.ts'
import { listReadNow } from '../../newsroom/reads/now-reading.ts'
import { staffNamesOf } from '../../newsroom/people/names-reading.ts'
import { listReadingNow, readMyInbox } from '../contract/inbox.ts'
import { type Handled, handle } from './handler.ts'

const STORIES_READ = 12

export const inboxHandlers: readonly Handled[] = [
  handle(readMyInbox, async (_, { db, newsroom, staffId, who }) => {
    const inbox = await readInbox(newsroom.database, { kind: 'staff', id: staffId, role: who.role })
    const waiting = [...inbox.toReview, ...inbox.returned]
    const named = await staffNamesOf(
      db,
      waiting.flatMap(({ by }) => by ?? []),
    )
    const told = ({ by, ...rest }: Waiting) => ({ ...rest, by: (by && named(by).name) || undefined })
    return { ...inbox, toReview: inbox.toReview.map(told), returned: inbox.returned.map(told) }
  }),
  handle(listReadingNow, async (_, { db, newsroom }) => ({
    items: await listReadNow(db, newsroom.now(), STORIES_READ),
  })),
]
