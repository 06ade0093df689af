export interface PreviewTables {
  preview_links: {
    id: string
    token_hash: string
    article_id: string
    revision: number | null
    made_at: string
    made_by: string
    expires_at: string
    revoked_at: string | null
  }
}
