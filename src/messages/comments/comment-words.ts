import type { Rule, ThreadKind } from '../../newsroom/comments/comment.ts'
import type { CommentSort } from '../../newsroom/comments/comment-reading.ts'
import type { ReportReason } from '../../newsroom/comments/report-comment.ts'

/** Why nothing was posted, in words; the rule of the phase that refused, or what the form lacked. */
export type CommentTrouble =
  | 'notBefore'
  | 'closed'
  | 'banned'
  | 'membersOnly'
  | 'empty'
  | 'repeated'
  | 'tooFast'
  | 'tooLong'
  | 'notSaid'
  | 'tooLate'
  | 'gone'
  | 'own'
  | 'appealed'
  | 'stands'
  | 'signIn'
  | 'form'

/** What the site says about comments. */
export interface CommentWords {
  readonly title: string
  /** 评论 263, as it stands behind a headline. */
  count(count: number): string
  /** The same, counted by another site. */
  elsewhere(count: number): string
  readonly hottest: string
  readonly newest: string
  readonly sorts: Readonly<Record<CommentSort, string>>
  floor(floor: number): string
  replyTo(floor: number): string
  readonly staff: string
  likes(count: number): string
  readonly empty: string
  /** The title of the page of all comments. */
  of(subject: string): string
  all(count: number): string
  /** Where a thread's page leads back to. */
  readonly back: Readonly<Record<ThreadKind, string>>
  readonly more: string
  readonly talk: string
  readonly ofTalk: string
  /** In place of a comment that began a conversation and is there no more. */
  readonly gone: string
  /** Where a comment would stand that readers do not see. */
  readonly lost: {
    readonly title: string
    readonly withdrawn: string
    readonly unshown: string
    readonly own: string
  }
  readonly left: string
  readonly edited: string
  replies(count: number): string
  readonly write: string
  readonly placeholder: string
  readonly post: string
  readonly signIn: string
  readonly closed: string
  readonly pre: string
  readonly members: string
  readonly like: string
  readonly unlike: string
  readonly reply: string
  readonly report: string
  readonly edit: string
  readonly save: string
  readonly delete: string
  readonly undo: string
  readonly cancel: string
  readonly deleted: string
  readonly posted: string
  readonly reported: string
  /** Only its writer sees it. */
  readonly held: string
  readonly rejected: string
  readonly rules: Readonly<Record<Rule, string>>
  readonly troubles: Readonly<Record<CommentTrouble, string>>
  readonly reasons: Readonly<Record<ReportReason, string>>
  readonly reportLead: string
  readonly note: string
  readonly quote: string
  /** Where the text was kept, for who has to sign in first. */
  readonly keptText: string
  readonly toSignIn: string
  readonly own: string
  /** One of them. */
  readonly ownOne: string
  readonly ownEmpty: string
  readonly history: string
  /** Behind the rule: which term of the word list. */
  listed(number: number): string
  readonly appeal: string
  readonly appealHint: string
  readonly appealAct: string
  appealed(at: string): string
  appealDenied(answer: string): string
}
