import { DAY, HOUR } from '../../kernel/clock.ts'

/** 24 小时, 7 天, 30 天. */
export const SPANS = ['24h', '7d', '30d'] as const
export type Span = (typeof SPANS)[number]

export const LENGTH: Readonly<Record<Span, number>> = { '24h': DAY, '7d': 7 * DAY, '30d': 30 * DAY }

/** What readers do with a story. */
export const MARKS = ['read', 'like', 'share', 'comment'] as const
export type Mark = (typeof MARKS)[number]

/**
 * What each of it weighs. Readers see this table on the page of the hot list, so a number that changes here changes
 * there. Nobody counts twice: of one address a story gets one read and one share a day; of one account one comment and
 * one like in all, the newest of them; what comes from one address under several names counts as one; and of addresses
 * that lie beside each other ever fewer. The sum is the most that one reader can move a story by.
 */
export const WEIGHTS: Readonly<Record<Mark, number>> = { read: 1, like: 4, share: 10, comment: 20 }

/** In this time whatever was done loses half of its weight: a quarter of the span. */
export const HALF_LIFE: Readonly<Record<Span, number>> = {
  '24h': 6 * HOUR,
  '7d': 42 * HOUR,
  '30d': 180 * HOUR,
}

/** Comments of a story that are weighed, the newest; and its comments whose likes are. With more it leads anyway. */
export const COMMENTS_WEIGHED = 2000
export const LIKED_WEIGHED = 500

export const PLACES_RANKED = 30
/** More would leave readers nothing to say. */
export const MOST_PINS = 3
