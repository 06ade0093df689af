import { Refusal } from '../../kernel/refusal.ts'
import { settleAppeal } from '../../newsroom/comments/appeal.ts'
import { judgeComments, undoVerdicts } from '../../newsroom/comments/moderate.ts'
import { listVerdicts, weeksOfModeration } from '../../newsroom/comments/moderation-reading.ts'
import { listVersions } from '../../newsroom/comments/own-comment-reading.ts'
import { reopenAppeal } from '../../newsroom/comments/reopen-appeal.ts'
import { openCards } from '../../newsroom/comments/open-card.ts'
import { countQueues, listQueue } from '../../newsroom/comments/queue-reading.ts'
import { staffNamedIn } from '../../newsroom/people/names-reading.ts'
import { banReader, isStanding, listBans, unbanReader } from '../../newsroom/readers/bans.ts'
import { listNotes, noteOnReader } from '../../newsroom/readers/notes.ts'
import { findReader } from '../../newsroom/readers/reader-store.ts'
import { giveNameBack, listTakenNames, takeName } from '../../newsroom/readers/take-name.ts'
import {
  banReaderNow,
  countComments,
  giveReaderNameBack,
  judgeCommentsNow,
  liftBan,
  listComments,
  listCommentVerdicts,
  listCommentVersions,
  noteOnReaderNow,
  openCommentCards,
  readCommenter,
  readModerationWeeks,
  reopenCommentAppeal,
  settleCommentAppeal,
  takeReaderName,
  undoCommentVerdicts,
} from '../contract/comments.ts'
import { type Handled, handle } from './handler.ts'

const WEEKS = 8

export const commentHandlers: readonly Handled[] = [
  handle(listComments, async ({ query }, { db, newsroom, staffId }) => {
    const { queue, reader, thread, rule, q, after, limit } = query
    const items = await listQueue(db, {
      queue,
      // Whoever looks at a person or an article sees all that there is.
      staffId: queue === 'all' ? undefined : staffId,
      now: newsroom.now(),
      readerId: reader,
      threadId: thread,
      rule,
      words: q,
      after,
      limit,
    })
    return { items, next: items.length === limit ? items.at(-1)!.id : null }
  }),
  handle(countComments, async ({ query: { reader, thread } }, { db, newsroom }) =>
    countQueues(db, newsroom.now(), { readerId: reader, threadId: thread }),
  ),
  handle(listCommentVerdicts, async ({ params }, { db }) => {
    const verdicts = await listVerdicts(db, params.commentId)
    const named = await staffNamedIn(
      db,
      verdicts.map(({ judge }) => judge),
    )
    return { items: verdicts.map((verdict) => ({ ...verdict, by: named(verdict.judge) })), next: null }
  }),
  handle(listCommentVersions, async ({ params }, { db }) => ({
    items: [...(await listVersions(db, params.commentId))],
    next: null,
  })),
  handle(judgeCommentsNow, async ({ body }, { newsroom }) => ({ judged: await judgeComments(newsroom, body) })),
  handle(undoCommentVerdicts, async ({ body }, { newsroom }) => ({ commentIds: await undoVerdicts(newsroom, body) })),
  handle(openCommentCards, async ({ body }, { newsroom }) => ({ commentIds: await openCards(newsroom, body) })),
  handle(settleCommentAppeal, async ({ params, body }, { newsroom }) => settleAppeal(newsroom, { ...params, ...body })),
  handle(reopenCommentAppeal, async ({ params }, { newsroom }) => reopenAppeal(newsroom, params)),
  handle(readModerationWeeks, async (_, { db, newsroom }) => ({
    weeks: await weeksOfModeration(db, { now: newsroom.now(), weeks: WEEKS }),
  })),
  handle(readCommenter, async ({ params }, { db, newsroom }) => {
    const reader = await findReader(db, params.readerId)
    if (!reader) throw new Refusal('missing', { noun: 'reader', id: params.readerId })
    const [bans, notes, taken] = await Promise.all([
      listBans(db, reader.id),
      listNotes(db, reader.id),
      listTakenNames(db, reader.id),
    ])
    const actors = [...bans, ...notes].map(({ madeBy }) => madeBy)
    const named = await staffNamedIn(db, [...actors, ...taken.map(({ takenBy }) => takenBy)])
    const now = newsroom.now()
    return {
      ...reader,
      bans: bans.map((ban) => {
        const { id, madeAt: at, madeBy, until, reason, liftedAt } = ban
        return { id, at, by: named(madeBy), until, reason, liftedAt, stands: isStanding(ban, now) }
      }),
      takenNames: taken.map(({ takenAt: at, takenBy, ...each }) => ({ ...each, at, by: named(takenBy) })),
      notes: notes.map(({ id, text, madeAt: at, madeBy }) => ({ id, text, at, by: named(madeBy) })),
    }
  }),
  handle(banReaderNow, async ({ params, body }, { newsroom }) => ({
    id: await banReader(newsroom, { ...params, ...body }),
  })),
  handle(liftBan, async ({ params }, { newsroom }) => unbanReader(newsroom, params)),
  handle(takeReaderName, async ({ params, body }, { newsroom }) => takeName(newsroom, { ...params, ...body })),
  handle(giveReaderNameBack, async ({ params }, { newsroom }) => giveNameBack(newsroom, params)),
  handle(noteOnReaderNow, async ({ params, body }, { newsroom }) => ({
    id: await noteOnReader(newsroom, { ...params, ...body }),
  })),
]
