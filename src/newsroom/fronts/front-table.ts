export interface FrontTables {
  fronts: {
    name: string
    version: number
    rules: string
    blocks: string
    hidden_blocks: string
    /** Keys of the slots that are locked. */
    locks: string
    next_turn_at: string | null
    arranged_at: string | null
    arranged_by: string | null
  }
  front_arrangements: {
    front: string
    version: number
    made_at: string
    made_by: string
    arrangement: string
    restored: number | null
  }
  front_slots: {
    front: string
    place: string
    position: number
    /** The order of the entries that wait in one slot. */
    rank: number
    article_id: string
    starts_at: string | null
    ends_at: string | null
    headline: string | null
    again: number
  }
}
