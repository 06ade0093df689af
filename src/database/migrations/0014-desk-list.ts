import type { Migration } from '../migrate.ts'

/** The Desk's list is searched through one narrow index, in small letters; stories with a newer revision have their own. */
const statements = `
  alter table articles add column listed_words text not null default '';
  update articles set listed_words = substr(lower(headline || ' ' || writers), 1, 400);
  alter table articles drop column writers;
  drop index articles_by_change;
  create index articles_by_change on articles (changed_at, id, state, section_id, listed_words);
  create index articles_revised on articles (state, changed_at, id) where latest_revision > live_revision;
`

export const deskList: Migration = { number: 14, name: 'desk-list', sqlite: statements, postgres: statements }
