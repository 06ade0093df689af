import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { DAY, eachDatabase } from '../../../test/support/paper.ts'
import { MINUTE } from '../../kernel/clock.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import { isProgram } from './crawlers.ts'
import { createPassedReaders } from './passed-readers.ts'
import { createReadCounter } from './read-counter.ts'

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1'

function reading(
  address = '203.0.113.7',
  userAgent: string | undefined = PHONE,
  also: Readonly<Record<string, string>> = {},
): IncomingMessage {
  return {
    headers: { 'user-agent': userAgent, ...also },
    socket: { remoteAddress: address },
  } as unknown as IncomingMessage
}

eachDatabase('counting reads', (paper) => {
  const counter = (newsroom: Newsroom = paper.newsroom) => {
    const errors: unknown[] = []
    return { ...createReadCounterOf(newsroom, errors), errors }
  }
  const createReadCounterOf = (newsroom: Newsroom, errors: unknown[], also = {}) => {
    const made = createReadCounter({ newsroom, onError: (error) => errors.push(error), ...also })
    return { count: made.count, deepen: made.deepen, flush: made.flush, waiting: () => made.waiting }
  }
  const stored = () =>
    paper.database.read.selectFrom('article_reads').select(['article_id', 'hour', 'reads']).orderBy('hour').execute()

  it('stores nothing until it is told to, and then all of it at once', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    const { count, flush, waiting } = counter()
    for (const address of ['203.0.113.7', '203.0.113.8', '198.51.100.1'])
      expect(count(reading(address), story.id)).toBe(true)
    expect(await stored()).toEqual([])
    await flush()
    expect(await stored()).toEqual([{ article_id: story.id, hour: '2026-11-22T08', reads: 3 }])
    expect(waiting()).toBe(0)
    await flush()
    expect((await paper.kinds()).filter((kind) => kind === 'reads.counted')).toHaveLength(1)
  })

  it('counts an address once for a story in half an hour', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    const other = await paper.prints('夜班电车再添两条')
    const { count } = counter()
    expect(count(reading(), story.id)).toBe(true)
    expect(count(reading(), story.id)).toBe(false)
    expect(count(reading(), other.id)).toBe(true)
    paper.passes(29 * MINUTE)
    expect(count(reading(), story.id)).toBe(false)
    paper.passes(2 * MINUTE)
    expect(count(reading(), story.id)).toBe(true)
  })

  it('puts a read into the hour in which it was read', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    const { count, flush } = counter()
    paper.passes(59 * MINUTE)
    count(reading('203.0.113.7'), story.id)
    paper.passes(2 * MINUTE)
    count(reading('203.0.113.8'), story.id)
    await flush()
    expect((await stored()).map(({ hour, reads }) => `${hour} ${reads}`)).toEqual([
      '2026-11-22T08 1',
      '2026-11-22T09 1',
    ])
  })

  it('leaves out crawlers, addresses that are none, and stories that cannot be', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    const { count, flush } = counter()
    expect(count(reading('203.0.113.7', 'Mozilla/5.0 (compatible; Baiduspider/2.0)'), story.id)).toBe(false)
    expect(count(reading(undefined as unknown as string, ''), story.id)).toBe(false)
    expect(count(reading(), '../../etc/passwd')).toBe(false)
    expect(count(reading(), '0123456789ab')).toBe(true)
    await flush()
    expect(await stored()).toEqual([])
  })

  it('leaves out who asks not to be counted', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    const { count, deepen } = counter()
    for (const asking of [{ 'sec-gpc': '1' }, { dnt: '1' }]) {
      expect(count(reading('203.0.113.7', PHONE, asking), story.id)).toBe(false)
      expect(deepen(reading('203.0.113.7', PHONE, asking), story.id, 100)).toBe(false)
    }
    expect(count(reading('203.0.113.7', PHONE, { dnt: '0' }), story.id)).toBe(true)
  })

  it('counts how far a reader came once, and further only by what is new', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    const { count, deepen, flush } = counter()
    count(reading(), story.id, 'www.weibo.com')
    expect([50, 50, 25, 100, 100].map((percent) => deepen(reading(), story.id, percent))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
    deepen(reading('203.0.113.8'), story.id, 25)
    expect([0, 33, 125, -25, Number.NaN].map((percent) => deepen(reading('203.0.113.9'), story.id, percent))).toEqual(
      Array.from({ length: 5 }, () => false),
    )
    await flush()
    const rows = await paper.database.read.selectFrom('article_reads').selectAll().execute()
    expect(rows).toMatchObject([{ reads: 1, reached_25: 2, reached_50: 1, reached_75: 1, reached_100: 1 }])
    expect(await paper.database.read.selectFrom('article_sources').select(['host', 'reads']).execute()).toEqual([
      { host: 'weibo.com', reads: 1 },
    ])
  })

  it('tells no more hosts of a story apart than it may, whatever is invented', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    const { count, flush } = counter()
    for (let number = 0; number < 200; number++) count(reading(`203.0.113.${number}`), story.id, `n${number}.example`)
    await flush()
    const rows = await paper.database.read.selectFrom('article_sources').select('reads').execute()
    expect(rows.length).toBeLessThanOrEqual(31)
    expect(rows.reduce((sum, { reads }) => sum + reads, 0)).toBe(200)
  })

  it('keeps what could not be stored, and stores it with the next', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    let broken = true
    const failing: Newsroom = {
      ...paper.newsroom,
      write: (work) => (broken ? Promise.reject(new Error('disk full')) : paper.newsroom.write(work)),
    }
    const { count, flush, waiting, errors } = counter(failing)
    count(reading('203.0.113.7'), story.id, 'weibo.com')
    await flush()
    expect(errors).toMatchObject([{ message: 'disk full' }])
    expect(waiting()).toBe(1)
    count(reading('203.0.113.8'), story.id)
    broken = false
    await flush()
    expect(await stored()).toMatchObject([{ reads: 2 }])
  })

  it('holds no more stories than it may, whatever ids are invented', async () => {
    const errors: unknown[] = []
    const { count, waiting } = createReadCounterOf(paper.newsroom, errors, { mostStories: 2 })
    for (const id of ['00000000000a', '00000000000b', '00000000000c']) count(reading(), id)
    expect(waiting()).toBe(2)
  })

  it('counts no more than some hundred stories of one address, so that nobody fills the room of others', () => {
    const passed = createPassedReaders({ nowMs: () => 0, mostOfOne: 2 })
    const first = ['a', 'b', 'c'].map((id) => passed.isFirst('192.0.2.1', id))
    expect(first).toEqual([true, true, false])
    expect(passed.isFirst('192.0.2.2', 'c')).toBe(true)
  })

  it('loses no read that comes while others are being stored', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    const { count, flush } = counter()
    count(reading('203.0.113.1'), story.id)
    const first = flush()
    count(reading('203.0.113.2'), story.id)
    await Promise.all([first, flush(), flush()])
    expect(await stored()).toMatchObject([{ reads: 2 }])
  })
})

describe('remembering who has read', () => {
  it('begins anew each day, with another key', () => {
    let now = Date.UTC(2026, 10, 22, 23, 50)
    const passed = createPassedReaders({ nowMs: () => now })
    expect(passed.isFirst('203.0.113.7', 'a')).toBe(true)
    now += 5 * MINUTE
    expect(passed.isFirst('203.0.113.7', 'a')).toBe(false)
    now += 10 * MINUTE
    expect(passed.isFirst('203.0.113.7', 'a')).toBe(true)
    expect(passed.size).toBe(1)
  })

  it('forgets after half an hour, and the oldest first when there are too many', () => {
    let now = DAY
    const passed = createPassedReaders({ nowMs: () => now, most: 3 })
    for (let host = 0; host < 5; host++) passed.isFirst(`203.0.113.${host}`, 'a')
    expect(passed.size).toBe(3)
    expect(passed.isFirst('203.0.113.4', 'a')).toBe(false)
    now += 31 * MINUTE
    passed.isFirst('203.0.113.9', 'a')
    expect(passed.size).toBe(1)
  })

  it('knows programs by what they call themselves', () => {
    const programs = [
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      'Mozilla/5.0 (compatible; YisouSpider/5.0)',
      'Sogou web spider/4.0',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/131.0 Safari/537.36',
      'curl/8.11.0',
      '',
    ]
    expect(programs.filter((program) => !isProgram(program))).toEqual([])
    expect(isProgram(undefined)).toBe(true)
    const people = [PHONE, 'Mozilla/5.0 (Linux; Android 14; CUBOT X50) AppleWebKit/537.36 MicroMessenger/8.0.50 Mobile']
    expect(people.filter((person) => isProgram(person))).toEqual([])
  })
})
