import { beforeEach, expect, it } from 'vitest'
import { faulty, type FaultyDatabase } from '../../test/support/faulty-database.ts'
import { eachDatabase } from '../../test/support/paper.ts'
import { SECOND } from '../kernel/clock.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { Entry } from './change.ts'
import { BATCH, cursorOf, followOnce, LEASE_MS, releaseLeases } from './follower.ts'
import { record, tipOf } from './record.ts'

eachDatabase('a follower', (paper) => {
  let database: FaultyDatabase<Tables>
  /** What was done, by whom: one line for each entry. */
  let done: string[]
  /** Somebody stands in the middle of a batch. */
  let inside: { begun(): void; readonly go: Promise<void> } | undefined

  beforeEach(() => {
    database = faulty(paper.database)
    done = []
    inside = undefined
  })

  async function happens(...reads: readonly number[]): Promise<void> {
    await paper.newsroom.write((tx) =>
      record(tx, ...reads.map((n) => ({ kind: 'reads.counted' as const, articles: 1, reads: n }))),
    )
  }

  function follow(
    holder: string,
    apply: (entries: readonly Entry[]) => Promise<void> = async () => {},
    name = 'index',
  ) {
    return followOnce(database, {
      name,
      holder,
      kinds: ['reads.counted'],
      clock: paper.now,
      async apply(entries) {
        await apply(entries)
        const stop = inside
        inside = undefined
        stop?.begun()
        await stop?.go
        done.push(...entries.map(({ change }) => `${holder} ${change.kind === 'reads.counted' && change.reads}`))
      },
    })
  }

  function holdNext() {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: go, resolve: release } = Promise.withResolvers<void>()
    inside = { begun: begin, go }
    return { begun, release }
  }

  it('goes through thousands of entries in batches, each once and in order', async () => {
    const numbers = Array.from({ length: 40 * BATCH + 7 }, (_, n) => n)
    await happens(...numbers)
    while ((await follow('north')) > 0);
    expect(done).toEqual(numbers.map((n) => `north ${n}`))
    expect(await cursorOf(database, 'index')).toBe(await tipOf(database.read))
  })

  it('is one node at a time: while it works, and as long as its lease lasts', async () => {
    await happens(1)
    const { begun, release } = holdNext()
    const north = follow('north')
    await begun
    expect(await follow('south')).toBe(0)
    release()
    expect(await north).toBeGreaterThan(0)
    await happens(2)
    expect(await follow('south')).toBe(0)
    expect(await follow('north')).toBeGreaterThan(0)
    expect(done).toEqual(['north 1', 'north 2'])
  })

  it('is another node when the lease of a dead one has run out, and not a moment earlier', async () => {
    await happens(1)
    await follow('north')
    await happens(2)
    paper.passes(LEASE_MS - 1)
    expect(await follow('south')).toBe(0)
    paper.passes(1)
    expect(await follow('south')).toBeGreaterThan(0)
    expect(await follow('north')).toBe(0)
    expect(done).toEqual(['north 1', 'south 2'])
  })

  it('is another node at once when the first has given it up', async () => {
    await happens(1)
    await follow('north')
    await happens(2)
    await releaseLeases(database, 'south')
    expect(await follow('south')).toBe(0)
    await releaseLeases(database, 'north')
    expect(await follow('south')).toBeGreaterThan(0)
    expect(await follow('north')).toBe(0)
  })

  it('keeps its lease as long as it is at work', async () => {
    for (let n = 0; n < 5; n++) {
      await happens(n)
      expect(await follow('north')).toBeGreaterThan(0)
      paper.passes(LEASE_MS - SECOND)
      expect(await follow('south')).toBe(0)
    }
    expect(done).toHaveLength(5)
  })

  it('does a batch again when it crashed between the effect and the cursor', async () => {
    await happens(1, 2)
    await follow('north') // It holds the lease already, so the next write is the cursor's.
    await happens(3)
    database.failWrites(true)
    await expect(follow('north')).rejects.toThrow('the database is down')
    database.failWrites(false)
    expect(await follow('north')).toBeGreaterThan(0)
    expect(done).toEqual(['north 1', 'north 2', 'north 3', 'north 3'])
  })

  it('does a batch again that failed', async () => {
    await happens(1)
    await expect(follow('north', () => Promise.reject(new Error('no room in the index')))).rejects.toThrow('no room')
    expect(await follow('north')).toBeGreaterThan(0)
    expect(done).toEqual(['north 1'])
  })

  it('leaves the cursor alone when it took so long that another node has gone on', async () => {
    await happens(1)
    const { begun, release } = holdNext()
    const slow = follow('north')
    await begun
    paper.passes(LEASE_MS)
    expect(await follow('south')).toBeGreaterThan(0)
    await happens(2)
    expect(await follow('south')).toBeGreaterThan(0)
    const reached = await cursorOf(database, 'index')
    release()
    expect(await slow).toBe(0)
    expect(await cursorOf(database, 'index')).toBe(reached)
  })

  it('stands nowhere before it has ever run, and beside other followers', async () => {
    expect(await cursorOf(database, 'ranking')).toBe(0)
    await happens(1)
    await follow('north')
    expect(await follow('south', undefined, 'ranking')).toBeGreaterThan(0)
    expect(await follow('north', undefined, 'ranking')).toBe(0)
  })

  it('passes by what it did not ask for, and hardly ever writes for that', async () => {
    await happens(1)
    await follow('north')
    const { writes } = database
    for (let n = 0; n < 40; n++) await paper.files(`第${n}稿`)
    while ((await follow('north')) > 0);
    expect(database.writes).toBe(writes)
    await happens(2)
    await follow('north')
    expect(done).toEqual(['north 1', 'north 2'])
  })

  it('writes nothing while nothing happens', async () => {
    await happens(1)
    await follow('north')
    const { writes } = database
    for (let n = 0; n < 10; n++) await follow('north')
    paper.passes(LEASE_MS / 2 - 1)
    await follow('north')
    expect(database.writes).toBe(writes)
  })
})
