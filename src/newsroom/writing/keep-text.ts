import { record } from '../../changes/record.ts'
import {
  type Article,
  type ArticleState,
  type Content,
  mustBe,
  mustBeNewest,
  placementOf,
} from '../articles/article.ts'
import { getRevision, insertRevision, makeRevision, saveArticle } from '../articles/article-store.ts'
import type { Keeping } from '../articles/keeping.ts'
import { reanchorNotes } from '../notes/reanchor-notes.ts'
import type { Tx } from '../newsroom.ts'
import { findLock } from './lock-store.ts'
import { layBeside } from './lay-beside.ts'
import { findUnkept, findWorking, settleWorking } from './working-store.ts'
import { contentFrom, workingTextOf } from './working-text.ts'

const WRITABLE = [
  'draft',
  'in_review',
  'held',
  'scheduled',
  'published',
  'expired',
  'recalled',
] as const satisfies readonly ArticleState[]

export function mustBeWritable(article: Article): void {
  mustBe(article, ...WRITABLE)
}

export function isWritable(article: Article): boolean {
  return (WRITABLE as readonly ArticleState[]).includes(article.state)
}

/** Why a text is kept, and under which name; `also` when it becomes a revision even if nothing changed. */
interface Reason {
  readonly why: Keeping
  readonly name?: string | undefined
  readonly restoredFrom?: number | undefined
}

/**
 * Makes a revision of the working text, in the name of whoever wrote it, and returns the article with it. Nothing
 * happens when the text is that of the newest revision already. Refuses (`stale`) while another revision has come that
 * the text has not merged in.
 */
export async function keepText(tx: Tx, article: Article, reason: Reason): Promise<Article> {
  const working = await findWorking(tx.rows, article.id)
  const text = working && (await findUnkept(tx.rows, article.id))
  if (!working || !text) return article
  mustBeNewest(article, working.basedOn)
  const content = contentFrom(text)
  if (reason.name === undefined && (await isNewest(tx, article, content))) {
    await settleWorking(tx, { ...working, basedOn: article.latestRevision })
    return article
  }
  return addRevision(tx, article, { content, madeBy: working.savedBy, reason })
}

/**
 * The same when somebody's sitting ends, which nothing may prevent: a text that another revision has overtaken is laid
 * beside the story, and the story goes on from that revision.
 */
export async function keepAtEnd(tx: Tx, article: Article, why: 'sitting' | 'taken_over'): Promise<Article> {
  const working = await findWorking(tx.rows, article.id)
  if (!working?.unkept) return article
  if (working.basedOn === article.latestRevision && isWritable(article)) return keepText(tx, article, { why })
  const lock = await findLock(tx.rows, article.id)
  const text = await findUnkept(tx.rows, article.id)
  if (lock && text) {
    const { articleId, sitting, staffId, saves } = lock
    const key = { articleId, sitting, slot: Math.max(1, saves) }
    await layBeside(tx, key, { staffId, count: Math.max(1, saves), basedOn: working.basedOn, text })
  }
  await settleWorking(tx, { ...working, basedOn: article.latestRevision, version: working.version + 1 })
  return article
}

/** Adds a revision and goes on from it: the one way in which a text that is being written becomes one. */
export async function addRevision(
  tx: Tx,
  article: Article,
  {
    content,
    madeBy,
    reason,
  }: { readonly content: Content; readonly madeBy: string; readonly reason: Reason & { readonly why: Keeping } },
): Promise<Article> {
  const number = article.latestRevision + 1
  const kept: Article = { ...article, latestRevision: number }
  const revision = makeRevision(content, { articleId: article.id, number, madeAt: tx.at, madeBy, ...reason })
  await insertRevision(tx, revision)
  await saveArticle(tx, kept)
  const working = await findWorking(tx.rows, article.id)
  await settleWorking(tx, {
    articleId: article.id,
    version: (working?.version ?? 0) + (reason.why === 'restored' ? 1 : 0),
    basedOn: number,
    headline: content.headline,
    characterCount: revision.characterCount,
    savedAt: working?.savedAt ?? tx.at,
    savedBy: working?.savedBy ?? madeBy,
    unkept: false,
  })
  await reanchorNotes(tx, article.id, content.body)
  await record(tx, { kind: 'article.revised', revision: number, why: reason.why, ...placementOf(kept) })
  return kept
}

async function isNewest(tx: Tx, article: Article, content: Content): Promise<boolean> {
  const newest = await getRevision(tx.rows, article.id, article.latestRevision)
  return JSON.stringify(workingTextOf(newest)) === JSON.stringify(workingTextOf(content))
}
