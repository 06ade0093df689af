import { readInbox, type Waiting } from '../../newsroom/articles/inbox-reading.ts'
import { listReadNow } from '../../newsroom/reads/now-reading.ts'
import { namesOf } from '../../newsroom/names-reading.ts'
import { listReadingNow, readMyInbox } from '../contract/inbox.ts'
import { type Handled, handle } from './handler.ts'

const STORIES_READ = 12

export const inboxHandlers: readonly Handled[] = [
  handle(readMyInbox, async (_, { db, newsroom, staffId, who }) => {
    const inbox = await readInbox(newsroom.database, { kind: 'staff', id: staffId, role: who.role })
    const waiting = [...inbox.toReview, ...inbox.returned]
    const names = await namesOf(
      db,
      waiting.flatMap(({ by }) => idOfStaff(by) ?? []),
    )
    const told = ({ by, ...rest }: Waiting) => ({ ...rest, by: names.get(idOfStaff(by) ?? '') })
    return { ...inbox, toReview: inbox.toReview.map(told), returned: inbox.returned.map(told) }
  }),
  handle(listReadingNow, async (_, { db, newsroom }) => ({
    items: await listReadNow(db, newsroom.now(), STORIES_READ),
  })),
]

function idOfStaff(actor: string | undefined): string | undefined {
  return actor?.startsWith('staff:') ? actor.slice('staff:'.length) : undefined
}
