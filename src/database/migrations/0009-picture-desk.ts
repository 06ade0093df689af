import type { Migration } from '../migrate.ts'

const REAL_COLUMNS = `
  alter table pictures add column caption text not null default '';
  alter table pictures add column licence_kind text;
  alter table pictures add column licence_from text;
  alter table pictures add column licence_until text;
  alter table pictures add column focus_x integer;
  alter table pictures add column focus_y integer;
  alter table pictures add column crops text not null default '[]';
  alter table pictures add column placeholder text;
  alter table pictures add column name text not null default '';
  alter table pictures add column origin text;
  alter table pictures add column words text not null default '';
  alter table pictures add column version integer not null default 1;
  alter table pictures add column added_by text not null default '';
  alter table pictures add column retired_at text;
  alter table pictures add column deleted_at text;
  update pictures set words = lower(alt || ' ' || credit || ' ' || licence);
  create index pictures_by_licence on pictures (licence_until) where licence_until is not null;
  create index pictures_deleted on pictures (deleted_at) where deleted_at is not null;

  create table article_pictures (
    picture_id text not null, article_id text not null references articles (id), revision integer not null,
    primary key (picture_id, article_id, revision)
  );
  create index article_pictures_by_article on article_pictures (article_id);

  create table picture_uploads (
    id text primary key, made_by text not null, name text not null, size integer not null, mark text not null,
    pieces text not null default '[]', picture_id text, made_at text not null, expires_at text not null
  );
  create index picture_uploads_by_maker on picture_uploads (made_by, mark);
  create index picture_uploads_by_expiry on picture_uploads (expires_at);

  insert into article_pictures (picture_id, article_id, revision)
    select picture_id, article_id, number from article_revisions where picture_id is not null;
`

const LISTED = 'id, deleted_at, retired_at, credit, licence_kind, licence_from, licence_until, licence'

/** Rights, focus and crops of pictures; which revisions show them; uploads on their way. */
export const pictureDesk: Migration = {
  number: 9,
  name: 'picture-desk',
  // Lists filter and count within the index. PostgreSQL keeps no words in one: an entry may have 2,700 bytes at the most.
  sqlite: `
    ${REAL_COLUMNS}
    create index pictures_listed on pictures (${LISTED}, words);
    insert or ignore into article_pictures (picture_id, article_id, revision)
      select json_extract(block.value, '$.attrs.picture'), article_id, number
      from article_revisions, json_each(body, '$.content') as block
      where body like '%"figure"%' and json_extract(block.value, '$.type') = 'figure';
  `,
  postgres: `
    ${REAL_COLUMNS}
    create index pictures_listed on pictures (${LISTED});
    insert into article_pictures (picture_id, article_id, revision)
      select block -> 'attrs' ->> 'picture', article_id, number
      from article_revisions, jsonb_array_elements(body::jsonb -> 'content') as block
      where body like '%"figure"%' and block ->> 'type' = 'figure'
      on conflict do nothing;
  `,
}
