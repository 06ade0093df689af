import type { Migration } from '../migrate.ts'

const statements = `
  create table article_readings (
    article_id text not null references articles (id),
    term text not null,
    reading text not null,
    set_at text not null,
    set_by text not null,
    primary key (article_id, term)
  );
`

/** What editors know better about how a word of a story is read. */
export const readings: Migration = { number: 5, name: 'readings', sqlite: statements, postgres: statements }
