/** What staff sign in with, and where they are signed in. No token and no password is kept, only hashes of them. */
export interface SignInTables {
  staff_passwords: { staff_id: string; login: string; phc: string; set_at: string }
  /** `confirmed_at` is null while the secret was shown and no code made with it was seen yet. */
  staff_totp: { staff_id: string; secret: string; confirmed_at: string | null; last_step: number }
  staff_recovery_codes: { code_hash: string; staff_id: string; used_at: string | null }
  /** `pending`: the password was right, the second factor is still asked for. */
  staff_sessions: {
    id: string
    token_hash: string
    staff_id: string
    pending: number
    made_at: string
    seen_at: string
    expires_at: string
    address: string
    browser: string
    language: string | null
    /** By what it was opened. */
    factor: string
  }
  /** `credential_id` and `public_key` in base64url, `transports` as JSON. */
  staff_passkeys: {
    id: string
    credential_id: string
    staff_id: string
    name: string
    public_key: string
    counter: number | string
    transports: string
    backed_up: number
    made_at: string
    used_at: string | null
  }
  /** Who of the staff is whom at an identity provider. */
  staff_identities: { issuer: string; subject: string; staff_id: string; bound_at: string }
  /** What was asked of a browser or a provider, to be answered once. */
  sign_in_tickets: { token_hash: string; purpose: string; facts: string; expires_at: string }
  staff_links: {
    token_hash: string
    purpose: 'invitation' | 'reset' | 'set_up'
    staff_id: string | null
    made_at: string
    expires_at: string
  }
  /** What programs sign in with on somebody's behalf. `scopes`: a JSON array. */
  staff_tokens: {
    id: string
    token_hash: string
    staff_id: string
    name: string
    scopes: string
    made_at: string
    expires_at: string
    used_at: string | null
    /** By what the session was opened in which it was made; null for one of the command line. */
    factor: string | null
  }
  sign_in_tries: { key: string; failures: number; last_at: string; locked_until: string | null }
}
