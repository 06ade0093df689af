/** Why a story stands where it stands. Counted within the span; `recent` within its last twelfth. */
export interface HotReasons {
  readonly reads: number
  readonly likes: number
  readonly shares: number
  readonly comments: number
  readonly recentComments: number
  /** An editor put it there. */
  readonly pinned?: true
}

export const NOTHING_DONE: HotReasons = { reads: 0, likes: 0, shares: 0, comments: 0, recentComments: 0 }

/** Reasons as they are kept; those from before shares were counted have none. */
export function reasonsOf(kept: string): HotReasons {
  return { ...NOTHING_DONE, ...(JSON.parse(kept) as Partial<HotReasons>) }
}
