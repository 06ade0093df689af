export interface ReferenceTables {
  article_references: {
    article_id: string
    list: string
    position: number
    headline: string
    headline_key: string
    comments: number | null
    resolved_id: string | null
  }
  article_imports: {
    article_id: string
    headline_key: string
    published_value: string | null
    published_precision: string | null
    published_inferred: number
    repairs: string
    imported_at: string
  }
}
