import type { Kysely } from 'kysely'
import { prepared } from '../../database/prepared.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** How a story that was published once stands before readers. */
export interface ReadersState {
  readonly published: boolean
  /** The revision that readers get, if they get one. */
  readonly revision: number | undefined
  /** When it last changed for them. */
  readonly at: Instant
  /** The newest revision with a public note of what was wrong before it; 0 if there is none. */
  readonly corrected: number
}

/** Undefined for what readers never had, and for what went back to the desk. */
export async function findReadersState(db: Kysely<Tables>, id: Id): Promise<ReadersState | undefined> {
  const [row] = await stateOf(db, { id })
  if (!row) return undefined
  const { state, live_revision: revision, corrected } = row
  const at = [row.published_at, row.updated_at, row.retracted_at, row.expired_at, row.recalled_at]
  return {
    published: state === 'published',
    revision: revision ?? undefined,
    at: at.reduce<Instant>((last, each) => (each !== null && each > last ? each : last), ''),
    corrected: corrected ?? 0,
  }
}

const stateOf = prepared((db: Kysely<Tables>, { id }: { id: Id }) =>
  db
    .selectFrom('articles')
    .select(['state', 'live_revision', 'published_at', 'updated_at', 'retracted_at', 'expired_at', 'recalled_at'])
    .select((eb) =>
      eb
        .selectFrom('corrections')
        .select((inner) => inner.fn.max('corrections.revision').as('corrected'))
        .where('corrections.article_id', '=', id)
        .as('corrected'),
    )
    .where('id', '=', id)
    .where('state', 'in', ['published', 'retracted', 'expired', 'recalled']),
)
