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
}
