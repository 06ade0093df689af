import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/**
 * A stretch of everything ever published, in the order of first publication: from an instant up to another, the last
 * one open. A new story falls into the last stretch, a retracted one leaves its own shorter; no other stretch moves,
 * so what was made of it stays good. Only an archive that is taken in moves what comes after its dates.
 */
export interface Stretch {
  /** Counted from 1. */
  readonly number: number
  readonly from: Instant
  readonly to: Instant | undefined
}

export interface Publication {
  readonly id: Id
  readonly publishedAt: Instant
  readonly updatedAt: Instant | undefined
}

/** The stretches of about `length` stories each (more only if so many share one instant). Walks an index, not the stories. */
export async function listStretches(db: Kysely<Tables>, length: number): Promise<readonly Stretch[]> {
  const stretches: Stretch[] = []
  let from = await publishedAfter(db, '', 0)
  while (from !== undefined) {
    let to = await publishedAfter(db, from, length)
    if (to === from) to = await nextInstant(db, from)
    stretches.push({ number: stretches.length + 1, from, to })
    from = to
  }
  return stretches
}

/** When a stretch last changed: a story came, got another text or was withdrawn. */
export async function lastChangeIn(db: Kysely<Tables>, stretch: Stretch): Promise<Instant | undefined> {
  const row = await within(db, stretch)
    .select((eb) => [
      eb.fn.max('published_at').as('published'),
      eb.fn.max('updated_at').as('updated'),
      eb.fn.max('retracted_at').as('retracted'),
      eb.fn.max('expired_at').as('expired'),
      eb.fn.max('recalled_at').as('recalled'),
    ])
    .executeTakeFirstOrThrow()
  return [row.published, row.updated, row.retracted, row.expired, row.recalled]
    .filter((at) => at !== null)
    .toSorted()
    .at(-1)
}

/** The published stories of a stretch, the oldest first. */
export async function listPublications(db: Kysely<Tables>, stretch: Stretch): Promise<readonly Publication[]> {
  const rows = await within(db, stretch)
    .select(['id', 'published_at', 'updated_at'])
    .where('state', '=', 'published')
    .orderBy('published_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    publishedAt: row.published_at!,
    updatedAt: row.updated_at ?? undefined,
  }))
}

function within(db: Kysely<Tables>, { from, to }: Stretch) {
  const query = db.selectFrom('articles').where('published_at', '>=', from)
  return to === undefined ? query : query.where('published_at', '<', to)
}

async function publishedAfter(db: Kysely<Tables>, from: Instant, skip: number): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('articles')
    .select('published_at')
    .where('published_at', '>=', from)
    .orderBy('published_at')
    .limit(1)
    .offset(skip)
    .executeTakeFirst()
  return row?.published_at ?? undefined
}

async function nextInstant(db: Kysely<Tables>, after: Instant): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('articles')
    .select((eb) => eb.fn.min('published_at').as('next'))
    .where('published_at', '>', after)
    .executeTakeFirst()
  return row?.next ?? undefined
}
