import type { Migration } from '../migrate.ts'

const statements = `
  create table fronts (
    name text primary key, version integer not null, rules text not null, blocks text not null,
    hidden_blocks text not null, locks text not null, next_turn_at text, arranged_at text, arranged_by text
  );
  create index fronts_by_turn on fronts (next_turn_at) where next_turn_at is not null;

  create table front_arrangements (
    front text not null, version integer not null, made_at text not null, made_by text not null,
    arrangement text not null, restored integer, primary key (front, version)
  );

  insert into fronts (name, version, rules, blocks, hidden_blocks, locks)
    select distinct front, 1, '{}', '[]', '[]', '[]' from front_slots;

  create table front_entries (
    front text not null, place text not null, position integer not null, rank integer not null,
    article_id text not null references articles (id), starts_at text, ends_at text, headline text,
    again integer not null default 0, primary key (front, place, position, rank)
  );
  insert into front_entries (front, place, position, rank, article_id)
    select front, place, position, 0, article_id from front_slots;
  drop table front_slots;
  alter table front_entries rename to front_slots;
  create index front_slots_by_story on front_slots (article_id);

  create table former_addresses (
    noun text not null, slug text not null, id text not null, since text not null, primary key (noun, slug)
  );
  create index former_addresses_by_id on former_addresses (noun, id);

  alter table topics add column closed_at text;
  alter table topics add column timeline text not null default 'newest';

  alter table sections add column hidden integer not null default 0;
  alter table sections add column closed_at text;

  alter table sources add column standing text not null default 'allowed';
  alter table sources add column note text;
  update sources set standing = 'blocked' where blocked = 1;
  alter table sources drop column blocked;
  -- The newest stories that readers may see, of the paper and of a section, in the order of every front: with an index
  -- on the state alone beside them, SQLite would read the whole paper and sort it.
  create index articles_by_state_publication on articles (state, published_at, id) where published_at is not null;
  create index articles_by_section_publication on articles (section_id, state, published_at, id)
    where published_at is not null;
  drop index articles_by_section;
  create index article_revisions_by_source on article_revisions (source_id) where source_id is not null;
`

/** Fronts with versions, timed slots and rules; topics and sections that close, move and merge; the standing of sources. */
export const fronts: Migration = { number: 11, name: 'fronts', sqlite: statements, postgres: statements }
