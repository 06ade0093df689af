import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { messagesOf } from '../../messages/messages.ts'
import { keepingNames } from '../../newsroom/comments/mentions.ts'
import { listNoticed } from '../../newsroom/comments/noticed-reading.ts'
import { listOwnAppeals, listOwnLikes, listOwnReports } from '../../newsroom/comments/own-acts-reading.ts'
import { listOwnComments, listVersionsOf, type OwnComment } from '../../newsroom/comments/own-comment-reading.ts'
import { withdrawAllOf } from '../../newsroom/comments/withdraw-comment.ts'
import type { Tables } from '../../newsroom/tables.ts'
import type { OwnComments } from '../own-comments.ts'
import { said } from './addresses.ts'

const MOST_TAKEN = 1000
const LONGEST_SHOWN = 200

/** What readers' own places know of comments: theirs, and those that they are told of. */
export const ownComments: OwnComments = {
  async newest(db, readerId, { edition, spell, most }) {
    const own = await listOwnComments(db, { readerId, limit: most })
    const spellSaid = await keepingNames(
      db,
      own.map(({ text }) => text),
      spell,
    )
    return own.map((comment) => ({
      path: said.ownComment(comment.id),
      on: spell(comment.title ?? messagesOf(edition).comments.gone),
      text: spellSaid(comment.text),
      at: comment.postedAt,
      state: stateOf(comment),
    }))
  },
  async noticed(db, readerId, { edition, spell, commentIds }) {
    const found = await listNoticed(db, { readerId, ids: commentIds })
    const spellSaid = await keepingNames(
      db,
      found.map(({ text }) => text),
      spell,
    )
    const { left } = messagesOf(edition).comments
    return new Map(
      found.map(({ id, shown, author, text }) => [
        id,
        {
          path: shown ? said.comment(id) : said.ownComment(id),
          by: author ?? left,
          text: spellSaid(Array.from(text).slice(0, LONGEST_SHOWN).join('')),
        },
      ]),
    )
  },
  data: takeAlong,
  withdraw: withdrawAllOf,
}

export function stateOf({ verdict, withdrawnAt }: Pick<OwnComment, 'verdict' | 'withdrawnAt'>) {
  if (withdrawnAt !== undefined) return 'withdrawn'
  return ({ approve: 'shown', hold: 'held', reject: 'rejected' } as const)[verdict]
}

async function takeAlong(db: Kysely<Tables>, readerId: Id): Promise<object> {
  const [comments, appeals, likes, reports] = await Promise.all([
    takeComments(db, readerId),
    listOwnAppeals(db, readerId),
    listOwnLikes(db, readerId),
    listOwnReports(db, readerId),
  ])
  return { comments, appeals, likes, reports }
}

/** All that a reader has said, page by page, with what it said before. */
async function takeComments(db: Kysely<Tables>, readerId: Id): Promise<readonly object[]> {
  const all: object[] = []
  for (let before: Id | undefined; ;) {
    const some = await listOwnComments(db, { readerId, before, limit: MOST_TAKEN })
    const versions = await listVersionsOf(
      db,
      some.flatMap(({ id, editedAt }) => (editedAt === undefined ? [] : [id])),
    )
    all.push(
      ...some.map((comment) => ({
        ...comment,
        slug: undefined,
        address: said.comment(comment.id),
        versions: versions.get(comment.id),
      })),
    )
    if (some.length < MOST_TAKEN) return all
    before = some.at(-1)!.id
  }
}
