import type { Refusal } from '../../kernel/refusal.ts'
import type { CommentTrouble } from '../../messages/comments/comment-words.ts'

const BY_RULE: Readonly<Record<string, CommentTrouble>> = {
  threadTakesComments: 'closed',
  readerMayWrite: 'banned',
  notEmpty: 'empty',
  notRepeated: 'repeated',
  notTooFast: 'tooFast',
}
const BY_REASON: Readonly<Record<string, CommentTrouble>> = {
  'not before readers': 'notBefore',
  'members only': 'membersOnly',
  banned: 'banned',
  own: 'own',
  'not own': 'gone',
}
const BY_WHY: Readonly<Record<string, CommentTrouble>> = {
  empty: 'empty',
  'too long': 'tooLong',
  'not said': 'notSaid',
  'control characters': 'form',
}
const BY_STATE: Readonly<Record<string, CommentTrouble>> = {
  'too old': 'tooLate',
  made: 'appealed',
  stands: 'stands',
}
const STATUS: Readonly<Partial<Record<Refusal['code'], number>>> = {
  missing: 404,
  forbidden: 403,
  stale: 409,
  too_fast: 429,
}

/** Why nothing came of it, as readers are told, and the status of the answer. */
export function troubleOf({ code, facts }: Refusal): { readonly trouble: CommentTrouble; readonly status: number } {
  const [rule, reason, why] = [String(facts.rule), String(facts.reason), String(facts.why)]
  const known = BY_REASON[reason] ?? BY_WHY[why] ?? BY_RULE[rule]
  const byState = BY_STATE[String(facts.state)]
  const other = code === 'missing' || code === 'stale' ? 'gone' : code === 'forbidden' ? 'banned' : 'form'
  return { trouble: known ?? byState ?? other, status: STATUS[code] ?? 422 }
}
