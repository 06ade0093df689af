import { later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { lockArticle } from '../articles/article-store.ts'
import type { Newsroom } from '../newsroom.ts'
import { may } from '../people/policy.ts'
import { oneLine } from '../written.ts'
import { keepAtEnd, mustBeWritable } from './keep-text.ts'
import { findLock, mustBeFresh, saveLock } from './lock-store.ts'
import { isOf, sit, takeSeat } from './sit.ts'
import { isHeld, type Lock, RESPITE, type SittingId, takeOverFrom } from './sitting.ts'
import { writerOf } from './writer.ts'

interface FromSitting {
  readonly articleId: Id
  readonly sitting: SittingId
}

/**
 * 请求交接: asks the holder for the lock, and returns it as it stands: taken at once if nobody holds it, with another's
 * request if that came first.
 */
export async function requestHandOver(newsroom: Newsroom, order: FromSitting): Promise<Lock> {
  const staffId = writerOf(newsroom)
  const asked = await newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    const lock = await findLock(tx.rows, article.id)
    if (!isHeld(lock, tx.at)) return undefined
    if (lock.request?.staffId === staffId && lock.request.sitting === order.sitting) return lock
    if (isOf(lock, { sitting: order.sitting, staffId }) || (lock.request && lock.request.staffId !== staffId))
      return lock
    await mustBeFresh(tx, article.id, order.sitting)
    const { articleId, sitting } = order
    const request = { at: tx.at, respiteUntil: undefined, ...lock.request, staffId, sitting }
    const waiting: Lock = { ...lock, request }
    await saveLock(tx, waiting)
    if (!lock.request) await record(tx, { kind: 'lock.requested', articleId, staffId })
    return waiting
  })
  return asked ?? sit(newsroom, { ...order, active: true })
}

/**
 * 交出, or 再给 5 分钟: what the holder answers whoever asks. Handing over keeps the text as a revision. Refuses (`stale`)
 * a sitting that does not hold the lock. When nobody asks any more, nothing happens.
 */
export async function answerRequest(
  newsroom: Newsroom,
  order: FromSitting & { readonly handOver: boolean },
): Promise<Lock> {
  const staffId = writerOf(newsroom)
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    const lock = await findLock(tx.rows, article.id)
    if (!lock || !isOf(lock, { sitting: order.sitting, staffId })) throw lost(order.articleId, lock)
    const { request } = lock
    if (!request) return lock
    if (order.handOver) {
      const kept = await keepAtEnd(tx, article, 'taken_over')
      const seat = { sitting: request.sitting, staffId: request.staffId }
      return takeSeat(tx, kept, seat, { kind: 'lock.handed', from: staffId, reason: null })
    }
    if (request.respiteUntil !== undefined && request.respiteUntil > tx.at) return lock
    const deferred: Lock = { ...lock, request: { ...request, respiteUntil: later(tx.at, RESPITE) } }
    await saveLock(tx, deferred)
    await record(tx, { kind: 'lock.deferred', articleId: article.id, staffId: request.staffId })
    return deferred
  })
}

const LONGEST_REASON = 500

/**
 * 接手: takes the lock from its holder, whose text is kept as a revision first. Allowed when the holder has not answered
 * for 30 seconds, has been idle for two minutes, or is the same person at another tab; at once to a senior editor who
 * says why. Refuses (`too_fast`, from when) before, and (`forbidden`) a reason of somebody who is not senior.
 */
export async function takeOver(
  newsroom: Newsroom,
  order: FromSitting & { readonly reason?: string | undefined },
): Promise<Lock> {
  const staffId = writerOf(newsroom)
  const reason =
    order.reason === undefined ? null : oneLine(order.reason, LONGEST_REASON, { noun: 'lock', field: 'reason' })
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBeWritable(article)
    const lock = await findLock(tx.rows, article.id)
    if (lock && isOf(lock, { sitting: order.sitting, staffId })) return lock
    const from = lock?.staffId ?? staffId
    if (isHeld(lock, tx.at) && takeOverFrom(lock, staffId) > tx.at) {
      if (reason === null)
        throw new Refusal('too_fast', { noun: 'lock', id: article.id, from: takeOverFrom(lock, staffId) })
      if (!may(newsroom.actor, 'take_over')) throw new Refusal('forbidden', { action: 'take_over' })
    }
    const kept = await keepAtEnd(tx, article, 'taken_over')
    return takeSeat(tx, kept, { sitting: order.sitting, staffId }, { kind: 'lock.taken', from, reason })
  })
}

/** The refusal of a sitting that does not hold the lock: who does. */
export function lost(articleId: Id, lock: Lock | undefined): Refusal {
  return new Refusal('stale', {
    noun: 'lock',
    id: articleId,
    holder: lock?.staffId ?? null,
    since: lock?.since ?? null,
  })
}
