import { getSideDraft } from '../../newsroom/writing/side-draft-store.ts'
import { dropSideDraft, keepBeside, restoreSideDraft } from '../../newsroom/writing/side-drafts.ts'
import * as contract from '../contract/side-drafts.ts'
import { handle, type Handled } from './handler.ts'
import { sideDraftState, writingState } from './writing-state.ts'

export const sideDraftHandlers: readonly Handled[] = [
  handle(contract.listSideDrafts, async ({ params }, visit) => {
    const { sideDrafts } = await writingState(visit, params.articleId)
    return { items: sideDrafts, next: null }
  }),
  handle(contract.readSideDraft, async ({ params }, visit) => {
    const { draft, text } = await getSideDraft(visit.db, params)
    return { sideDraft: await sideDraftState(visit, draft), basedOn: draft.basedOn, text: text }
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
]
