import { type Instant, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'

/** What moderation says of a comment. Only approved ones are shown and counted. */
export const VERDICTS = ['approve', 'hold', 'reject'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What readers may talk about: the wire's items are flashes (快讯) and news in brief. */
export const THREAD_KINDS = ['article', 'topic', 'wire'] as const
export type ThreadKind = (typeof THREAD_KINDS)[number]

/** A thread by what it hangs on. */
export interface ThreadName {
  readonly of: ThreadKind
  readonly id: Id
}

/** The rules that judge a comment, by name; `person`: somebody of the staff did. */
export const RULES = [
  'threadTakesComments',
  'readerMayWrite',
  'notEmpty',
  'notRepeated',
  'notTooFast',
  'forbiddenWords',
  'readBefore',
  'sleepingAccount',
  'trustedReader',
  'bannedWords',
  'tooManyLinks',
  'sameWords',
  'newReader',
  'crowd',
  'spamService',
  'person',
] as const
export type Rule = (typeof RULES)[number]

/** Rules by the word list: the reason of a verdict is the number of the term (词表第3条). */
const LISTED: readonly string[] = ['forbiddenWords', 'bannedWords'] satisfies readonly Rule[]

export function isByWordList(rule: string | null | undefined): boolean {
  return rule != null && LISTED.includes(rule)
}

/** In UTF-16 units. */
export const LONGEST_COMMENT = 5000
export const LONGEST_QUOTE = 200

/** What a comment's place among the hottest is made of: likes weigh more than answers, and of equals the older leads. */
const HEAT_OF_A_LIKE = 3
const HEAT_OF_AN_ANSWER = 1
const FLOORS_OF_A_HEAT = 10_000_000

export function heatOf(comment: { readonly floor: number; readonly likes: number; readonly replies: number }): number {
  return heatGained(comment.likes, comment.replies) - comment.floor
}

/** By how much likes and answers move a comment. */
export function heatGained(likes: number, replies: number): number {
  return (likes * HEAT_OF_A_LIKE + replies * HEAT_OF_AN_ANSWER) * FLOORS_OF_A_HEAT
}

/** Until when its writer may change a comment. */
export function endOfEditing(postedAt: Instant, minutes: number): Instant {
  return later(postedAt, minutes * MINUTE)
}

/** Until when its writer may take back that they deleted it. */
export function endOfUndo(withdrawnAt: Instant): Instant {
  return later(withdrawnAt, 10 * MINUTE)
}
