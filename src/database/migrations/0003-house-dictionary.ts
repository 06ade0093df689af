import type { Migration } from '../migrate.ts'

const statements = `
  create table dictionary_terms (
    term text primary key, is_name integer not null, hans text, hant_tw text, hant_hk text, reading text, note text,
    set_at text not null, set_by text not null
  );

  create table article_spellings (
    article_id text not null references articles (id), edition text not null, passage text not null,
    form text not null, note text, set_at text not null, set_by text not null,
    primary key (article_id, edition, passage)
  );
`

/** What the house has taught its editions: terms and names, and passages of single stories. */
export const houseDictionary: Migration = {
  number: 3,
  name: 'house-dictionary',
  sqlite: statements,
  postgres: statements,
}
