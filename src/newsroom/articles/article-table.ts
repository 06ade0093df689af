export interface ArticleTables {
  articles: {
    id: string
    state: string
    section_id: string
    latest_revision: number
    live_revision: number | null
    filed_at: string
    published_at: string | null
    updated_at: string | null
    scheduled_for: string | null
    scheduled_revision: number | null
    embargo_until: string | null
    retracted_at: string | null
    retraction_reason: string | null
    comment_count: number
    origin: string | null
    /** When something last happened to it: revised, published, moved. */
    changed_at: string
    /** Of the newest revision, for lists. */
    headline: string
    /** The names in the bylines of the newest revision, for lists. */
    writers: string
  }
  article_revisions: {
    article_id: string
    number: number
    kicker: string | null
    headline: string
    standfirst: string | null
    bylines: string
    dateline: string | null
    source_id: string | null
    original_headline: string | null
    editor: string | null
    picture_id: string | null
    body: string
    character_count: number
    made_at: string
    made_by: string
    /** Null for a program's, and for those from before reasons were kept. */
    why: string | null
    name: string | null
    restored_from: number | null
  }
  /** Whoever of the staff made a revision or stands in a byline. */
  article_writers: { staff_id: string; article_id: string }
  article_set_asides: { article_id: string; reason: string; set_at: string; set_by: string }
  article_topics: { article_id: string; topic_id: string; published_at: string | null }
}
