import type { Migration } from '../migrate.ts'

/**
 * The hot list is kept as marks by story and hour, and as levels that never have to be computed again because time
 * passed: only what is marked is weighed anew. What was read before goes on counting. `related_choices` is what editors
 * put beside a story or took from it; `read_pairs` which stories the same readers read, told by numbers alone.
 */
const statements = `
  create table hot_marks (
    article_id text not null references articles (id), hour text not null, kind text not null, marks integer not null,
    primary key (article_id, hour, kind)
  );
  insert into hot_marks (article_id, hour, kind, marks) select article_id, hour, 'read', reads from article_reads;

  create table hot_levels (
    span text not null, article_id text not null references articles (id), level double precision not null,
    last_hour text not null, weighed_at text not null, primary key (span, article_id)
  );
  create index hot_levels_by_level on hot_levels (span, level);
  create index hot_levels_by_article on hot_levels (article_id);

  create table hot_choices (
    id text primary key, article_id text not null references articles (id), kind text not null, reason text not null,
    until text not null, made_at text not null, made_by text not null, lifted_at text
  );
  create index hot_choices_standing on hot_choices (until) where lifted_at is null;
  create index hot_choices_by_article on hot_choices (article_id);

  create index comments_by_hour on comments (thread_id, posted_at) where shown = 1;

  create table related_choices (
    article_id text not null references articles (id), other_id text not null references articles (id),
    kind text not null, position integer not null, primary key (article_id, other_id)
  );
  create index related_choices_by_other on related_choices (other_id);
  create table related_versions (
    article_id text primary key references articles (id), version integer not null
  );

  create table read_pairs (
    article_id text not null references articles (id), other_id text not null references articles (id),
    readers integer not null, day text not null, primary key (article_id, other_id)
  );
  create index read_pairs_by_other on read_pairs (other_id);

  alter table article_terms add column kind text not null default 'word';
  drop index article_terms_by_term;
  create index article_terms_by_term on article_terms (term, article_id, weight);
`

export const ranking: Migration = { number: 18, name: 'ranking', sqlite: statements, postgres: statements }
