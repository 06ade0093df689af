export interface RelatedTables {
  article_terms: { article_id: string; term: string; weight: number }
  related_articles: { article_id: string; other_id: string; score: number; reasons: string }
}
