import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOTHING_TYPED, type Saving, type SavingAct, type SavingEvent, step, wordOf } from './saving.ts'

type Untimed<Event> = Event extends unknown ? Omit<Event, 'at'> : never

/** A writer, a journal, a network and a server, all as slow and as lossy as a list of happenings says. */
class Desk {
  at = 0
  saving: Saving = NOTHING_TYPED
  readonly journal = { holds: 0, writing: undefined as number | undefined, busySince: 0 }
  readonly server = { holds: 0, count: 0 }
  readonly onTheWay: { count: number; upTo: number }[] = []
  readonly sentAt: number[] = []
  wakeAt: number | undefined

  tell(event: Untimed<SavingEvent>): void {
    const { saving, acts, wakeAt } = step(this.saving, { ...event, at: this.at })
    this.saving = saving
    this.wakeAt = wakeAt
    for (const act of acts) this.#do(act)
  }

  #do(act: SavingAct): void {
    if (this.saving.composing) throw new Error('something was done while an input method composed')
    if (act.act === 'journal') {
      if (this.journal.writing !== undefined) throw new Error('the journal was asked twice at once')
      this.journal.writing = act.upTo
    } else {
      this.onTheWay.push(act)
      if (this.saving.sending?.count !== act.count) throw new Error('two were sent at once')
      this.sentAt.push(this.at)
    }
  }

  /** Time goes by; whatever was to wake wakes. */
  pass(ms: number): void {
    const end = this.at + ms
    while (this.wakeAt !== undefined && this.wakeAt <= end) {
      this.at = Math.max(this.at, this.wakeAt)
      this.tell({ kind: 'woke' })
    }
    this.at = end
  }

  journalWrites(): void {
    if (this.journal.writing === undefined) return
    this.journal.holds = this.journal.writing
    this.journal.writing = undefined
    this.tell({ kind: 'journaled', upTo: this.journal.holds })
  }

  /** A send arrives and is answered; or arrives, and its answer is lost; or is lost. Late ones arrive late. */
  network(outcome: 'answered' | 'answer lost' | 'lost'): void {
    const sent = this.onTheWay.shift()
    if (!sent) return
    if (outcome !== 'lost' && sent.count > this.server.count)
      Object.assign(this.server, { count: sent.count, holds: sent.upTo })
    if (this.saving.sending?.count !== sent.count) return
    if (outcome === 'answered') this.tell({ kind: 'landed', landed: 'text', conflict: false, savedAt: '14:03' })
    else this.tell({ kind: 'lost' })
  }

  /** The browser gives a request up while it may still arrive. */
  timesOut(): void {
    if (this.saving.sending) this.tell({ kind: 'lost' })
  }
}

const happening = fc.oneof(
  { weight: 6, arbitrary: fc.constant(['type'] as const) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('pass' as const), fc.integer({ min: 1, max: 4000 })) },
  { weight: 3, arbitrary: fc.constantFrom(['answered'] as const, ['answer lost'] as const, ['lost'] as const) },
  { weight: 3, arbitrary: fc.constant(['journal'] as const) },
  fc.constantFrom(
    ['compose'] as const,
    ['composed'] as const,
    ['time out'] as const,
    ['online'] as const,
    ['leaving'] as const,
  ),
)

function happen(desk: Desk, [what, ms]: readonly [string, number?]): void {
  if (what === 'type') desk.tell({ kind: 'typed' })
  else if (what === 'pass') desk.pass(ms!)
  else if (what === 'journal') desk.journalWrites()
  else if (what === 'compose' || what === 'composed') desk.tell({ kind: 'composition', on: what === 'compose' })
  else if (what === 'time out') desk.timesOut()
  else if (what === 'online' || what === 'leaving') desk.tell({ kind: what })
  else desk.network(what as 'lost')
}

describe('saving, in whatever order things happen', () => {
  it('never says that the server has what it has not', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 80 }), (happenings) => {
        const desk = new Desk()
        for (const each of happenings) {
          happen(desk, each)
          expect(desk.saving.saved).toBeLessThanOrEqual(desk.server.holds)
          expect(desk.saving.journaled).toBeLessThanOrEqual(desk.journal.holds)
          if (wordOf(desk.saving, desk.at) === 'saved') expect(desk.server.holds).toBe(desk.saving.typed)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('has everything in the journal and at the server once the network is back and the writer rests', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 80 }), (happenings) => {
        const desk = new Desk()
        for (const each of happenings) happen(desk, each)
        desk.tell({ kind: 'composition', on: false })
        for (let turn = 0; turn < 6; turn++) {
          desk.journalWrites()
          while (desk.onTheWay.length > 0) desk.network('answered')
          desk.pass(16_000)
        }
        expect(desk.journal.holds).toBe(desk.saving.typed)
        expect(desk.server.holds).toBe(desk.saving.typed)
        expect(wordOf(desk.saving, desk.at)).toBe('saved')
      }),
      { numRuns: 1000 },
    )
  })

  it('asks the journal within 300 ms, and the server within 10 s, however long somebody types', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 1400 }), { minLength: 20, maxLength: 60 }), (pauses) => {
        const desk = new Desk()
        let unsavedSince: number | undefined
        for (const pause of pauses) {
          desk.tell({ kind: 'typed' })
          unsavedSince ??= desk.at
          const typedAt = desk.at
          const sends = desk.sentAt.length
          desk.pass(pause)
          if (desk.sentAt.length > sends) {
            expect(desk.sentAt.at(-1)! - unsavedSince).toBeLessThanOrEqual(10_000)
            unsavedSince = undefined
            desk.network('answered')
          }
          if (desk.at - typedAt >= 300) expect(desk.journal.writing ?? desk.journal.holds).toBeGreaterThan(0)
          desk.journalWrites()
        }
      }),
    )
  })
})

describe('saving', () => {
  const typing = () => {
    const desk = new Desk()
    desk.tell({ kind: 'typed' })
    return desk
  }

  it('waits until an input method has composed', () => {
    const desk = new Desk()
    desk.tell({ kind: 'composition', on: true })
    desk.tell({ kind: 'typed' })
    desk.pass(5000)
    expect(desk.onTheWay).toEqual([])
    expect(desk.journal.writing).toBeUndefined()
    desk.tell({ kind: 'composition', on: false })
    desk.pass(1499)
    expect(desk.onTheWay).toEqual([])
    desk.pass(1)
    expect(desk.onTheWay).toMatchObject([{ count: 1, upTo: 1 }])
  })

  it('says that it is saving only when that takes long', () => {
    const desk = typing()
    desk.pass(1500)
    expect(wordOf(desk.saving, desk.at)).toBe('unsaved')
    desk.pass(800)
    expect(wordOf(desk.saving, desk.at)).toBe('saving')
  })

  it('tries again ever more slowly while nobody answers, and at once when the connection is back', () => {
    const desk = typing()
    desk.pass(1500)
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      desk.network('lost')
      desk.pass(desk.wakeAt! - desk.at)
    }
    expect(desk.sentAt.map((at, i) => at - (desk.sentAt[i - 1] ?? 0))).toEqual([
      1500, 1000, 2000, 4000, 8000, 15_000, 15_000,
    ])
    desk.network('lost')
    expect(wordOf(desk.saving, desk.at)).toBe('offline')
    desk.tell({ kind: 'online' })
    expect(desk.sentAt.at(-1)).toBe(desk.at)
  })

  it('sends at once when the page may be going', () => {
    const desk = typing()
    desk.tell({ kind: 'leaving' })
    expect(desk.onTheWay).toMatchObject([{ count: 1 }])
    expect(desk.journal.writing).toBe(1)
  })

  it('goes on saving beside the story when the lock is lost, and says so', () => {
    const desk = typing()
    desk.pass(1500)
    desk.tell({ kind: 'landed', landed: 'side_draft', conflict: false, savedAt: '14:03' })
    expect(wordOf(desk.saving, desk.at)).toBe('lost_lock')
  })

  it('asks to copy the text first when neither journal nor server takes it', () => {
    const desk = typing()
    desk.pass(300)
    desk.journal.writing = undefined
    desk.tell({ kind: 'journal_failed' })
    expect(wordOf(desk.saving, desk.at)).toBe('journal_full')
  })
})
