import type { MediaAddress } from '../../kernel/config.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { openThread, threadFile } from '../../kernel/thread-calls.ts'
import type { Darkroom } from './darkroom.ts'
import type { FromDarkroom } from './darkroom-thread.ts'

/** What decodes pictures holds 30 MB and more: it goes when there was nothing to do for so long. */
const IDLE_MS = 30_000

/** The darkroom in a thread of its own, started by the first picture and ended when there are no more. */
export function darkroomInThread(media: MediaAddress): Darkroom & { close(): Promise<void> } {
  const thread = openThread(threadFile('darkroom-thread', import.meta.url), media, { idleMs: IDLE_MS })

  async function ask<Result>(name: keyof Darkroom, order: unknown): Promise<Result> {
    const answer = (await thread.ask(name, order)) as FromDarkroom
    if ('refused' in answer) throw new Refusal(answer.refused.code, answer.refused.facts)
    return answer.done as Result
  }

  return {
    join: (order) => ask('join', order),
    develop: (order) => ask('develop', order),
    crop: (order) => ask('crop', order),
    close: () => thread.close(),
  }
}
