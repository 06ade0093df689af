import type { Instant } from '../kernel/clock.ts'
import type { Id } from '../kernel/ids.ts'

export type DocumentKind = 'article' | 'wire'

export interface DocumentKey {
  readonly kind: DocumentKind
  readonly id: Id
}

/** A story or an item of the wire as the index takes it in. */
export interface SearchDocument extends DocumentKey {
  readonly publishedAt: Instant
  /** Of an article; 0 for an item of the wire. */
  readonly revision: number
  readonly sectionId: Id | undefined
  readonly topicIds: readonly Id[]
  readonly authors: readonly string[]
  readonly headline: string
  readonly text: string
}
