import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { WirePlacement } from '../../changes/change.ts'

/** Anything on the rolling feed (滚动). A flash (快讯) is the one-line kind that interrupts. */
export interface WireItem {
  readonly id: Id
  readonly at: Instant
  readonly headline: string
  /** One paragraph more, or nothing. */
  readonly text?: string | undefined
  readonly flash: boolean
  readonly sectionId?: Id | undefined
  readonly topicId?: Id | undefined
  readonly sourceId?: Id | undefined
  /** The story that it leads to. */
  readonly articleId?: Id | undefined
  readonly correctedAt?: Instant | undefined
  /** Until when it stands on top of the wire, and in which place among those that do. */
  readonly pin?: { readonly until: Instant; readonly position: number } | undefined
  readonly withdrawal?: { readonly at: Instant; readonly reason: string } | undefined
  readonly origin?: string | undefined
  /** Who filed it, as the log names them. */
  readonly filedBy?: string | undefined
  /** Under which whoever filed it sends it again, if they have to. */
  readonly filingKey?: string | undefined
}

export function wirePlacementOf(item: WireItem): WirePlacement {
  return {
    itemId: item.id,
    at: item.at,
    sectionId: item.sectionId ?? null,
    topicId: item.topicId ?? null,
    articleId: item.articleId ?? null,
    flash: item.flash,
  }
}
