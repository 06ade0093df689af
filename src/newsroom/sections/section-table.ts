export interface SectionTables {
  sections: { id: string; slug: string; name: string; position: number; hidden: number; closed_at: string | null }
}
