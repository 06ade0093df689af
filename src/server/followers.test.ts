import { setImmediate } from 'node:timers/promises'
import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import type { Entry } from '../changes/change.ts'
import { runBackground } from './followers.ts'

const entry = (seq: number): Entry => ({
  seq,
  at: '2026-11-22T08:00:00.000Z',
  actor: 'program:reads',
  change: { kind: 'reads.counted', articles: 1, reads: seq },
})

/** A follower of three entries a call. `meanwhile` happens while it is at work. */
function followerOf(meanwhile: (upTo: number) => void) {
  const calls: number[] = []
  const { promise: first, resolve } = Promise.withResolvers<void>()
  const follower = {
    name: 'index',
    kinds: ['reads.counted'] as const,
    gatherMs: 300,
    follow: async () => {
      const upTo = (calls.at(-1) ?? 0) + 3
      calls.push(upTo)
      meanwhile(upTo)
      resolve()
      return upTo
    },
  }
  const background = runBackground([follower], [], pino({ level: 'silent' }))
  onTestFinished(() => background.stop())
  return { background, calls, first }
}

/** Turns of the event loop, in which a follower that does not rest would go on. */
async function turns(): Promise<void> {
  for (let n = 0; n < 10; n++) await setImmediate()
}

it('goes on without a rest up to the entry that it was told of', async () => {
  const { background, calls, first } = followerOf(() => {})
  background.wake([entry(12)])
  await first
  await turns()
  expect(calls).toEqual([3, 6, 9, 12])
})

it('gathers what comes while it follows, however busy the log is', async () => {
  const { background, calls, first } = followerOf((upTo) => background.wake([entry(upTo + 1)]))
  background.wake([entry(3)])
  await first
  await turns()
  expect(calls).toEqual([3])
})
