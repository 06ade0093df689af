export interface SectionTables {
  sections: { id: string; slug: string; name: string; position: number }
}
