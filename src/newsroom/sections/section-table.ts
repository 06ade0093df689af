import type { Generated } from 'kysely'

export interface SectionTables {
  sections: {
    id: string
    slug: string
    name: string
    position: number
    hidden: number
    closed_at: string | null
    /** The rule of comments under its stories; null: that of the site. */
    comment_mode: Generated<string | null>
  }
}
