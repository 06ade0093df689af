import type { Migration } from '../migrate.ts'

/** Tokens for programs, from where an act came, and what the Desk lists stories by. */
export const deskTables: Migration = {
  number: 7,
  name: 'desk',
  sqlite: `
    ${common()}
    ${listed(`
      select group_concat(json_extract(b.value, '$.name'), ' ') from article_revisions r, json_each(r.bylines) b
    `)}
    insert or ignore into article_writers (staff_id, article_id)
      select substr(made_by, 7), article_id from article_revisions
      where made_by like 'staff:%' and substr(made_by, 7) in (select id from staff);
    insert or ignore into article_writers (staff_id, article_id)
      select json_extract(b.value, '$.staffId'), r.article_id from article_revisions r, json_each(r.bylines) b
      where json_extract(b.value, '$.staffId') in (select id from staff);
    ${indexes()}
  `,
  postgres: `
    ${common()}
    ${listed(`
      select string_agg(b.value ->> 'name', ' ') from article_revisions r, jsonb_array_elements(r.bylines::jsonb) b
    `)}
    insert into article_writers (staff_id, article_id)
      select substr(made_by, 7), article_id from article_revisions
      where made_by like 'staff:%' and substr(made_by, 7) in (select id from staff) on conflict do nothing;
    insert into article_writers (staff_id, article_id)
      select b.value ->> 'staffId', r.article_id from article_revisions r, jsonb_array_elements(r.bylines::jsonb) b
      where b.value ->> 'staffId' in (select id from staff) on conflict do nothing;
    ${indexes()}
  `,
}

function common(): string {
  return `
    alter table changes add column via text;
    alter table changes add column address text;

    create table staff_tokens (
      id text primary key, token_hash text not null unique, staff_id text not null references staff (id),
      name text not null, scopes text not null, made_at text not null, expires_at text not null, used_at text
    );
    create index staff_tokens_by_staff on staff_tokens (staff_id);

    alter table articles add column changed_at text not null default '';
    alter table articles add column headline text not null default '';
    alter table articles add column writers text not null default '';

    create table article_writers (
      staff_id text not null references staff (id), article_id text not null references articles (id),
      primary key (staff_id, article_id)
    );
  `
}

/** What lists show and are searched by, from the newest revision. */
function listed(names: string): string {
  const ofNewest = 'r.article_id = articles.id and r.number = articles.latest_revision'
  return `
    update articles set
      changed_at = coalesce((select max(r.made_at) from article_revisions r where r.article_id = articles.id), filed_at),
      headline = coalesce((select r.headline from article_revisions r where ${ofNewest}), ''),
      writers = coalesce((${names} where ${ofNewest}), '');
  `
}

function indexes(): string {
  return `
    create index articles_by_change on articles (changed_at, id);
    create index articles_by_state on articles (state, changed_at, id);
    create index articles_by_section_change on articles (section_id, changed_at, id);
  `
}
