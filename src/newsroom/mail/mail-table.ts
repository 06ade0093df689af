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
    /** Of a reader who is known, and wants to be written to at `login`. */
    reader_id: string | null
    /** Of whom it goes to, where that is nobody of the staff but a reader who asked for the newsletter. */
    subscriber_id: string | null
    /** Of the newsletter that it is; null for the letter that asks whether somebody wants it. */
    issue_day: string | null
  }
}
