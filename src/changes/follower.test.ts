import { expect, it } from 'vitest'
import { eachDatabase, type Paper } from '../../test/support/paper.ts'
import { fileWire } from '../newsroom/wire/file-wire.ts'
import type { Entry } from './change.ts'
import { cursorOf, followOnce } from './follower.ts'

function followerOf(paper: Paper, seen: Entry[], holder = 'here') {
  const options = {
    name: 'readers',
    kinds: ['article.published'] as const,
    clock: paper.now,
    holder,
    batch: 3,
    apply: async (entries: readonly Entry[]) => void seen.push(...entries),
  }
  return () => followOnce(paper.database, options)
}

eachDatabase('a follower of the log', (paper) => {
  it('gets the entries that it asks for, a batch at a time, each once', async () => {
    for (let number = 1; number <= 7; number++) await paper.prints(`第${number}号浮标复位`)
    const seen: Entry[] = []
    const follow = followerOf(paper, seen)
    const batches: number[] = []
    for (let before = 0; (await follow()) > 0; before = seen.length) batches.push(seen.length - before)
    expect(batches).toEqual([3, 3, 1])
    expect(seen.map((entry) => entry.change.kind)).toEqual(Array(7).fill('article.published'))
    expect(new Set(seen.map((entry) => entry.seq)).size).toBe(7)
  })

  it('writes nothing for entries of other kinds', async () => {
    await paper.prints('渡轮夜班增开三条航线')
    const follow = followerOf(paper, [])
    while ((await follow()) > 0);
    const cursor = await cursorOf(paper.database, 'readers')
    await fileWire(paper.newsroom, { headline: '外港潮位站：水位仍在上涨' })
    expect(await follow()).toBe(0)
    expect(await cursorOf(paper.database, 'readers')).toBe(cursor)
  })

  it('leaves the log to the node that holds the lease, until that has run out', async () => {
    await paper.prints('渡轮夜班增开三条航线')
    const follow = followerOf(paper, [])
    while ((await follow()) > 0);
    await paper.prints('渡轮夜班再增一条航线')
    const elsewhere: Entry[] = []
    const followElsewhere = followerOf(paper, elsewhere, 'there')
    expect(await followElsewhere()).toBe(0)
    paper.passes(31_000)
    expect(await followElsewhere()).toBeGreaterThan(0)
    expect(elsewhere.length).toBe(1)
  })

  it('gets a batch again that it failed at', async () => {
    await paper.prints('渡轮夜班增开三条航线')
    const failing = followOnce(paper.database, {
      name: 'readers',
      kinds: ['article.published'],
      clock: paper.now,
      holder: 'here',
      apply: () => Promise.reject(new Error('disk full')),
    })
    await expect(failing).rejects.toThrow('disk full')
    const seen: Entry[] = []
    await followerOf(paper, seen)()
    expect(seen.length).toBe(1)
  })
})
