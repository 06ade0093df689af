import type { Migration } from '../migrate.ts'

const statements = `
  create table readers (
    id text primary key, name text not null, name_key text not null unique, email text unique,
    joined_at text not null, seen_at text not null, left_at text,
    approved integer not null default 0, rejected integer not null default 0
  );

  create table reader_sessions (
    id text primary key, token_hash text not null unique, reader_id text not null references readers (id),
    made_at text not null, seen_at text not null, expires_at text not null, browser text not null, factor text not null
  );
  create index reader_sessions_by_reader on reader_sessions (reader_id);

  create table reader_links (
    token_hash text primary key, email text not null, made_at text not null, expires_at text not null, next text
  );
  create index reader_links_by_email on reader_links (email);
  alter table mails add column next text;

  create table reader_passkeys (
    id text primary key, credential_id text not null unique, reader_id text not null references readers (id),
    name text not null, public_key text not null, counter bigint not null, transports text not null, backed_up integer not null,
    made_at text not null, used_at text
  );
  create index reader_passkeys_by_reader on reader_passkeys (reader_id);

  create table reader_identities (
    issuer text not null, subject text not null, reader_id text not null references readers (id),
    bound_at text not null, primary key (issuer, subject)
  );
  create index reader_identities_by_reader on reader_identities (reader_id);

  create table reader_bans (
    id text primary key, reader_id text not null references readers (id), made_at text not null, made_by text not null,
    until text, reason text not null, lifted_at text, lifted_by text
  );
  create index reader_bans_by_reader on reader_bans (reader_id);

  create table reader_notes (
    id text primary key, reader_id text not null references readers (id), text text not null,
    made_at text not null, made_by text not null
  );
  create index reader_notes_by_reader on reader_notes (reader_id);

  create table reader_notices (
    id text primary key, reader_id text not null references readers (id), kind text not null,
    comment_id text not null, made_at text not null, seen_at text
  );
  create index reader_notices_by_reader on reader_notices (reader_id, made_at);
`

/** Readers who signed in: a name and nothing else of them is public. Secrets stand here as hashes. */
export const readers: Migration = { number: 15, name: 'readers', sqlite: statements, postgres: statements }
