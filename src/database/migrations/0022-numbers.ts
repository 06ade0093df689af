import type { Migration } from '../migrate.ts'

/** How far stories are read, and where their readers come from: counts by the hour, and nothing about who. */
const statements = `
  alter table article_reads add column reached_25 integer not null default 0;
  alter table article_reads add column reached_50 integer not null default 0;
  alter table article_reads add column reached_75 integer not null default 0;
  alter table article_reads add column reached_100 integer not null default 0;
  drop index article_reads_by_hour;
  create index article_reads_by_hour on article_reads (hour, article_id, reads);

  create table article_sources (
    article_id text not null references articles (id), hour text not null, host text not null, reads integer not null,
    primary key (article_id, hour, host)
  );
  create index article_sources_by_hour on article_sources (hour, host, reads);
`

export const numbers: Migration = { number: 22, name: 'numbers', sqlite: statements, postgres: statements }
