export interface WordListTables {
  /** `number` is never given again: 词表第3条 stays what it was. */
  word_terms: {
    number: number
    text: string
    effect: string
    homophones: number
    note: string | null
    set_at: string
    set_by: string
  }
  /** One row. `version` is another one after each change. */
  word_list: { id: number; version: string; last_number: number }
}
