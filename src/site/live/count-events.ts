import type { Kysely } from 'kysely'
import { type Change, isOneOf } from '../../changes/change.ts'
import type { Id } from '../../kernel/ids.ts'
import { listCommentCounts } from '../../newsroom/comments/count-reading.ts'
import type { Tables } from '../../newsroom/tables.ts'

/** How many comments there are now, where that has changed. The same bytes for every edition. */
export interface CountsEvent {
  readonly seq: number
  readonly kind: 'counts.changed'
  readonly counts: Readonly<Record<Id, number>>
}

/** What readers see more or less of by these. */
const KINDS = [
  'comment.posted',
  'comment.edited',
  'comment.withdrawn',
  'comment.restored',
  'comment.judged',
] as const satisfies readonly Change['kind'][]

/** The thread whose count on open pages a change may have made wrong. */
export function countedIn(change: Change): Id | undefined {
  return isOneOf(change, KINDS) ? (change.threadId ?? change.articleId) : undefined
}

/** The counts of these as they are now; undefined when readers see none of them. */
export async function countsOf(db: Kysely<Tables>, ids: readonly Id[], seq: number): Promise<CountsEvent | undefined> {
  const counts = await listCommentCounts(db, ids)
  return counts.size === 0 ? undefined : { seq, kind: 'counts.changed', counts: Object.fromEntries(counts) }
}
