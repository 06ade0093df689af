export interface MailTables {
  /**
   * Mail that was asked for. What it says is written when it goes out, so that no link that opens something lies here.
   * `next_at` is null for one that went out or was given up.
   */
  mails: {
    id: string
    purpose: string
    staff_id: string | null
    login: string | null
    next: string | null
    language: string | null
    asked_at: string
    next_at: string | null
    tries: number
    holder: string | null
    sent_at: string | null
    given_up_at: string | null
    why: string | null
  }
}
