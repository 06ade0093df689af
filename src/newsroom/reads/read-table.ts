export interface ReadTables {
  article_reads: { article_id: string; hour: string; reads: number }
}
