import type { Migration } from '../migrate.ts'

/** The first newsroom: people, articles and their revisions, the wire, topics, sections, fronts, the log. */
export const newsroom: Migration = {
  number: 1,
  name: 'newsroom',
  sqlite: `
    create table changes (seq integer primary key autoincrement, ${changeColumns()});
    ${tables()}
    create virtual table search_index using fts5(headline, body, tokenize = "unicode61 remove_diacritics 0", content = '', contentless_delete = 1);
    create table search_documents (rowid integer primary key autoincrement, ${searchDocumentColumns()});
  `,
  postgres: `
    create sequence changes_seq as bigint;
    create table changes (seq bigint primary key, ${changeColumns()});

    -- Order of numbers = order of commits. The number is drawn under a lock that is held until commit: with a plain
    -- serial, a transaction numbered first but committed last is passed by its followers and lost to them for good.
    create function number_change() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(8214, 1);
      new.seq := nextval('changes_seq');
      return new;
    end $$;
    create trigger number_change before insert on changes for each row execute function number_change();

    create function nudge_followers() returns trigger language plpgsql as $$
    begin
      perform pg_notify('broadsheet_changes', '');
      return null;
    end $$;
    create trigger nudge_followers after insert on changes for each statement execute function nudge_followers();

    ${tables()}
    create table search_documents (rowid bigserial primary key, ${searchDocumentColumns()}, tokens tsvector not null);
    create index search_documents_tokens on search_documents using gin (tokens);
  `,
}

function changeColumns(): string {
  return 'kind text not null, at text not null, actor text not null, facts text not null'
}

function searchDocumentColumns(): string {
  return `article_id text not null unique, section_id text not null, published_at text not null`
}

function tables(): string {
  return `
    create index changes_of_the_wire on changes (seq) where kind in ('wire.filed', 'wire.corrected', 'wire.withdrawn');

    create table cursors (name text primary key, seq bigint not null, holder text, held_until text);

    create table settings (name text primary key, value text not null);

    create table staff (
      id text primary key, name text not null, role text not null, email text unique,
      joined_at text not null, disabled_at text
    );

    create table sections (
      id text primary key, slug text not null unique, name text not null, position integer not null
    );

    create table sources (
      id text primary key, name text not null unique, kind text not null, url text, credit_line text,
      licence_from text, licence_until text, blocked integer not null default 0
    );

    create table topics (
      id text primary key, slug text not null unique, name text not null, standfirst text not null,
      background text not null, opened_at text not null
    );

    create table pictures (
      id text primary key, file_hash text not null unique, width integer not null, height integer not null,
      colour text not null, renditions text not null, alt text not null, credit text not null, licence text not null,
      added_at text not null
    );

    create table articles (
      id text primary key, state text not null, section_id text not null references sections (id),
      latest_revision integer not null, live_revision integer, filed_at text not null,
      published_at text, updated_at text, scheduled_for text, scheduled_revision integer, embargo_until text,
      retracted_at text, retraction_reason text, comment_count integer not null default 0, origin text unique
    );
    create index articles_by_publication on articles (published_at) where published_at is not null;
    create index articles_by_section on articles (section_id, published_at) where published_at is not null;
    create index articles_by_schedule on articles (scheduled_for) where scheduled_for is not null;

    create table article_revisions (
      article_id text not null references articles (id), number integer not null,
      kicker text, headline text not null, standfirst text, bylines text not null, dateline text,
      source_id text references sources (id), original_headline text, editor text, picture_id text,
      body text not null, character_count integer not null, made_at text not null, made_by text not null,
      primary key (article_id, number)
    );

    create table article_topics (
      article_id text not null references articles (id), topic_id text not null references topics (id),
      published_at text, primary key (topic_id, article_id)
    );
    create index article_topics_by_article on article_topics (article_id);
    create index article_topics_timeline on article_topics (topic_id, published_at) where published_at is not null;

    create table corrections (
      id text primary key, article_id text not null references articles (id), revision integer not null,
      note text not null, made_at text not null, made_by text not null
    );
    create index corrections_by_article on corrections (article_id, made_at);
    create index corrections_by_time on corrections (made_at);

    create table wire_items (
      id text primary key, at text not null, headline text not null, text text, flash integer not null,
      section_id text references sections (id), topic_id text references topics (id),
      source_id text references sources (id), article_id text references articles (id),
      corrected_at text, withdrawn_at text, withdrawal_reason text, origin text unique
    );
    create index wire_items_by_time on wire_items (at, id);
    create index wire_items_by_topic on wire_items (topic_id, at) where topic_id is not null;
    create index wire_items_by_section on wire_items (section_id, at) where section_id is not null;
    create index wire_items_by_article on wire_items (article_id) where article_id is not null;

    create table front_slots (
      front text not null, place text not null, position integer not null,
      article_id text not null references articles (id), primary key (front, place, position)
    );
    create index front_slots_by_article on front_slots (article_id);

    create table comments (
      id text primary key, article_id text not null references articles (id), floor integer not null,
      parent_id text references comments (id), author text not null, staff_id text references staff (id),
      text text not null, likes integer not null default 0, verdict text not null, reason text, posted_at text not null,
      unique (article_id, floor)
    );
    create index comments_by_likes on comments (article_id, verdict, likes);

    create table article_reads (
      article_id text not null references articles (id), hour text not null, reads integer not null,
      primary key (article_id, hour)
    );
    create index article_reads_by_hour on article_reads (hour);

    create table article_terms (
      article_id text not null references articles (id), term text not null, weight integer not null,
      primary key (article_id, term)
    );
    create index article_terms_by_term on article_terms (term, article_id);

    create table related_articles (
      article_id text not null references articles (id), other_id text not null references articles (id),
      score integer not null, reasons text not null, primary key (article_id, other_id)
    );
    create index related_articles_by_other on related_articles (other_id);

    create table hot_articles (
      span text not null, position integer not null, article_id text not null references articles (id),
      score integer not null, reasons text not null, primary key (span, position)
    );

    create table article_references (
      article_id text not null references articles (id), list text not null, position integer not null,
      headline text not null, headline_key text not null, comments integer, resolved_id text references articles (id),
      primary key (article_id, list, position)
    );
    create index article_references_open on article_references (headline_key) where resolved_id is null;

    create table article_imports (
      article_id text primary key references articles (id), headline_key text not null,
      published_value text, published_precision text, published_inferred integer not null default 0,
      repairs text not null, imported_at text not null
    );
    create index article_imports_by_headline on article_imports (headline_key);
  `
}
