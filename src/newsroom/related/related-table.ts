export interface RelatedTables {
  /** `kind`: person, place or word. */
  article_terms: { article_id: string; term: string; weight: number; kind: string }
  related_articles: { article_id: string; other_id: string; score: number; reasons: string }
  /** What editors put beside a story (`pick`, in its place) or took from its list (`drop`). */
  related_choices: { article_id: string; other_id: string; kind: string; position: number }
  /** How often editors have arranged what stands beside a story. */
  related_versions: { article_id: string; version: number }
  /** Both sides of each pair; `day`: when somebody was last counted. */
  read_pairs: { article_id: string; other_id: string; readers: number; day: string }
}
