import type * as z from 'zod'
import { Refusal } from '../../kernel/refusal.ts'
import { findArticle, getRevision } from '../../newsroom/articles/article-store.ts'
import { getRevisionBrief, listRevisionBriefs, type RevisionBrief } from '../../newsroom/articles/revision-reading.ts'
import { staffNamesOf } from '../../newsroom/people/names-reading.ts'
import { decideSuggestions, keep, restore } from '../../newsroom/writing/keep.ts'
import { workingTextOf } from '../../newsroom/writing/working-text.ts'
import * as contract from '../contract/revisions.ts'
import { type ApiVisit, handle, type Handled } from './handler.ts'
import { writingState } from './writing-state.ts'

export const revisionHandlers: readonly Handled[] = [
  handle(contract.listRevisions, async ({ params, query }, visit) => {
    const before = query.after === undefined ? undefined : Number(query.after)
    const found = await listRevisionBriefs(visit.db, { ...params, before, limit: query.limit + 1 })
    const items = await shownRevisions(visit, params.articleId, found.slice(0, query.limit))
    return { items, next: found.length > query.limit ? String(items.at(-1)!.number) : null }
  }),
  handle(contract.readRevision, async ({ params }, visit) => ({
    revision: await shownRevision(visit, params),
    text: workingTextOf(await getRevision(visit.db, params.articleId, params.number)),
  })),
  handle(contract.keepRevision, async ({ params, body }, visit) =>
    asKept(visit, params.articleId, await keep(visit.newsroom, { ...params, ...body })),
  ),
  handle(contract.restoreRevision, async ({ params, body }, visit) =>
    asKept(visit, params.articleId, await restore(visit.newsroom, { ...params, ...body })),
  ),
  handle(contract.decideSuggestions, async ({ params, body }, { newsroom }) => {
    const { version, text } = await decideSuggestions(newsroom, { ...params, ...body })
    return { version, text }
  }),
]

async function asKept(visit: ApiVisit, articleId: string, number: number) {
  const { version } = await writingState(visit, articleId)
  return { version, revision: await shownRevision(visit, { articleId, number }) }
}

async function shownRevision(visit: ApiVisit, { articleId, number }: { articleId: string; number: number }) {
  const brief = await getRevisionBrief(visit.db, articleId, number)
  return (await shownRevisions(visit, articleId, [brief]))[0]!
}

async function shownRevisions(
  { db }: ApiVisit,
  articleId: string,
  briefs: readonly RevisionBrief[],
): Promise<z.input<typeof contract.revisionBriefSchema>[]> {
  const article = await findArticle(db, articleId)
  if (!article) throw new Refusal('missing', { noun: 'article', id: articleId })
  const named = await staffNamesOf(
    db,
    briefs.map(({ madeBy }) => madeBy),
  )
  return briefs.map((brief) => ({
    ...brief,
    madeBy: named(brief.madeBy),
    live: brief.number === article.liveRevision,
  }))
}
