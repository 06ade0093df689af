export interface HotTables {
  hot_articles: { span: string; position: number; article_id: string; score: number; reasons: string }
  /** `kind`: read or share. What was said is weighed from the comments themselves. */
  hot_marks: { article_id: string; hour: string; kind: string; marks: number }
  /** The level is a logarithm that time does not change; see level.ts. `last_hour`: of the last thing that happened. */
  hot_levels: { span: string; article_id: string; level: number; last_hour: string; weighed_at: string }
  /** What editors decided: `pin` or `suppress`. */
  hot_choices: {
    id: string
    article_id: string
    kind: string
    reason: string
    until: string
    made_at: string
    made_by: string
    lifted_at: string | null
  }
}
