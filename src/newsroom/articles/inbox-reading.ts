import type { Kysely } from 'kysely'
import type { Change } from '../../changes/change.ts'
import { listNewestOf } from '../../changes/record.ts'
import type { Database } from '../../database/database.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Actor } from '../people/actor.ts'
import { may } from '../people/policy.ts'
import type { Tables } from '../tables.ts'
import { type ListedArticle, listedOf, listForDesk } from './list-reading.ts'

/** Something that waits for somebody, and what made it wait. */
export interface Waiting {
  readonly article: ListedArticle
  readonly at: Instant
  /** Who handed it over, as the log names them: `staff:0f3k2m9x7q1z`; undefined where the log is too long ago. */
  readonly by: string | undefined
  readonly reason: string | undefined
}

/** What waits for somebody: derived from how things stand, never ticked off. */
export interface Inbox {
  /** Handed to the desk, for whoever may publish; the longest waiting first. */
  readonly toReview: readonly Waiting[]
  /** Given back to whoever wrote it; the last first. */
  readonly returned: readonly Waiting[]
  /** Their own drafts that were not given back. */
  readonly drafts: readonly ListedArticle[]
  /** What goes out by itself, the next first. */
  readonly scheduled: readonly ListedArticle[]
}

type Reading = Pick<Database<Tables>, 'engine' | 'read'>

const MOST = 100
/** Handings-over that are looked through for who and why. */
const RECENT = 500

export async function readInbox(database: Reading, who: Extract<Actor, { kind: 'staff' }>): Promise<Inbox> {
  const db = database.read
  const [handed, drafts, scheduled] = await Promise.all([
    lastHandedOver(db),
    listForDesk(database, { stages: ['draft'], writerId: who.id, limit: MOST }),
    listScheduled(db),
  ])
  const returned = drafts.items.flatMap((article) => {
    const last = handed.get(article.id)
    return last?.kind === 'article.returned' ? [waitingFor(article, last)] : []
  })
  const isReturned = new Set(returned.map(({ article }) => article.id))
  return {
    toReview: may(who, 'publish') ? await listToReview(database, handed) : [],
    returned: returned.toSorted((a, b) => b.at.localeCompare(a.at)),
    drafts: drafts.items.filter(({ id }) => !isReturned.has(id)),
    scheduled: may(who, 'write') ? scheduled : [],
  }
}

async function listToReview(database: Reading, handed: ReadonlyMap<Id, HandedOver>): Promise<readonly Waiting[]> {
  const { items } = await listForDesk(database, { stages: ['in_review'], limit: MOST })
  return items
    .map((article) => waitingFor(article, handed.get(article.id)))
    .toSorted((a, b) => a.at.localeCompare(b.at))
}

async function listScheduled(db: Kysely<Tables>): Promise<readonly ListedArticle[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('scheduled_for', 'is not', null)
    .orderBy('scheduled_for')
    .limit(MOST)
    .execute()
  return listedOf(
    db,
    rows.map(({ id }) => id),
  )
}

interface HandedOver {
  readonly kind: Change['kind']
  readonly at: Instant
  readonly by: string
  readonly reason: string | undefined
}

/** The last time that each story went from hand to hand, as far as the log is looked through. */
async function lastHandedOver(db: Kysely<Tables>): Promise<ReadonlyMap<Id, HandedOver>> {
  const kinds = ['article.submitted', 'article.returned'] as const
  const entries = await listNewestOf(db, kinds, { upTo: Number.MAX_SAFE_INTEGER, limit: RECENT })
  return new Map(
    entries.flatMap(({ at, actor, change }) => {
      if (change.kind !== 'article.submitted' && change.kind !== 'article.returned') return []
      const reason = change.kind === 'article.returned' ? change.reason : undefined
      return [[change.articleId, { kind: change.kind, at, by: actor, reason }] as const]
    }),
  )
}

function waitingFor(article: ListedArticle, handed: HandedOver | undefined): Waiting {
  return { article, at: handed?.at ?? article.changedAt, by: handed?.by, reason: handed?.reason }
}
