import * as z from 'zod'
import { Refusal } from '../../kernel/refusal.ts'
import { withdrawAllOf } from '../../newsroom/comments/withdraw-comment.ts'
import { leave } from '../../newsroom/readers/leave.ts'
import { readOwnData } from '../../newsroom/readers/own-data-reading.ts'
import { forum } from '../addresses.ts'
import { takeAlong } from '../comments/own-comments.ts'
import { fieldsOf } from '../../kernel/form-fields.ts'
import { reproofOf } from '../reproof.ts'
import { leaveScreen, leftScreen } from '../screens/leave.tsx'
import type { Answer, ReaderVisit, Route } from '../visit.ts'

const leaving = z.object({ typed: z.string().max(200), comments: z.enum(['kept', 'withdrawn']) })

export const leaveRoutes: readonly Route[] = [
  { path: /^\/reader\/leave$/, for: 'reader', get: (visit) => leaveScreen(visit, {}), post: go },
  {
    path: /^\/reader\/gone$/,
    for: 'anyone',
    get: (visit) => (visit.who ? { to: visit.at(forum.own) } : leftScreen(visit)),
  },
  { path: /^\/reader\/data$/, for: 'reader', get: data, paced: true },
]

async function go(visit: ReaderVisit): Promise<Answer> {
  const { house, who } = visit
  const order = fieldsOf(leaving, visit.typed)
  try {
    await leave(house.newsroom, { readerId: who.reader.id, ...order }, withdrawAllOf)
    return { to: visit.at(forum.gone), session: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit)
    return { ...leaveScreen(visit, { comments: order.comments, reproof }), status: reproof.status }
  }
}

/** All that is kept of them, as a file. */
async function data({ house, who }: ReaderVisit): Promise<Answer> {
  const { id } = who.reader
  const [reader, comments] = await Promise.all([
    readOwnData(house.db, id, house.newsroom.now()),
    takeAlong(house.db, id),
  ])
  return {
    json: { ...reader, ...comments },
    headers: ['content-disposition', `attachment; filename="reader-${id}.json"`],
  }
}
