export interface WritingTables {
  article_workings: {
    article_id: string
    version: number
    based_on: number
    headline: string
    character_count: number
    saved_at: string
    saved_by: string
    /** JSON; null while the text is that of the revision it goes on from. */
    text: string | null
  }
  article_locks: {
    article_id: string
    sitting: string
    staff_id: string
    since: string
    until: string
    active_at: string
    saves: number
    ended: number
    asked_by: string | null
    asked_sitting: string | null
    asked_at: string | null
    respite_until: string | null
  }
  /** Every sitting there was: one that has lost the lock never gets it again. */
  article_sittings: { article_id: string; sitting: string; staff_id: string; since: string }
  side_drafts: {
    id: string
    article_id: string
    sitting: string
    /** 0: late saves of the sitting. Above: what it laid beside the text itself, by the number of the save. */
    slot: number
    count: number
    based_on: number
    headline: string
    character_count: number
    made_at: string
    saved_at: string
    staff_id: string
    dropped_at: string | null
    text: string
  }
}
