export interface DictionaryTables {
  dictionary_terms: {
    term: string
    is_name: number
    hans: string | null
    hant_tw: string | null
    hant_hk: string | null
    reading: string | null
    note: string | null
    set_at: string
    set_by: string
  }
  article_spellings: {
    article_id: string
    edition: string
    passage: string
    form: string
    note: string | null
    set_at: string
    set_by: string
  }
}
