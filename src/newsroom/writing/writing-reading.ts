import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Change } from '../../changes/change.ts'
import { asWritten } from '../../database/as-written.ts'
import type { Article } from '../articles/article.ts'
import { findArticle } from '../articles/article-store.ts'
import { getRevisionBrief } from '../articles/revision-reading.ts'
import { findSetAside, type SetAside } from '../articles/set-aside-store.ts'
import type { Tables } from '../tables.ts'
import { findLock } from './lock-store.ts'
import { findSideDrafts, type SideDraft } from './side-draft-store.ts'
import { isHeld, type Lock } from './sitting.ts'
import { findWorking, type Working } from './working-store.ts'

type LockTaken = Extract<Change, { readonly kind: 'lock.handed' | 'lock.taken' }>

/** How a story's text stands: who writes it, what no revision has yet, what lies beside it. */
export interface Writing {
  readonly article: Article
  readonly working: Working
  /** While somebody holds it. */
  readonly lock: Lock | undefined
  readonly sideDrafts: readonly SideDraft[]
  readonly setAside: SetAside | undefined
}

/** Refuses (`missing`). A text that nobody has sat down to since it was filed stands as its newest revision. */
export async function getWriting(
  db: Kysely<Tables>,
  { articleId, now }: { readonly articleId: Id; readonly now: Instant },
): Promise<Writing> {
  const article = await findArticle(db, articleId)
  if (!article) throw new Refusal('missing', { noun: 'article', id: articleId })
  const working = await findWorking(db, articleId)
  const lock = await findLock(db, articleId)
  return {
    article,
    working: await standing(db, article, working),
    lock: isHeld(lock, now) ? lock : undefined,
    sideDrafts: await findSideDrafts(db, articleId),
    setAside: await findSetAside(db, articleId),
  }
}

/** Where nothing is unkept, the text is the newest revision, also one that came without a sitting. */
async function standing(db: Kysely<Tables>, article: Article, working: Working | undefined): Promise<Working> {
  if (working && (working.unkept || working.basedOn === article.latestRevision)) return working
  const newest = await getRevisionBrief(db, article.id, article.latestRevision)
  return {
    articleId: article.id,
    version: working?.version ?? 0,
    basedOn: newest.number,
    headline: newest.headline,
    characterCount: newest.characterCount,
    savedAt: newest.madeAt,
    savedBy: newest.madeBy,
    unkept: false,
  }
}

/** Why a lock was taken from its holder at once, as the log has it; undefined for one that came otherwise. */
export async function whyTaken(db: Kysely<Tables>, lock: Lock): Promise<string | undefined> {
  const rows = await db
    .selectFrom('changes')
    .select('facts')
    .where('kind', '=', 'lock.taken')
    .where('at', '=', lock.since)
    .execute()
  const takings = rows.map(({ facts }) => JSON.parse(facts) as LockTaken)
  const taking = takings.find(({ articleId, staffId }) => articleId === lock.articleId && staffId === lock.staffId)
  return taking?.reason ?? undefined
}

export interface Writer {
  readonly articleId: Id
  readonly headline: string
  readonly staffId: Id
  readonly since: Instant
  readonly activeAt: Instant
}

/** Who writes what now, the longest first. */
export async function listWriters(db: Kysely<Tables>, now: Instant): Promise<readonly Writer[]> {
  const rows = await db
    .selectFrom('article_locks as lock')
    .innerJoin('article_workings as working', 'working.article_id', 'lock.article_id')
    .select(['lock.article_id', 'working.headline', 'lock.staff_id', 'lock.since', 'lock.active_at'])
    .where('lock.ended', '=', asWritten(0))
    .where('lock.until', '>', now)
    .orderBy('lock.since')
    .execute()
  return rows.map((row) => ({
    articleId: row.article_id,
    headline: row.headline,
    staffId: row.staff_id,
    since: row.since,
    activeAt: row.active_at,
  }))
}
