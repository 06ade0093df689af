import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { messagesOf } from '../../messages/messages.ts'
import { keepingNames } from '../../newsroom/comments/mentions.ts'
import { listNoticed } from '../../newsroom/comments/noticed-reading.ts'
import { listOwnAppeals, listOwnLikes, listOwnReports } from '../../newsroom/comments/own-acts-reading.ts'
import { listOwnComments, listVersionsOf, type OwnComment } from '../../newsroom/comments/own-comment-reading.ts'
import type { Tables } from '../../newsroom/tables.ts'
import type { ReaderVisit } from '../visit.ts'
import { said } from './addresses.ts'

const MOST_TAKEN = 1000
const LONGEST_SHOWN = 200

/** A comment as its writer sees it on their own page. */
export interface OwnRow {
  /** Where it stands, without an edition's prefix. */
  readonly path: string
  /** What it was written under. */
  readonly on: string
  readonly text: string
  readonly at: Instant
  readonly state: ReturnType<typeof stateOf>
}

/** The newest comments of a reader, whatever the verdict, the newest first. */
export async function newestOwn({ house, who, edition, spell }: ReaderVisit, most: number): Promise<readonly OwnRow[]> {
  const own = await listOwnComments(house.db, { readerId: who.reader.id, limit: most })
  const spellSaid = await keepingNames(
    house.db,
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
}

/** What a notice is about. */
export interface Noticed {
  readonly path: string
  /** Who wrote the comment. */
  readonly by: string
  readonly text: string
}

/**
 * The comments that a reader's notices are about. Left out is what is not there any more, and what others wrote and
 * nobody sees now: a notice tells no more than the page that it leads to.
 */
export async function noticedBy(
  { house, who, edition, spell }: ReaderVisit,
  commentIds: readonly Id[],
): Promise<ReadonlyMap<Id, Noticed>> {
  const found = await listNoticed(house.db, { readerId: who.reader.id, ids: commentIds })
  const spellSaid = await keepingNames(
    house.db,
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
}

/** How a comment stands for its writer. */
export function stateOf({ verdict, withdrawnAt }: Pick<OwnComment, 'verdict' | 'withdrawnAt'>) {
  if (withdrawnAt !== undefined) return 'withdrawn'
  return ({ approve: 'shown', hold: 'held', reject: 'rejected' } as const)[verdict]
}

/** All that a reader has said, liked, reported and appealed against, as they may take it with them. */
export async function takeAlong(db: Kysely<Tables>, readerId: Id): Promise<object> {
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
