/** The index, as both databases store it. Read and written by `index-store.ts` alone. */
export interface SearchTables {
  search_state: { name: string; generation: string; version: number }
  search_volumes: {
    id: string
    generation: string
    documents: number
    struck_count: number
    struck: Uint8Array
    columns: Uint8Array
    first_terms: Uint8Array
    pairs: Uint8Array
  }
  search_blocks: { volume_id: string; number: number; bytes: Uint8Array }
}
