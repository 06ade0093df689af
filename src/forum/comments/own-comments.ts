import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { messagesOf } from '../../messages/messages.ts'
import { listNoticed } from '../../newsroom/comments/noticed-reading.ts'
import { listOwnComments, type OwnComment } from '../../newsroom/comments/own-comment-reading.ts'
import { withdrawAllOf } from '../../newsroom/comments/withdraw-comment.ts'
import type { Edition } from '../../newsroom/settings/settings.ts'
import type { Tables } from '../../newsroom/tables.ts'
import type { OwnComments } from '../own-comments.ts'
import { said } from './addresses.ts'

const MOST_TAKEN = 1000
const LONGEST_SHOWN = 200

interface OwnCommentsOptions {
  /** How an edition spells what the paper wrote. */
  spellerOf(edition: Edition): Promise<(text: string) => string>
}

/** What readers' own places know of comments: theirs, and those that they are told of. */
export function ownComments({ spellerOf }: OwnCommentsOptions): OwnComments {
  return {
    async newest(db, readerId, { edition, most }) {
      const [own, spell] = [await listOwnComments(db, { readerId, limit: most }), await spellerOf(edition)]
      return own.map((comment) => ({
        path: said.ownComment(comment.id),
        on: spell(comment.title ?? messagesOf(edition).comments.gone),
        text: comment.text,
        at: comment.postedAt,
        state: stateOf(comment),
      }))
    },
    async noticed(db, commentIds, edition) {
      const found = await listNoticed(db, commentIds)
      const { left } = messagesOf(edition).comments
      return new Map(
        found.map(({ id, shown, author, text }) => [
          id,
          {
            path: shown ? said.comment(id) : said.ownComment(id),
            by: author ?? left,
            text: Array.from(text).slice(0, LONGEST_SHOWN).join(''),
          },
        ]),
      )
    },
    data: takeAlong,
    withdraw: withdrawAllOf,
  }
}

export function stateOf({ verdict, withdrawnAt }: Pick<OwnComment, 'verdict' | 'withdrawnAt'>) {
  if (withdrawnAt !== undefined) return 'withdrawn'
  return ({ approve: 'shown', hold: 'held', reject: 'rejected' } as const)[verdict]
}

/** All that a reader has said, page by page. */
async function takeAlong(db: Kysely<Tables>, readerId: Id): Promise<readonly object[]> {
  const all: object[] = []
  for (let before: Id | undefined; ;) {
    const some = await listOwnComments(db, { readerId, before, limit: MOST_TAKEN })
    all.push(...some.map((comment) => ({ ...comment, slug: undefined, address: said.comment(comment.id) })))
    if (some.length < MOST_TAKEN) return all
    before = some.at(-1)!.id
  }
}
