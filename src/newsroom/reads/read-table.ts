export interface ReadTables {
  article_reads: {
    article_id: string
    hour: string
    reads: number
    /** Readings that came so far down the text, per cent: who came to the end is in all four. */
    reached_25: number
    reached_50: number
    reached_75: number
    reached_100: number
  }
  article_sources: { article_id: string; hour: string; host: string; reads: number }
}
