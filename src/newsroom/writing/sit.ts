import type { Id } from '../../kernel/ids.ts'
import { later } from '../../kernel/clock.ts'
import { record } from '../../changes/record.ts'
import type { Article } from '../articles/article.ts'
import { getRevision, lockArticle } from '../articles/article-store.ts'
import { characterCount } from '../articles/article.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { keepAtEnd, mustBeWritable } from './keep-text.ts'
import { findLock, insertSitting, listAbandoned, mustBeFresh, saveLock } from './lock-store.ts'
import { isHeld, LEASE, type Lock, type SittingId } from './sitting.ts'
import { findWorking, settleWorking } from './working-store.ts'
import { writerOf } from './writer.ts'

interface Seat {
  readonly sitting: SittingId
  readonly staffId: Id
}

/**
 * Takes the lock on a story's text, or renews its lease; returns whoever holds it then, which may be another. A text that
 * a sitting left behind is kept as a revision first. A sitting whose lease ran out goes on as if nothing had been, so
 * long as nobody else has sat down. Refuses (`stale`) a story that is not written on any more, and a sitting that
 * has lost the lock before.
 */
export async function sit(
  newsroom: Newsroom,
  order: { readonly articleId: Id; readonly sitting: SittingId; readonly active: boolean },
): Promise<Lock> {
  const staffId = writerOf(newsroom)
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBeWritable(article)
    const lock = await findLock(tx.rows, article.id)
    if (lock && isOf(lock, { sitting: order.sitting, staffId })) return renew(tx, lock, { active: order.active })
    if (isHeld(lock, tx.at)) return lock
    await close(tx, article, lock)
    return takeSeat(tx, await lockArticle(tx, article.id), { sitting: order.sitting, staffId })
  })
}

/** Ends a sitting: its text becomes a revision, and the lock is free. One that is over, or has lost the lock, changes nothing. */
export async function leave(
  newsroom: Newsroom,
  order: { readonly articleId: Id; readonly sitting: SittingId },
): Promise<void> {
  const staffId = writerOf(newsroom)
  await newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    const lock = await findLock(tx.rows, article.id)
    if (lock && isOf(lock, { sitting: order.sitting, staffId })) await close(tx, article, lock)
  })
}

/** How long a lock that ran out is left to its tab, which may be asleep, before the sitting is closed for it. */
const GRACE = LEASE
const AT_ONCE = 100

/** Closes the sittings of tabs that are gone, and returns how many. The clock's work; several nodes may do it at once. */
export async function closeAbandoned(newsroom: Newsroom): Promise<number> {
  let closed = 0
  for (const id of await listAbandoned(newsroom.database.read, later(newsroom.now(), -GRACE), AT_ONCE)) {
    closed += await newsroom.write(async (tx) => {
      const article = await lockArticle(tx, id)
      const lock = await findLock(tx.rows, id)
      if (!lock || lock.ended || later(lock.until, GRACE) > tx.at) return 0
      await close(tx, article, lock)
      return 1
    })
  }
  return closed
}

export function isOf(lock: Lock, { sitting, staffId }: Seat): boolean {
  return lock.sitting === sitting && lock.staffId === staffId
}

/** The lock with a new lease. One that had been closed is open again. */
export async function renew(tx: Tx, lock: Lock, { active }: { readonly active: boolean }): Promise<Lock> {
  const renewed: Lock = {
    ...lock,
    until: later(tx.at, LEASE),
    activeAt: active ? tx.at : lock.activeAt,
    ended: false,
  }
  await saveLock(tx, renewed)
  if (lock.ended) await record(tx, { kind: 'article.locked', articleId: lock.articleId, staffId: lock.staffId })
  return renewed
}

/** Keeps what the last sitting wrote and ends it. */
async function close(tx: Tx, article: Article, lock: Lock | undefined): Promise<void> {
  await keepAtEnd(tx, article, 'sitting')
  if (!lock || lock.ended) return
  await saveLock(tx, { ...lock, ended: true, request: undefined })
  await record(tx, { kind: 'article.unlocked', articleId: article.id, staffId: lock.staffId })
}

/** Gives the lock to a sitting, which goes on from the newest revision. The caller has kept what was unkept. */
export async function takeSeat(
  tx: Tx,
  article: Article,
  seat: Seat,
  how:
    | 'article.locked'
    | {
        readonly kind: 'lock.handed' | 'lock.taken'
        readonly from: Id
        readonly reason: string | null
      } = 'article.locked',
): Promise<Lock> {
  await mustBeFresh(tx, article.id, seat.sitting)
  const working = await findWorking(tx.rows, article.id)
  if (working) await settleWorking(tx, { ...working, basedOn: article.latestRevision })
  else {
    const newest = await getRevision(tx.rows, article.id, article.latestRevision)
    await settleWorking(tx, {
      articleId: article.id,
      version: 1,
      basedOn: newest.number,
      headline: newest.headline,
      characterCount: characterCount(newest),
      savedAt: newest.madeAt,
      savedBy: newest.madeBy,
      unkept: false,
    })
  }
  const lock: Lock = {
    articleId: article.id,
    ...seat,
    since: tx.at,
    until: later(tx.at, LEASE),
    activeAt: tx.at,
    saves: 0,
    request: undefined,
    ended: false,
  }
  await saveLock(tx, lock)
  await insertSitting(tx, lock)
  const { articleId, staffId } = lock
  await record(tx, how === 'article.locked' ? { kind: how, articleId, staffId } : { ...how, articleId, staffId })
  return lock
}
