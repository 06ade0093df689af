import type { Migration } from '../migrate.ts'

const statements = `
  create table staff_passwords (
    staff_id text primary key references staff (id), login text not null unique, phc text not null, set_at text not null
  );

  create table staff_totp (
    staff_id text primary key references staff (id), secret text not null, confirmed_at text,
    last_step integer not null default 0
  );

  create table staff_recovery_codes (
    code_hash text primary key, staff_id text not null references staff (id), used_at text
  );
  create index staff_recovery_codes_by_staff on staff_recovery_codes (staff_id);

  create table staff_sessions (
    id text primary key, token_hash text not null unique, staff_id text not null references staff (id),
    pending integer not null, made_at text not null, seen_at text not null, expires_at text not null,
    address text not null, browser text not null, language text
  );
  create index staff_sessions_by_staff on staff_sessions (staff_id);

  create table staff_links (
    token_hash text primary key, purpose text not null, staff_id text references staff (id),
    made_at text not null, expires_at text not null
  );

  create table sign_in_tries (
    key text primary key, failures integer not null, last_at text not null, locked_until text
  );
  create index sign_in_tries_by_last on sign_in_tries (last_at);
`

/** What staff sign in with. Secrets stand here as hashes, but for the shared secret of one-time codes, which has to be read. */
export const staffSignIn: Migration = { number: 6, name: 'staff-sign-in', sqlite: statements, postgres: statements }
