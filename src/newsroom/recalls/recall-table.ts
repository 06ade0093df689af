export interface RecallTables {
  recall_proofs: {
    article_id: string
    recalled_at: string
    node: string
    place: string
    clean_at: string | null
    looked_at: string
  }
}
