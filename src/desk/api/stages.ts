import { spike } from '../../newsroom/articles/retract.ts'
import { hold, resume, revive } from '../../newsroom/articles/set-aside.ts'
import { giveBack, submit } from '../../newsroom/articles/submit.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import * as contract from '../contract/stages.ts'
import { type ApiVisit, handle, type Handled } from './handler.ts'
import { writingState } from './writing-state.ts'

export const stageHandlers: readonly Handled[] = [
  handle(contract.submitArticle, ({ params, body }, visit) => after(visit, submit, { ...params, ...body })),
  handle(contract.sendBackArticle, ({ params, body }, visit) => after(visit, giveBack, { ...params, ...body })),
  handle(contract.holdArticle, ({ params, body }, visit) => after(visit, hold, { ...params, ...body })),
  handle(contract.resumeArticle, ({ params }, visit) => after(visit, resume, params)),
  handle(contract.spikeArticle, ({ params, body }, visit) => after(visit, spike, { ...params, ...body })),
  handle(contract.reviveArticle, ({ params }, visit) => after(visit, revive, params)),
]

/** How the story stands after a verb. */
async function after<Order extends { readonly articleId: string }>(
  visit: ApiVisit,
  verb: (newsroom: Newsroom, order: Order) => Promise<unknown>,
  order: Order,
) {
  await verb(visit.newsroom, order)
  return writingState(visit, order.articleId)
}
