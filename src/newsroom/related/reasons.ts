/** Why two stories stand beside each other: what they share. */
export interface RelatedReasons {
  /** Names of shared topics. */
  readonly topics: readonly string[]
  /** Topics that one of them is in, and the other, which is in none, reads like. */
  readonly nearTopics: readonly string[]
  readonly people: readonly string[]
  readonly places: readonly string[]
  /** Other shared words, the weightiest first. */
  readonly words: readonly string[]
  /** So many readers read both, where enough did. */
  readonly together: number
}

export const NOTHING_SHARED: RelatedReasons = {
  topics: [],
  nearTopics: [],
  people: [],
  places: [],
  words: [],
  together: 0,
}

/** Reasons as they are kept: without what is empty. Those from before there were names have topics and words alone. */
export function readReasons(kept: string): RelatedReasons {
  return { ...NOTHING_SHARED, ...(JSON.parse(kept) as Partial<RelatedReasons>) }
}

export function writeReasons(reasons: RelatedReasons): string {
  const kept = Object.entries(reasons).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== 0))
  return JSON.stringify(Object.fromEntries(kept))
}
