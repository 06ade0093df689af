import type * as z from 'zod'
import { findArticle, getRevision } from '../../newsroom/articles/article-store.ts'
import { getRevisionBrief, listRevisionBriefs, type RevisionBrief } from '../../newsroom/articles/revision-reading.ts'
import { namesOf } from '../../newsroom/people/names-reading.ts'
import { begin } from '../../newsroom/writing/begin.ts'
import { answerRequest, requestHandOver, takeOver } from '../../newsroom/writing/hand-over.ts'
import { decideSuggestions, keep, restore } from '../../newsroom/writing/keep.ts'
import { save } from '../../newsroom/writing/save.ts'
import { getSideDraft } from '../../newsroom/writing/side-draft-store.ts'
import { dropSideDraft, keepBeside, restoreSideDraft } from '../../newsroom/writing/side-drafts.ts'
import { leave, sit } from '../../newsroom/writing/sit.ts'
import { getText } from '../../newsroom/writing/working-store.ts'
import { workingTextOf } from '../../newsroom/writing/working-text.ts'
import { listWriters } from '../../newsroom/writing/writing-reading.ts'
import * as contract from '../contract/writing.ts'
import { type ApiVisit, handle, type Handled } from './handler.ts'
import { lockState, sideDraftState, writingState } from './writing-state.ts'

export const writingHandlers: readonly Handled[] = [
  handle(contract.listWriters, async (_, { db, newsroom }) => {
    const writers = await listWriters(db, newsroom.now())
    const named = await namesOf(
      db,
      writers.map(({ staffId }) => staffId),
    )
    return { items: writers.map(({ staffId, ...writer }) => ({ ...writer, holder: named(staffId) })), next: null }
  }),
  handle(contract.beginArticle, async ({ body }, visit) =>
    writingState(visit, await begin(visit.newsroom, body), body.sitting),
  ),
  handle(contract.readWriting, ({ params, query }, visit) => writingState(visit, params.articleId, query.sitting)),
  handle(contract.readText, async ({ params, query }, visit) => {
    const writing = await writingState(visit, params.articleId, query.sitting)
    return { writing, text: mutable(await getText(visit.db, params.articleId, writing.newest)) }
  }),
  handle(contract.saveText, async ({ params, body }, visit) => {
    const saved = await save(visit.newsroom, { ...params, ...body })
    const lock = await lockState(visit, saved.lock, body.sitting)
    if (saved.landed === 'side_draft') {
      const { landed, savedAt } = saved
      return { landed, savedAt, lock, sideDraft: await sideDraftState(visit, saved.sideDraft) }
    }
    const { version, savedAt, basedOn, characterCount } = saved.working
    return { landed: saved.landed, version, savedAt, basedOn, newest: saved.newest, characterCount, lock: lock! }
  }),
  handle(contract.takeLock, async ({ params, body }, visit) => {
    await sit(visit.newsroom, { ...params, ...body })
    return writingState(visit, params.articleId, body.sitting)
  }),
  handle(contract.leaveText, async ({ params, query }, visit) => {
    await leave(visit.newsroom, { ...params, ...query })
    return writingState(visit, params.articleId, query.sitting)
  }),
  handle(contract.requestHandOver, async ({ params, body }, visit) => {
    await requestHandOver(visit.newsroom, { ...params, ...body })
    return writingState(visit, params.articleId, body.sitting)
  }),
  handle(contract.answerRequest, async ({ params, body }, visit) => {
    await answerRequest(visit.newsroom, { ...params, ...body })
    return writingState(visit, params.articleId, body.sitting)
  }),
  handle(contract.takeOver, async ({ params, body }, visit) => {
    await takeOver(visit.newsroom, { ...params, ...body })
    return writingState(visit, params.articleId, body.sitting)
  }),
  handle(contract.listSideDrafts, async ({ params }, visit) => {
    const { sideDrafts } = await writingState(visit, params.articleId)
    return { items: sideDrafts, next: null }
  }),
  handle(contract.readSideDraft, async ({ params }, visit) => {
    const { draft, text } = await getSideDraft(visit.db, params)
    return { sideDraft: await sideDraftState(visit, draft), basedOn: draft.basedOn, text: mutable(text) }
  }),
  handle(contract.keepSideDraft, async ({ params, body }, visit) =>
    sideDraftState(visit, await keepBeside(visit.newsroom, { ...params, ...body })),
  ),
  handle(contract.dropSideDraft, async ({ params }, visit) =>
    sideDraftState(visit, await dropSideDraft(visit.newsroom, params)),
  ),
  handle(contract.restoreSideDraft, async ({ params }, visit) =>
    sideDraftState(visit, await restoreSideDraft(visit.newsroom, params)),
  ),
  handle(contract.listRevisions, async ({ params, query }, visit) => {
    const before = query.after === undefined ? undefined : Number(query.after)
    const found = await listRevisionBriefs(visit.db, { ...params, before, limit: query.limit + 1 })
    const items = await shownRevisions(visit, params.articleId, found.slice(0, query.limit))
    return { items, next: found.length > query.limit ? String(items.at(-1)!.number) : null }
  }),
  handle(contract.readRevision, async ({ params }, visit) => ({
    revision: await shownRevision(visit, params),
    text: mutable(workingTextOf(await getRevision(visit.db, params.articleId, params.number))),
  })),
  handle(contract.keepRevision, async ({ params, body }, visit) =>
    asKept(visit, params.articleId, await keep(visit.newsroom, { ...params, ...body })),
  ),
  handle(contract.restoreRevision, async ({ params, body }, visit) =>
    asKept(visit, params.articleId, await restore(visit.newsroom, { ...params, ...body })),
  ),
  handle(contract.decideSuggestions, async ({ params, body }, { newsroom }) => {
    const { version, text } = await decideSuggestions(newsroom, { ...params, ...body })
    return { version, text: mutable(text) }
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
  const named = await namesOf(
    db,
    briefs.map(({ madeBy }) => madeBy),
  )
  return briefs.map((brief) => ({
    ...brief,
    madeBy: named(brief.madeBy),
    live: brief.number === article?.liveRevision,
  }))
}
