import type { Migration } from '../migrate.ts'

/**
 * A comment hangs on a thread, which has the id of its article, topic or wire item. Lists walk one index each: floors by
 * `comments_by_floor`, the hottest by `comments_by_heat`, a conversation by `comments_of_talk`. `heat` is unique within a
 * thread (likes and answers, then the older floor), so that a page begins where the one before ended, however long it is.
 */
const statements = `
  create table threads (
    id text primary key, kind text not null, floors integer not null default 0,
    comment_count integer not null default 0, mode text, opened_at text not null
  );
  insert into threads (id, kind, floors, comment_count, opened_at)
    select article_id, 'article', max(floor), sum(case when verdict = 'approve' then 1 else 0 end), min(posted_at)
    from comments group by article_id;

  alter table topics add column comment_count integer not null default 0;
  alter table wire_items add column comment_count integer not null default 0;
  alter table sections add column comment_mode text;

  alter table comments rename to old_comments;
  drop index comments_by_likes;
  create table comments (
    id text primary key, thread_id text not null references threads (id), floor integer not null,
    root_id text references comments (id), parent_id text references comments (id), author text not null,
    staff_id text references staff (id), reader_id text references readers (id), text text not null, quote text,
    verdict text not null, rule text, reason text, shown integer not null, likes integer not null default 0,
    reply_count integer not null default 0, heat bigint not null, posted_at text not null, edited_at text,
    withdrawn_at text, told_at text, text_key text not null default '', address_key text,
    unique (thread_id, floor)
  );
  insert into comments (
    id, thread_id, floor, root_id, parent_id, author, staff_id, text, verdict, reason, shown, likes, reply_count, heat,
    posted_at, told_at
  )
    with recursive talk (id, root_id) as (
      select id, cast(null as text) from old_comments where parent_id is null
      union all
      select old_comments.id, coalesce(talk.root_id, talk.id)
        from old_comments join talk on old_comments.parent_id = talk.id
    )
    select old_comments.id, article_id, floor, talk.root_id, old_comments.parent_id, author, staff_id, text, verdict,
      reason, case when verdict = 'approve' then 1 else 0 end, likes, coalesce(answers.number, 0),
      (likes * 3 + coalesce(answers.number, 0)) * cast(10000000 as bigint) - floor, posted_at, posted_at
    from old_comments
      join talk on talk.id = old_comments.id
      left join (
        select parent_id, count(*) as number from old_comments where verdict = 'approve' group by parent_id
      ) as answers on answers.parent_id = old_comments.id;
  drop table old_comments;
  create index comments_by_floor on comments (thread_id, shown, floor);
  create index comments_by_heat on comments (thread_id, shown, heat);
  create index comments_of_talk on comments (root_id, shown, floor) where root_id is not null;
  create index comments_by_parent on comments (parent_id) where parent_id is not null;
  create index comments_by_reader on comments (reader_id, posted_at) where reader_id is not null;
  create index comments_by_text on comments (text_key, posted_at) where text_key <> '';
  create index comments_by_address on comments (address_key, posted_at) where address_key is not null;
  create index comments_by_verdict on comments (verdict, posted_at, id);
  create index comments_by_time on comments (posted_at) where shown = 1;

  create table comment_verdicts (
    id text primary key, comment_id text not null references comments (id) on delete cascade, before text,
    verdict text not null, judge text not null, rule text, reason text, made_at text not null
  );
  create index comment_verdicts_by_comment on comment_verdicts (comment_id, made_at);

  create table comment_versions (
    comment_id text not null references comments (id) on delete cascade, number integer not null, text text not null,
    written_at text not null, primary key (comment_id, number)
  );

  create table comment_likes (
    comment_id text not null references comments (id) on delete cascade,
    reader_id text not null references readers (id), made_at text not null, primary key (comment_id, reader_id)
  );
  create index comment_likes_by_reader on comment_likes (reader_id, made_at);

  create table comment_reports (
    id text primary key, comment_id text not null references comments (id) on delete cascade,
    reader_id text not null references readers (id), reason text not null, note text, made_at text not null,
    settled_at text, settled_by text, outcome text, unique (comment_id, reader_id)
  );
  create index comment_reports_open on comment_reports (made_at, id) where settled_at is null;
  create index comment_reports_by_reader on comment_reports (reader_id);

  -- Whom somebody calls by name.
  create index readers_by_name on readers (name);

  create table address_salts (day text primary key, salt text not null);
`

/** Threads under articles, topics and wire items: floors, answers, likes, reports, and a row for each judgement. */
export const comments: Migration = { number: 16, name: 'comments', sqlite: statements, postgres: statements }
