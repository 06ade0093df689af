import type { Kysely } from 'kysely'
import type { Instant } from '../kernel/clock.ts'
import type { Id } from '../kernel/ids.ts'
import type { Tx } from '../newsroom/newsroom.ts'
import type { Edition } from '../newsroom/settings/settings.ts'
import type { Tables } from '../newsroom/tables.ts'

/** A comment as its writer sees it on their own page. */
export interface OwnComment {
  /** Where it stands, without an edition's prefix. */
  readonly path: string
  /** What it was written under. */
  readonly on: string
  readonly text: string
  readonly at: Instant
  readonly state: 'shown' | 'held' | 'rejected' | 'withdrawn'
}

/** What a notice is about. */
export interface Noticed {
  readonly path: string
  /** Who wrote the comment. */
  readonly by: string
  readonly text: string
}

/** What readers' own places must know of comments. */
export interface OwnComments {
  /** The newest comments of a reader, whatever the verdict, the newest first. */
  newest(
    db: Kysely<Tables>,
    readerId: Id,
    view: { readonly edition: Edition; spell(text: string): string; readonly most: number },
  ): Promise<readonly OwnComment[]>
  /**
   * The comments that a reader's notices are about. Left out is what is not there any more, and what others wrote and
   * nobody sees now: a notice tells no more than the page that it leads to.
   */
  noticed(
    db: Kysely<Tables>,
    readerId: Id,
    view: { readonly edition: Edition; spell(text: string): string; readonly commentIds: readonly Id[] },
  ): Promise<ReadonlyMap<Id, Noticed>>
  /** All that a reader has said, liked, reported and appealed against, as they may take it with them. */
  data(db: Kysely<Tables>, readerId: Id): Promise<object>
  /** Takes back all that a reader has written, within the transaction in which they leave. */
  withdraw(tx: Tx, readerId: Id): Promise<void>
}
