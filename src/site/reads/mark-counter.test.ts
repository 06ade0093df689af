import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { DAY, HOUR, MINUTE } from '../../kernel/clock.ts'
import { listHot } from '../../newsroom/hot/hot-reading.ts'
import { rankHot } from '../../newsroom/hot/rank-hot.ts'
import { HOT_GATHER_MS, MARKS_FLUSH_MS } from '../../server/background.ts'
import { createDayVisits } from './day-visits.ts'
import { createMarkCounter } from './mark-counter.ts'
import { createReadTogether, LEAST_READERS } from './read-together.ts'

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1'
const from = (address: string, userAgent = PHONE, headers: Readonly<Record<string, string>> = {}) =>
  ({
    headers: { 'user-agent': userAgent, ...headers },
    socket: { remoteAddress: address },
  }) as unknown as IncomingMessage
/** Addresses that lie far from each other. */
const reader = (number: number) => `203.${number >> 8}.${number & 255}.7`

eachDatabase('counting for the hot lists', (paper) => {
  const open = () => {
    const errors: unknown[] = []
    return createMarkCounter({ newsroom: paper.newsroom, onError: (error) => errors.push(error) })
  }
  const stored = async () =>
    (await paper.database.read.selectFrom('hot_marks').select(['kind', 'hour', 'marks']).orderBy('kind').execute()).map(
      ({ kind, hour, marks }) => `${kind} ${hour} ${marks}`,
    )

  it('counts a thousand reads and shares of one address as one reader’s', async () => {
    const story = await paper.prints('刷屏的')
    const fair = await paper.prints('两个人看的')
    const marks = open()
    for (let times = 0; times < 1000; times++) {
      marks.count(from('203.0.113.7'), story.id, 'read')
      marks.count(from('203.0.113.7'), story.id, 'share')
    }
    for (const number of [1, 2])
      for (const kind of ['read', 'share'] as const) marks.count(from(reader(number)), fair.id, kind)
    await marks.flush()
    await rankHot(paper.newsroom)
    expect((await listHot(paper.database.read, '24h', 5)).map(({ headline, reasons }) => [headline, reasons])).toEqual([
      ['两个人看的', expect.objectContaining({ reads: 2, shares: 2 })],
      ['刷屏的', expect.objectContaining({ reads: 1, shares: 1 })],
    ])
  })

  it('leaves out who asks not to be counted', async () => {
    const story = await paper.prints('一篇')
    const marks = open()
    for (const asking of [{ 'sec-gpc': '1' }, { dnt: '1' }])
      for (const kind of ['read', 'share'] as const)
        expect(marks.count(from('203.0.113.7', PHONE, asking), story.id, kind)).toBe(false)
    await marks.flush()
    expect(await stored()).toEqual([])
  })

  it('counts the same address again the next day, under another key', async () => {
    const story = await paper.prints('一篇')
    const marks = open()
    expect(marks.count(from('203.0.113.7'), story.id, 'read')).toBe(true)
    paper.passes(10 * HOUR)
    expect(marks.count(from('203.0.113.7'), story.id, 'read')).toBe(false)
    paper.passes(7 * HOUR)
    expect(marks.count(from('203.0.113.7'), story.id, 'read')).toBe(true)
    await marks.flush()
    expect(await stored()).toEqual(['read 2026-11-22T08 1', 'read 2026-11-23T01 1'])
  })

  it('moves the lists in less than five seconds after a reader did something', async () => {
    expect(MARKS_FLUSH_MS + HOT_GATHER_MS).toBeLessThan(5000 - 1000)
    const story = await paper.prints('刚刚有人看的')
    const marks = open()
    marks.count(from('203.0.113.7'), story.id, 'read')
    paper.passes(MARKS_FLUSH_MS)
    await marks.flush()
    paper.passes(HOT_GATHER_MS)
    expect(await rankHot(paper.newsroom)).toEqual(['24h', '7d', '30d'])
    expect((await listHot(paper.database.read, '24h', 5)).map(({ headline }) => headline)).toEqual(['刚刚有人看的'])
  })

  it('leaves out programs and ids that cannot be, and keeps what could not be stored', async () => {
    const story = await paper.prints('一篇')
    let broken = true
    const marks = createMarkCounter({
      newsroom: {
        ...paper.newsroom,
        write: (work) => (broken ? Promise.reject(new Error('disk full')) : paper.newsroom.write(work)),
      },
      onError: () => {},
    })
    expect(marks.count(from('203.0.113.7', 'curl/8.11.0'), story.id, 'read')).toBe(false)
    expect(marks.count(from('203.0.113.7'), '../../etc/passwd', 'share')).toBe(false)
    expect(marks.count(from('203.0.113.7'), story.id, 'share')).toBe(true)
    await marks.flush()
    expect(await stored()).toEqual([])
    broken = false
    await marks.flush()
    expect(await stored()).toEqual(['share 2026-11-22T08 1'])
  })

  it('stores which stories five readers read, and nothing of what four did', async () => {
    const [a, b, c] = [await paper.prints('甲'), await paper.prints('乙'), await paper.prints('丙')]
    const marks = open()
    for (let number = 0; number < LEAST_READERS; number++) {
      marks.count(from(reader(number)), a.id, 'read')
      marks.count(from(reader(number)), b.id, 'read')
      if (number > 0) marks.count(from(reader(number)), c.id, 'read')
    }
    await marks.flushPairs()
    const pairs = await paper.database.read
      .selectFrom('read_pairs')
      .select(['article_id', 'other_id', 'readers'])
      .execute()
    expect(pairs.map((row) => ({ ...row })).toSorted((x, y) => (x.article_id < y.article_id ? -1 : 1))).toEqual([
      { article_id: a.id, other_id: b.id, readers: 5 },
      { article_id: b.id, other_id: a.id, readers: 5 },
    ])
    await marks.flushPairs()
    expect((await paper.kinds()).filter((kind) => kind === 'reads.paired')).toHaveLength(1)
  })
})

describe('the visits of a day', () => {
  it('count ever fewer of addresses that lie beside each other', () => {
    const visits = createDayVisits({ nowMs: () => 0 })
    const counted = Array.from({ length: 256 }, (_, host) => visits.counts(`203.0.113.${host}`, 'a', 'read'))
    expect(counted.filter((visitor) => visitor !== undefined)).toHaveLength(8 + 5)
    const rented = createDayVisits({ nowMs: () => 0 })
    const networks = Array.from({ length: 5000 }, (_, n) =>
      rented.counts(`2001:db8:7:${n.toString(16)}::1`, 'a', 'read'),
    )
    expect(networks.filter((visitor) => visitor !== undefined)).toHaveLength(8 + 9)
    expect(rented.counts('2001:db8:8:1::1', 'a', 'read')).toBeDefined()
  })

  it('count no more than some hundred acts of one address, and remember no more than they may', () => {
    const visits = createDayVisits({ nowMs: () => 0, mostOfOne: 2, most: 3 })
    const counted = ['a', 'b', 'c'].map((id) => visits.counts('192.0.2.1', id, 'read') !== undefined)
    expect(counted).toEqual([true, true, false])
    for (let number = 0; number < 9; number++) visits.counts(reader(number), 'a', 'read')
    expect(visits.size).toBe(3)
  })
})

describe('what is read together', () => {
  it('is of one visit, and forgotten at midnight where too few had read it', () => {
    let now = 0
    const together = createReadTogether({ nowMs: () => now })
    const visit = (visitor: number, stories: readonly string[], pause = MINUTE) => {
      for (const story of stories) {
        together.read(visitor, story)
        now += pause
      }
    }
    for (let visitor = 0; visitor < 5; visitor++) visit(visitor, ['a', 'b'], HOUR)
    expect(together.take()).toEqual([])
    for (let visitor = 10; visitor < 14; visitor++) visit(visitor, ['a', 'b'])
    now += DAY
    visit(20, ['a', 'b'])
    expect(together.take()).toEqual([])
    for (let visitor = 21; visitor < 26; visitor++) visit(visitor, ['b', 'a'])
    expect(together.take()).toEqual([{ stories: ['a', 'b'], readers: 6 }])
    visit(30, ['a', 'b'])
    now += DAY
    visit(31, ['c'])
    expect(together.take()).toEqual([{ stories: ['a', 'b'], readers: 1 }])
  })

  it('holds no more pairs and visits than it may', () => {
    const together = createReadTogether({ nowMs: () => 0, mostPairs: 2, mostVisits: 2 })
    for (const visitor of [1, 2, 3, 4, 5, 6])
      for (const story of ['a', 'b', `only${visitor}`]) together.read(visitor, story)
    expect(together.take()).toEqual([])
  })
})
