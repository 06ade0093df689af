import { staffNamesOf } from '../../newsroom/people/names-reading.ts'
import { begin } from '../../newsroom/writing/begin.ts'
import { answerRequest, requestHandOver, takeOver } from '../../newsroom/writing/hand-over.ts'
import { save } from '../../newsroom/writing/save.ts'
import { leave, sit } from '../../newsroom/writing/sit.ts'
import { getText } from '../../newsroom/writing/working-store.ts'
import { listWriters } from '../../newsroom/writing/writing-reading.ts'
import * as contract from '../contract/writing.ts'
import { handle, type Handled } from './handler.ts'
import { lockState, sideDraftState, writingState } from './writing-state.ts'

export const writingHandlers: readonly Handled[] = [
  handle(contract.listWriters, async (_, { db, newsroom }) => {
    const writers = await listWriters(db, newsroom.now())
    const named = await staffNamesOf(
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
    return { writing, text: await getText(visit.db, params.articleId, writing.newest) }
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
]
