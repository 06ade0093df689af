import type { Migration } from '../migrate.ts'

const statements = (bigint: string) => `
  alter table staff add column language text;
  alter table staff_sessions add column factor text not null default 'password';

  create table staff_passkeys (
    id text primary key, credential_id text not null unique, staff_id text not null references staff (id),
    name text not null, public_key text not null, counter ${bigint} not null, transports text not null,
    backed_up integer not null, made_at text not null, used_at text
  );
  create index staff_passkeys_by_staff on staff_passkeys (staff_id);

  create table staff_identities (
    issuer text not null, subject text not null, staff_id text not null references staff (id), bound_at text not null,
    primary key (issuer, subject)
  );
  create unique index staff_identities_by_staff on staff_identities (staff_id, issuer);

  create table sign_in_tickets (
    token_hash text primary key, purpose text not null, facts text not null, expires_at text not null
  );
  create index sign_in_tickets_by_expiry on sign_in_tickets (expires_at);

  create table mails (
    id text primary key, purpose text not null, staff_id text references staff (id), login text, language text,
    asked_at text not null, next_at text, tries integer not null default 0, holder text, sent_at text, given_up_at text,
    why text
  );
  create index mails_by_next on mails (next_at) where next_at is not null;
  create index mails_by_staff on mails (staff_id, asked_at);
  create index mails_by_login on mails (login, asked_at);
`

/** Passkeys, identities at a provider, what is asked once and answered once, mail that is to go out. */
export const staffKeys: Migration = {
  number: 12,
  name: 'staff-keys',
  sqlite: statements('integer'),
  postgres: statements('bigint'),
}
