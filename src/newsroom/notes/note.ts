import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Anchor } from './anchor.ts'

/** What somebody says in the margin. */
export interface Remark {
  readonly id: Id
  readonly by: Id
  readonly at: Instant
  readonly text: string
  readonly mentions: readonly Id[]
}

/** 批注: a thread in the margin of a story, about some of its words. */
export interface Note {
  readonly id: Id
  readonly articleId: Id
  readonly anchor: Anchor
  readonly remarks: readonly Remark[]
  readonly resolved: { readonly by: Id; readonly at: Instant } | undefined
}
