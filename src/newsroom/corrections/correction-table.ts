export interface CorrectionTables {
  corrections: { id: string; article_id: string; revision: number; note: string; made_at: string; made_by: string }
}
