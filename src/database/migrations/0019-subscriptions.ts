import type { Migration } from '../migrate.ts'

/** Mail to many must not stand in the way of mail to one: each has an index of its own for what is due. */
const statements = `
  create table house_keys (
    name text primary key, public_key text not null, secret text not null, made_at text not null
  );

  create table push_subscriptions (
    id text primary key, endpoint_hash text not null unique, endpoint text not null,
    p256dh text not null, auth text not null, edition text not null, every_flash integer not null,
    quiet_from integer, quiet_until integer, time_zone text, made_at text not null, changed_at text not null
  );
  create table push_topics (
    subscription_id text not null references push_subscriptions (id), topic_id text not null,
    primary key (subscription_id, topic_id)
  );
  create index push_topics_by_topic on push_topics (topic_id);
  create table push_rounds (
    item_id text primary key, due_at text not null, reached text not null, claimed integer not null default 0,
    sent integer not null default 0, failed integer not null default 0, gone integer not null default 0,
    ended_at text, why text
  );
  create index push_rounds_by_due on push_rounds (due_at) where ended_at is null;

  create table newsletter_subscribers (
    id text primary key, address text not null, address_key text not null unique,
    edition text not null, wanted_edition text not null, state text not null,
    asked_at text not null, asks integer not null, confirmed_at text,
    bounces integer not null default 0, bounced_at text
  );
  create index newsletter_subscribers_by_state on newsletter_subscribers (state, edition);
  create table newsletter_issues (
    day text not null, edition text not null, made_at text not null, subject text not null,
    body_text text not null, body_html text not null,
    addressed integer not null, sent integer not null default 0, refused integer not null default 0,
    primary key (day, edition)
  );

  alter table mails add column subscriber_id text;
  alter table mails add column issue_day text;
  drop index mails_by_next;
  create index mails_by_next on mails (next_at) where next_at is not null and subscriber_id is null;
  create index mails_in_bulk_by_next on mails (issue_day, next_at) where next_at is not null and subscriber_id is not null;
  create index mails_by_subscriber on mails (subscriber_id) where subscriber_id is not null
`

/** What readers asked to be told: flashes to their browsers, a letter a day to their mailboxes. */
export const subscriptions: Migration = {
  number: 19,
  name: 'subscriptions',
  sqlite: statements,
  postgres: statements,
}
