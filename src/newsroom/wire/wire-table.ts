import type { Generated } from 'kysely'

export interface WireTables {
  wire_items: {
    id: string
    at: string
    headline: string
    text: string | null
    flash: number
    section_id: string | null
    topic_id: string | null
    source_id: string | null
    article_id: string | null
    corrected_at: string | null
    withdrawn_at: string | null
    withdrawal_reason: string | null
    origin: string | null
    filed_by: string | null
    filing_key: string | null
    pinned_until: string | null
    pin_position: number | null
    comment_count: Generated<number>
  }
}
