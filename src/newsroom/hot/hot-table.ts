export interface HotTables {
  hot_articles: { span: string; position: number; article_id: string; score: number; reasons: string }
}
