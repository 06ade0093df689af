export interface SubscriptionTables {
  /** What the house signs with and keeps to itself: `vapid` for pushing, `newsletter` for the links in its mails. */
  house_keys: { name: string; public_key: string; secret: string; made_at: string }
  /** Browsers that asked for flashes. Quiet hours are minutes of the day in the reader's own time zone. */
  push_subscriptions: {
    id: string
    /** SHA-256 of the endpoint: addresses are too long for some indexes. */
    endpoint_hash: string
    endpoint: string
    p256dh: string
    auth: string
    edition: string
    every_flash: number
    quiet_from: number | null
    quiet_until: number | null
    time_zone: string | null
    made_at: string
    changed_at: string
  }
  push_topics: { subscription_id: string; topic_id: string }
  /** A flash on its way. `reached`: the subscription up to which all were claimed. */
  push_rounds: {
    item_id: string
    due_at: string
    reached: string
    claimed: number
    sent: number
    failed: number
    gone: number
    ended_at: string | null
    why: string | null
  }
  /** `state`: waiting (for the reader's yes), active, stopped (the mailbox refused too often). Who leaves has no row. */
  newsletter_subscribers: {
    id: string
    address: string
    address_key: string
    edition: string
    wanted_edition: string
    state: string
    asked_at: string
    asks: number
    confirmed_at: string | null
    bounces: number
    bounced_at: string | null
  }
  newsletter_issues: {
    day: string
    edition: string
    made_at: string
    subject: string
    body_text: string
    body_html: string
    addressed: number
    sent: number
    refused: number
  }
}
