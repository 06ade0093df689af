export interface SourceTables {
  sources: {
    id: string
    name: string
    kind: string
    url: string | null
    credit_line: string | null
    licence_from: string | null
    licence_until: string | null
    standing: string
    /** What an editor has to know of a source that is restricted. */
    note: string | null
  }
}
