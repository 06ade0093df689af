import type { Migration } from '../migrate.ts'

const statements = `
  alter table article_revisions add column why text;
  alter table article_revisions add column name text;
  alter table article_revisions add column restored_from integer;

  create table article_workings (
    article_id text primary key references articles (id), version integer not null, based_on integer not null,
    headline text not null, character_count integer not null, saved_at text not null, saved_by text not null,
    text text
  );

  create table article_locks (
    article_id text primary key references articles (id), sitting text not null, staff_id text not null references staff (id),
    since text not null, until text not null, active_at text not null, saves integer not null, ended integer not null,
    asked_by text references staff (id), asked_sitting text, asked_at text, respite_until text
  );
  create index article_locks_open on article_locks (until) where ended = 0;

  create table article_sittings (
    article_id text not null references articles (id), sitting text not null, staff_id text not null references staff (id),
    since text not null, primary key (article_id, sitting)
  );
  create index article_sittings_by_sitting on article_sittings (sitting);

  create table side_drafts (
    id text primary key, article_id text not null references articles (id), sitting text not null,
    slot integer not null, count integer not null, based_on integer not null, headline text not null,
    character_count integer not null, made_at text not null, saved_at text not null,
    staff_id text not null references staff (id), dropped_at text, text text not null,
    unique (article_id, sitting, slot)
  );

  create table article_set_asides (
    article_id text primary key references articles (id), reason text not null, set_at text not null, set_by text not null
  );

  create table article_notes (
    id text primary key, article_id text not null references articles (id), key text not null unique,
    quote text not null, before text not null, after text not null, at integer not null,
    resolved_at text, resolved_by text
  );
  create index article_notes_by_article on article_notes (article_id);

  create table note_remarks (
    id text primary key, note_id text not null references article_notes (id), key text not null unique,
    text text not null, made_at text not null, made_by text not null
  );
  create index note_remarks_by_note on note_remarks (note_id);

  create table note_mentions (
    remark_id text not null references note_remarks (id), staff_id text not null references staff (id),
    note_id text not null references article_notes (id), primary key (staff_id, remark_id)
  );
  create index note_mentions_by_note on note_mentions (note_id);
`

/** What is being written: working texts, who holds them, what is laid beside them, notes in the margin. */
export const writing: Migration = { number: 8, name: 'writing', sqlite: statements, postgres: statements }
