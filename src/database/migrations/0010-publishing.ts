import type { Migration } from '../migrate.ts'

/** Statements walk this index with the kinds written out (`lastOf`): its condition has to name the same ones. */
const wireKinds = [
  'wire.filed',
  'wire.corrected',
  'wire.placed',
  'wire.withdrawn',
  'wire.restored',
  'wire.pinned',
  'wire.unpinned',
]
  .map((kind) => `'${kind}'`)
  .join(', ')

const statements = `
  alter table articles add column expires_at text;
  alter table articles add column expired_at text;
  alter table articles add column recalled_at text;
  alter table articles add column recall_reason text;
  create index articles_by_expiry on articles (expires_at) where expires_at is not null;
  create index articles_by_end on articles (expired_at) where expired_at is not null;
  create index articles_by_recall on articles (recalled_at) where recalled_at is not null;

  create table preview_links (
    id text primary key, token_hash text not null unique,
    article_id text not null references articles (id) on delete cascade, revision integer,
    made_at text not null, made_by text not null, expires_at text not null, revoked_at text
  );
  create index preview_links_by_article on preview_links (article_id);

  create table recall_proofs (
    article_id text not null references articles (id) on delete cascade, recalled_at text not null,
    node text not null, place text not null, clean_at text, looked_at text not null,
    primary key (article_id, node, place)
  );

  alter table wire_items add column filed_by text;
  alter table wire_items add column filing_key text;
  alter table wire_items add column pinned_until text;
  alter table wire_items add column pin_position integer;
  create unique index wire_items_by_filing on wire_items (filing_key) where filing_key is not null;
  create index wire_items_by_pin on wire_items (pinned_until) where pinned_until is not null;

  drop index changes_of_the_wire;
  create index changes_of_the_wire on changes (seq) where kind in (${wireKinds});
`

/** How a story leaves its readers by the clock or at once, who may look before they do, and the wire as a desk works it. */
export const publishing: Migration = { number: 10, name: 'publishing', sqlite: statements, postgres: statements }
