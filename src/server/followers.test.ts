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

const GATHER_MS = 200

/** A follower of three entries a call. `meanwhile` happens while it is at work. */
function followerOf(meanwhile: (upTo: number) => void) {
  const calls: number[] = []
  const at: number[] = []
  const called = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const
  const follower = {
    name: 'index',
    kinds: ['reads.counted'] as const,
    gatherMs: GATHER_MS,
    follow: async () => {
      const upTo = (calls.at(-1) ?? 0) + 3
      calls.push(upTo)
      at.push(performance.now())
      meanwhile(upTo)
      called[calls.length - 1]?.resolve()
      return upTo
    },
  }
  const background = runBackground([follower], [], pino({ level: 'silent' }))
  onTestFinished(() => background.stop())
  return { background, calls, at, first: called[0].promise, second: called[1].promise }
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
  const { background, calls, at, second } = followerOf((upTo) => background.wake([entry(upTo + 1)]))
  background.wake([entry(3)])
  await second
  expect(calls).toEqual([3, 6])
  // A timer may be a millisecond early, and late by any time.
  expect(at[1]! - at[0]!).toBeGreaterThan(GATHER_MS / 2)
})
