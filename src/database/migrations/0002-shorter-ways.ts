import type { Migration } from '../migrate.ts'

const statements = `
  create index wire_items_by_flash on wire_items (flash, at, id);
  create index articles_by_retraction on articles (retracted_at) where retracted_at is not null;
`

/** Indexes for what was found to be slow. */
export const shorterWays: Migration = { number: 2, name: 'shorter-ways', sqlite: statements, postgres: statements }
