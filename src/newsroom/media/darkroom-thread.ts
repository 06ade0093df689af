import { workerData } from 'node:worker_threads'
import type { MediaAddress } from '../../kernel/config.ts'
import { type Facts, Refusal, type RefusalCode } from '../../kernel/refusal.ts'
import { answerCalls } from '../../kernel/thread-calls.ts'
import { type Darkroom, openDarkroom } from './darkroom.ts'
import { openMediaStore } from './media-store.ts'

/** What the thread answers: a refusal is an answer like another, and comes whole. */
export type FromDarkroom =
  | { readonly done: unknown }
  | { readonly refused: { readonly code: RefusalCode; readonly facts: Facts } }

const darkroom = openDarkroom(openMediaStore(workerData as MediaAddress))

function told<Order>(work: (order: Order) => Promise<unknown>): (order: Order) => Promise<FromDarkroom> {
  return async (order) => {
    try {
      return { done: await work(order) }
    } catch (error) {
      if (error instanceof Refusal) return { refused: { code: error.code, facts: error.facts } }
      throw error
    }
  }
}

answerCalls({
  join: told<Parameters<Darkroom['join']>[0]>(darkroom.join),
  develop: told<Parameters<Darkroom['develop']>[0]>(darkroom.develop),
  crop: told<Parameters<Darkroom['crop']>[0]>(darkroom.crop),
  rest: async () => undefined,
  close: async () => undefined,
})
