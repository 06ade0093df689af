import type { Migration } from '../migrate.ts'

const statements = `
  create table saved_views (
    id text primary key, staff_id text not null references staff (id), name text not null, address text not null,
    made_at text not null, unique (staff_id, name)
  );
`

/** Addresses of the Desk under names of somebody's own. */
export const savedViews: Migration = { number: 20, name: 'saved views', sqlite: statements, postgres: statements }
