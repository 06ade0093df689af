import type { Generated } from 'kysely'

/** Threads of comments, the comments on them, and what was said of those. */
export interface CommentTables {
  /** `id`: that of the article, topic or wire item. `mode`: the thread's own rule; null: that of the section or the site. */
  threads: {
    id: string
    kind: string
    floors: number
    comment_count: number
    mode: string | null
    opened_at: string
  }
  comments: {
    id: string
    thread_id: string
    floor: number
    /** The first comment of the conversation that it stands in; null when it began one. */
    root_id: string | null
    parent_id: string | null
    /** As it was signed; empty for readers, whose name stands in their own row. */
    author: string
    staff_id: string | null
    reader_id: string | null
    text: string
    /** What it quotes of the one that it answers. */
    quote: string | null
    verdict: string
    rule: string | null
    reason: string | null
    /** 1: approved and not withdrawn. Only those are listed and counted. */
    shown: number
    likes: Generated<number>
    /** Shown answers to it. */
    reply_count: Generated<number>
    /** Place among the hottest; no two of a thread have the same. */
    heat: number
    posted_at: string
    edited_at: string | null
    withdrawn_at: string | null
    /** When whoever it answers and names was told: once, when it is first shown. */
    told_at: string | null
    /** Its text without what disguises a repeat, hashed. Empty: too short to tell, or from elsewhere. */
    text_key: Generated<string>
    /** Where it came from, hashed with a salt that is gone the next day. */
    address_key: string | null
  }
  /** Every judgement. `judge`: `phase`, or whoever acted as the log names them. */
  comment_verdicts: {
    id: string
    comment_id: string
    before: string | null
    verdict: string
    judge: string
    rule: string | null
    reason: string | null
    made_at: string
  }
  /** What a comment said before it was edited. */
  comment_versions: { comment_id: string; number: number; text: string; written_at: string }
  comment_likes: { comment_id: string; reader_id: string; made_at: string }
  comment_reports: {
    id: string
    comment_id: string
    reader_id: string
    reason: string
    note: string | null
    made_at: string
    settled_at: string | null
    settled_by: string | null
    outcome: string | null
  }
  /** What readers said against a verdict; once against each. */
  comment_appeals: {
    id: string
    comment_id: string
    verdict_id: string
    reader_id: string
    text: string
    made_at: string
    settled_at: string | null
    settled_by: string | null
    outcome: string | null
    answer: string | null
  }
  /** Who of the staff has a comment open. */
  comment_desks: { comment_id: string; staff_id: string; until: string }
  address_salts: { day: string; salt: string }
}
