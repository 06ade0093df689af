import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Article } from '../articles/article.ts'
import { getRevision, lockArticle } from '../articles/article-store.ts'
import { accepted, rejected } from '../articles/suggestions.ts'
import type { Suggested } from '../articles/body.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { oneLine } from '../written.ts'
import { lost } from './hand-over.ts'
import { addRevision, keepText, mustBeWritable } from './keep-text.ts'
import { findLock } from './lock-store.ts'
import { isOf } from './sit.ts'
import type { SittingId } from './sitting.ts'
import { findWorking, getText, saveWorking } from './working-store.ts'
import { contentFrom, type WorkingText, workingTextOf } from './working-text.ts'
import { writerOf } from './writer.ts'

/** An order of the sitting that has the lock, about the text as its newest save left it. */
interface Holding {
  readonly articleId: Id
  readonly sitting: SittingId
  readonly count: number
}

const LONGEST_NAME = 100

/**
 * Makes the working text a revision and returns its number: under a name, or because it is about to be handed on. Asked
 * again, it is the same one. Refuses (`stale`) a sitting that has not the lock, a text that is not the newest save, and
 * one that another revision has overtaken.
 */
export async function keep(
  newsroom: Newsroom,
  order: Holding & {
    readonly why: 'named' | 'submitted' | 'scheduled' | 'published'
    readonly name?: string | undefined
  },
): Promise<number> {
  const named = order.name?.trim() ?? ''
  const name = named === '' ? undefined : oneLine(named, LONGEST_NAME, { noun: 'revision', field: 'name' })
  return holding(newsroom, order, async (tx, article) => {
    const kept = await keepText(tx, article, { why: order.why, name })
    if (kept !== article || name === undefined) return kept.latestRevision
    const newest = await getRevision(tx.rows, article.id, article.latestRevision)
    if (newest.name === name) return newest.number
    const content = contentFrom(workingTextOf(newest))
    return (await addRevision(tx, article, { content, madeBy: tx.actor, reason: { why: order.why, name } }))
      .latestRevision
  })
}

/** Makes an old text the newest revision and returns its number. What was there is kept as a revision before. */
export async function restore(newsroom: Newsroom, order: Holding & { readonly number: number }): Promise<number> {
  return holding(newsroom, order, async (tx, article) => {
    const old = await getRevision(tx.rows, article.id, order.number)
    const kept = await keepText(tx, article, { why: 'sitting' })
    const content = contentFrom(workingTextOf(old))
    const reason = { why: 'restored' as const, restoredFrom: order.number }
    return (await addRevision(tx, kept, { content, madeBy: tx.actor, reason })).latestRevision
  })
}

/** Takes suggestions in the working text, or drops them: those with these ids, those of one person, or all. */
export async function decideSuggestions(
  newsroom: Newsroom,
  order: Holding & {
    readonly taken: boolean
    readonly ids?: readonly string[] | undefined
    readonly by?: Id | undefined
  },
): Promise<{ readonly version: number; readonly text: WorkingText }> {
  return holding(newsroom, order, async (tx, article) => {
    const working = (await findWorking(tx.rows, article.id))!
    const text = await getText(tx.rows, article.id, article.latestRevision)
    const ids = order.ids && new Set(order.ids)
    const which = ({ id, by }: Suggested) => (!ids || ids.has(id)) && (order.by === undefined || order.by === by)
    const body = order.taken ? accepted(text.body, which) : rejected(text.body, which)
    const decided = { ...text, body }
    const { articleId, basedOn, version } = working
    const saved = await saveWorking(tx, { articleId, basedOn, version: version + 1, savedBy: tx.actor }, decided)
    if (!working.unkept) await record(tx, { kind: 'article.drafted', articleId, staffId: writerOf(newsroom) })
    return { version: saved.version, text: decided }
  })
}

/** Runs what only the sitting with the lock may do, to the text that it has seen. */
async function holding<Result>(
  newsroom: Newsroom,
  order: Holding,
  work: (tx: Tx, article: Article) => Promise<Result>,
): Promise<Result> {
  const staffId = writerOf(newsroom)
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    mustBeWritable(article)
    const lock = await findLock(tx.rows, article.id)
    if (!lock || !isOf(lock, { sitting: order.sitting, staffId })) throw lost(article.id, lock)
    if (lock.saves !== order.count)
      throw new Refusal('stale', { noun: 'text', id: article.id, count: order.count, newest: lock.saves })
    return work(tx, article)
  })
}
