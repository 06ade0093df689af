export interface ReadingTables {
  article_readings: { article_id: string; term: string; reading: string; set_at: string; set_by: string }
}
