import type { Generated } from 'kysely'

export interface ChangeTables {
  changes: {
    seq: Generated<number>
    kind: string
    at: string
    actor: string
    facts: string
    via: string | null
    address: string | null
  }
  cursors: { name: string; seq: number; holder: string | null; held_until: string | null }
}
