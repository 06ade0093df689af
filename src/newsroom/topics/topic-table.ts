import type { Generated } from 'kysely'

export interface TopicTables {
  topics: {
    id: string
    slug: string
    name: string
    standfirst: string
    background: string
    opened_at: string
    closed_at: string | null
    timeline: string
    comment_count: Generated<number>
  }
}
