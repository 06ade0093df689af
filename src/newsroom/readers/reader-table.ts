/** Readers who signed in, how they come in, and what moderators keep about them. */
export interface ReaderTables {
  /** `name_key`: the name as eyes take it, so that no two look alike. Who left keeps the row, without name and address. */
  readers: {
    id: string
    name: string
    name_key: string
    email: string | null
    joined_at: string
    seen_at: string
    left_at: string | null
    /** Comments of theirs by the verdict that stands. */
    approved: number
    rejected: number
  }
  reader_sessions: {
    id: string
    token_hash: string
    reader_id: string
    made_at: string
    seen_at: string
    expires_at: string
    browser: string
    /** By what it was opened: link, passkey, provider. */
    factor: string
  }
  /**
   * Links sent by mail; used once. `next`: the path that they wanted to see. `reader_id`: whose address it is to become;
   * null: it signs in.
   */
  reader_links: {
    token_hash: string
    email: string
    made_at: string
    expires_at: string
    next: string | null
    reader_id: string | null
  }
  /** `credential_id` and `public_key` in base64url, `transports` as JSON. */
  reader_passkeys: {
    id: string
    credential_id: string
    reader_id: string
    name: string
    public_key: string
    counter: number | string
    transports: string
    backed_up: number
    made_at: string
    used_at: string | null
  }
  reader_identities: { issuer: string; subject: string; reader_id: string; bound_at: string }
  /** `until` null: until it is lifted. */
  reader_bans: {
    id: string
    reader_id: string
    made_at: string
    made_by: string
    until: string | null
    reason: string
    lifted_at: string | null
    lifted_by: string | null
  }
  /** By what somebody could come in who left while banned, hashed; for as long as the ban stands. */
  banned_ways: { way_hash: string; reader_id: string }
  /** Names that moderators took away. `given`: what the reader is called until they choose another. */
  reader_taken_names: {
    id: string
    reader_id: string
    name: string
    name_key: string
    given: string
    reason: string
    taken_at: string
    taken_by: string
  }
  reader_notes: { id: string; reader_id: string; text: string; made_at: string; made_by: string }
  /**
   * What a reader is told: an answer, a mention, a verdict on a comment of theirs or on an appeal; or, with an empty
   * `comment_id`, something of themselves.
   */
  reader_notices: {
    id: string
    reader_id: string
    kind: string
    comment_id: string
    made_at: string
    seen_at: string | null
  }
}
