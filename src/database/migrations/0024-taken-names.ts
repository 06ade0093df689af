import type { Migration } from '../migrate.ts'

/** `given`: the name that the reader bears instead, until they choose another. */
const statements = `
  create table reader_taken_names (
    id text primary key, reader_id text not null references readers (id), name text not null, name_key text not null,
    given text not null, reason text not null, taken_at text not null, taken_by text not null
  );
  create index reader_taken_names_by_reader on reader_taken_names (reader_id);
  create index reader_taken_names_by_key on reader_taken_names (name_key);
`

/** Names that moderators took from readers. */
export const takenNames: Migration = { number: 24, name: 'taken names', sqlite: statements, postgres: statements }
