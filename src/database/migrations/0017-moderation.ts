import type { Migration } from '../migrate.ts'

/**
 * `word_list` has one row: what the compiled list is known by. `comment_appeals`: once for each verdict. `comment_desks`:
 * who of the staff has a card open, so that colleagues are given others.
 */
const statements = `
  create table word_terms (
    number integer primary key, text text not null unique, effect text not null, homophones integer not null,
    note text, set_at text not null, set_by text not null
  );
  create table word_list (id integer primary key, version text not null, last_number integer not null);
  insert into word_list (id, version, last_number) values (1, 'empty', 0);

  create table comment_appeals (
    id text primary key, comment_id text not null references comments (id) on delete cascade,
    verdict_id text not null unique references comment_verdicts (id) on delete cascade,
    reader_id text not null references readers (id), text text not null, made_at text not null,
    settled_at text, settled_by text, outcome text, answer text
  );
  create index comment_appeals_open on comment_appeals (made_at, id) where settled_at is null;
  create index comment_appeals_by_comment on comment_appeals (comment_id);

  create table comment_desks (
    comment_id text primary key references comments (id) on delete cascade, staff_id text not null references staff (id),
    until text not null
  );

  create index comment_verdicts_by_time on comment_verdicts (made_at);
  create index comment_reports_by_time on comment_reports (made_at);
`

/** Word lists, appeals, and who has which comment open. */
export const moderation: Migration = { number: 17, name: 'moderation', sqlite: statements, postgres: statements }
