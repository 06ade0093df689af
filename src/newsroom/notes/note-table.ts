export interface NoteTables {
  article_notes: {
    id: string
    article_id: string
    /** Story, writer, and what the writer made up, so that writing twice is writing once. */
    key: string
    quote: string
    before: string
    after: string
    at: number
    resolved_at: string | null
    resolved_by: string | null
  }
  note_remarks: {
    id: string
    note_id: string
    /** Note, writer, and what the writer made up. */
    key: string
    text: string
    made_at: string
    made_by: string
  }
  note_mentions: { remark_id: string; staff_id: string; note_id: string }
}
