import { Refusal } from '../../kernel/refusal.ts'
import { may } from '../../newsroom/people/policy.ts'
import { followChanges } from '../contract/changes.ts'
import { type Handled, handle, Streamed } from './handler.ts'

export const changesHandlers: readonly Handled[] = [
  handle(followChanges, async (_, visit) => {
    const { house, newsroom, req, staffId, isStillIn } = visit
    const listener = { staffId, runsHouse: may(newsroom.actor, 'run_house'), isStillIn }
    return new Streamed((res, headers) => {
      if (!house.live.serve(req, res, listener, headers)) throw new Refusal('too_fast', { noun: 'stream' })
    })
  }),
]
