import type { Migration } from '../migrate.ts'

/**
 * `banned_ways`: by what a banned reader could come in who has left, as a hash, for as long as the ban stands. A link may be
 * for a reader who is known, to make its address theirs.
 */
const statements = `
  create table banned_ways (way_hash text primary key, reader_id text not null references readers (id));
  create index banned_ways_by_reader on banned_ways (reader_id);
  alter table reader_links add column reader_id text references readers (id);
  alter table mails add column reader_id text;
`

/** Readers change their address, and a ban outlives the account. */
export const readerWays: Migration = { number: 23, name: 'reader ways', sqlite: statements, postgres: statements }
