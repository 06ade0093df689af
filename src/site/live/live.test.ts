import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { type Listener, listenTo, whenTrue } from '../../../test/support/stream-listener.ts'
import { followTail, type Tail } from '../../changes/tail.ts'
import { fileWire, fileWireItems } from '../../newsroom/wire/file-wire.ts'
import { HOUR, later } from '../../kernel/clock.ts'
import { pinWire } from '../../newsroom/wire/pin-wire.ts'
import { correctWire, placeWire, withdrawWire } from '../../newsroom/wire/keep-wire.ts'
import type { WireItem } from '../../newsroom/wire/wire-item.ts'
import { type Live, type LiveOptions, openLive } from './live.ts'

eachDatabase('the live stream', (paper) => {
  let tail: Tail
  let live: Live
  let server: Server
  let errors: unknown[]
  let writes: string[]
  const listeners: Listener[] = []

  async function open(also: Partial<LiveOptions> = {}): Promise<void> {
    live = openLive({
      db: paper.database.read,
      tail,
      now: paper.now,
      editionOf: async (target) => (target.startsWith('/tw/') ? 'zh-Hant-TW' : 'zh-Hans'),
      async write(edition, event) {
        writes.push(`${edition} ${event.seq}`)
        if (event.kind === 'story.changed' || event.kind === 'counts.changed') throw new Error('not here')
        if (event.kind === 'wire.pinned')
          return JSON.stringify({ pinned: event.pinned.map(({ headline }) => headline) })
        return JSON.stringify(
          event.kind === 'wire.withdrawn' ? { id: event.id } : { headline: `${edition}：${event.entry.headline}` },
        )
      },
      onError: (error) => errors.push(error),
      ...also,
    })
  }

  beforeEach(async () => {
    errors = []
    writes = []
    // Nothing happens by the clock here: the tests say when the log is read.
    tail = await followTail(paper.database, { pollMs: 2 ** 30 })
    await open()
    server = createServer((req, res) => live.serve(req, res))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(async () => {
    live.close()
    for (const listener of listeners.splice(0)) listener.leave()
    await tail.stop()
    await new Promise((resolve) => server.close(resolve))
    if (errors.length > 0) throw new AggregateError(errors)
  })

  const port = () => (server.address() as AddressInfo).port

  async function listen(target = '/live', lastEventId?: string | number): Promise<Listener> {
    const listener = await listenTo(port(), target, lastEventId)
    listeners.push(listener)
    return listener
  }

  /** Files items and lets this node know. */
  async function files(headline: string, also: Partial<WireItem> = {}): Promise<WireItem> {
    const item = await fileWire(paper.newsroom, { headline, ...also })
    await tail.catchUp()
    return item
  }

  it('tells every open page what is filed, corrected and withdrawn', async () => {
    const reader = await listen()
    const item = await files('外港潮闸六时落闸')
    expect(await reader.next()).toMatchObject({ event: 'wire.filed', data: { headline: 'zh-Hans：外港潮闸六时落闸' } })
    await correctWire(paper.newsroom, { itemId: item.id, headline: '外港潮闸五时落闸' })
    await tail.catchUp()
    expect(await reader.next()).toMatchObject({
      event: 'wire.corrected',
      data: { headline: 'zh-Hans：外港潮闸五时落闸' },
    })
    await withdrawWire(paper.newsroom, { itemId: item.id, reason: '消息未经核实。' })
    await tail.catchUp()
    expect(await reader.next()).toMatchObject({ event: 'wire.withdrawn', data: { id: item.id } })
  })

  it('is a stream that nobody on the way keeps, compresses or holds back', async () => {
    const { response, text } = await listen()
    expect(response.statusCode).toBe(200)
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    expect(response.headers['transfer-encoding']).toBeUndefined()
    expect(response.headers['content-encoding']).toBeUndefined()
    await whenTrue(() => text() === 'retry: 3000\n\n')
  })

  it('writes an event once for each edition, however many read it', async () => {
    const readers = await Promise.all([listen(), listen(), listen('/tw/live'), listen('/tw/live')])
    await files('末班船延至二十三时')
    const told = await Promise.all(readers.map((reader) => reader.next()))
    expect(told.map(({ data }) => data.headline)).toEqual([
      'zh-Hans：末班船延至二十三时',
      'zh-Hans：末班船延至二十三时',
      'zh-Hant-TW：末班船延至二十三时',
      'zh-Hant-TW：末班船延至二十三时',
    ])
    expect(writes.map((write) => write.split(' ')[0])).toEqual(['zh-Hans', 'zh-Hant-TW'])
  })

  it('of a topic, a section or flashes tells only of those, and of every withdrawal', async () => {
    const ofTopic = await listen('/live?topic=tide-gate')
    const ofPort = await listen('/live?section=port')
    const flashes = await listen('/live?flash=1')
    const tide = await files('潮闸水位平稳', { topicId: paper.tideGate.id })
    await files('港池疏浚完工', { sectionId: paper.port.id })
    await files('大潮红色预警', { flash: true })
    expect(await ofTopic.next()).toMatchObject({ data: { headline: 'zh-Hans：潮闸水位平稳' } })
    expect(await ofPort.next()).toMatchObject({ data: { headline: 'zh-Hans：港池疏浚完工' } })
    expect(await flashes.next()).toMatchObject({ data: { headline: 'zh-Hans：大潮红色预警' } })
    await withdrawWire(paper.newsroom, { itemId: tide.id, reason: '读数有误。' })
    await tail.catchUp()
    for (const reader of [ofTopic, ofPort, flashes])
      expect(await reader.next()).toMatchObject({ event: 'wire.withdrawn', data: { id: tide.id } })
  })

  it('tells all of what is pinned whenever that changes, and the words of what is', async () => {
    const reader = await listen()
    const item = await files('台风红色预警')
    await reader.next()
    await pinWire(paper.newsroom, { itemId: item.id, until: later(paper.now(), HOUR) })
    await tail.catchUp()
    expect(await reader.next()).toMatchObject({ event: 'wire.pinned', data: { pinned: ['台风红色预警'] } })
    await correctWire(paper.newsroom, { itemId: item.id, headline: '台风橙色预警' })
    await tail.catchUp()
    expect(await reader.next()).toMatchObject({ event: 'wire.corrected' })
    expect(await reader.next()).toMatchObject({ event: 'wire.pinned', data: { pinned: ['台风橙色预警'] } })
    await withdrawWire(paper.newsroom, { itemId: item.id, reason: '解除' })
    await tail.catchUp()
    const told = [await reader.next(), await reader.next()]
    expect(told.map(({ event }) => event).toSorted()).toEqual(['wire.pinned', 'wire.withdrawn'])
    expect(told).toContainEqual(expect.objectContaining({ data: { pinned: [] } }))
  })

  it('takes an item from the readers of a topic that it has left, and gives it to those of its new one', async () => {
    const [ofTopic, ofPort] = [await listen('/live?topic=tide-gate'), await listen('/live?section=port')]
    const item = await files('潮闸检修', { topicId: paper.tideGate.id })
    await ofTopic.next()
    await placeWire(paper.newsroom, { itemId: item.id, topicId: null, sectionId: paper.port.id })
    await tail.catchUp()
    expect(await ofTopic.next()).toMatchObject({ event: 'wire.withdrawn', data: { id: item.id } })
    expect(await ofPort.next()).toMatchObject({ event: 'wire.corrected', data: { headline: 'zh-Hans：潮闸检修' } })
  })

  it('gives a reader who comes back exactly what was missed', async () => {
    const reader = await listen()
    await files('第一条')
    const { id } = await reader.next()
    reader.leave()
    await files('第二条')
    await paper.prints('与滚动无关的稿件')
    await files('第三条')
    const back = await listen('/live', id)
    expect(await back.next()).toMatchObject({ data: { headline: 'zh-Hans：第二条' } })
    expect(await back.next()).toMatchObject({ data: { headline: 'zh-Hans：第三条' } })
    await files('第四条')
    expect(await back.next()).toMatchObject({ data: { headline: 'zh-Hans：第四条' } })
    expect(back.text().match(/^event:/gm)).toHaveLength(3)
  })

  it('reads and writes what was missed once for all who come back, however many', async () => {
    const begin = tail.position
    for (const headline of ['一', '二', '三']) await files(headline)
    for (let back = 0; back < 20; back++) {
      const reader = await listen('/live', begin + (back % 2))
      expect(await reader.next()).toMatchObject({ data: { headline: `zh-Hans：${back % 2 ? '二' : '一'}` } })
    }
    expect(writes).toHaveLength(3)
  })

  it('gives a new page what has come since it was made', async () => {
    const made = tail.position
    await files('页面生成之后的一条')
    const reader = await listen(`/live?after=${made}`)
    expect(await reader.next()).toMatchObject({ data: { headline: 'zh-Hans：页面生成之后的一条' } })
  })

  it('does not tell of an item as filed that has been withdrawn since', async () => {
    const made = tail.position
    const wrong = await files('误发的一条')
    await withdrawWire(paper.newsroom, { itemId: wrong.id, reason: '误发。' })
    await tail.catchUp()
    const reader = await listen('/live', made)
    expect(await reader.next()).toMatchObject({ event: 'wire.withdrawn', data: { id: wrong.id } })
    expect(reader.text()).not.toContain('误发')
  })

  it('loses and repeats nothing for readers who come in the middle of the news', async () => {
    const begin = tail.position
    const headlines = Array.from({ length: 30 }, (_, number) => `第${number}条`)
    const coming: Promise<Listener>[] = []
    for (const headline of headlines) {
      coming.push(listen('/live', begin))
      await files(headline)
    }
    for (const reader of await Promise.all(coming)) {
      const told: string[] = []
      while (told.length < headlines.length) told.push((await reader.next()).data.headline!.replace('zh-Hans：', ''))
      expect(told).toEqual(headlines)
    }
  })

  it('advises to load the list again after too much, and after a place that it never gave out', async () => {
    live.close()
    await open({ mostMissed: 3 })
    const begin = tail.position
    await fileWireItems(
      paper.newsroom,
      ['一', '二', '三', '四'].map((headline) => ({ headline })),
    )
    await tail.catchUp()
    for (const start of [begin, tail.position + 1000, 'x1', '-1']) {
      const reader = await listen('/live', start)
      expect(await reader.next()).toEqual({ id: String(tail.position), event: 'reset', data: {} })
    }
  })

  it('tells of a flood as one advice, not one by one', async () => {
    live.close()
    await open({ mostMissed: 3 })
    const reader = await listen()
    await fileWireItems(
      paper.newsroom,
      ['一', '二', '三', '四'].map((headline) => ({ headline })),
    )
    await tail.catchUp()
    expect(await reader.next()).toMatchObject({ event: 'reset' })
    await files('洪峰之后的一条')
    expect(await reader.next()).toMatchObject({ data: { headline: 'zh-Hans：洪峰之后的一条' } })
  })

  it('advises to load the list again when an event could not be written, and goes on', async () => {
    live.close()
    let broken = true
    await open({
      async write(_, event) {
        if (broken) throw new Error('no such frame')
        return JSON.stringify({ id: String(event.seq) })
      },
    })
    const reader = await listen()
    await files('写不出来的一条')
    expect(await reader.next()).toMatchObject({ event: 'reset' })
    expect(errors.splice(0)).toMatchObject([{ message: 'no such frame' }])
    broken = false
    await files('写得出来的一条')
    expect(await reader.next()).toMatchObject({ event: 'wire.filed' })
  })

  it('moves the place of its readers on with every heartbeat, though nothing has happened on the wire', async () => {
    const reader = await listen()
    await paper.prints('与滚动无关的稿件')
    await tail.catchUp()
    live.beat()
    await live.settled()
    await files('一条')
    await reader.next()
    expect(reader.text()).toMatch(/^retry: 3000\n\n:\nid: \d+\n\nid: \d+\nevent: wire\.filed\n/)
    const [, beatAt] = /:\nid: (\d+)/.exec(reader.text())!
    expect(Number(beatAt)).toBe(Number(reader.lastEventId()) - 1)
  })

  it('cuts off a reader who does not read, and keeps the others', async () => {
    live.close()
    const long = 'x'.repeat(256 * 1024)
    await open({
      mostWaiting: 64 * 1024,
      write: async (_, event) => JSON.stringify({ headline: String(event.seq), long }),
    })
    const reader = await listen()
    const asleep = connect(port(), '127.0.0.1')
    await new Promise((resolve) => asleep.once('connect', resolve))
    asleep.pause()
    asleep.on('error', () => {})
    asleep.write('GET /live HTTP/1.1\r\nhost: wangxi.example\r\n\r\n')
    await whenTrue(() => live.readers === 2)
    let filed = 0
    while (live.readers === 2 && filed < 200) {
      await files(`第${filed++}条`)
      await reader.next()
    }
    expect(live.readers).toBe(1)
    await files('最后一条')
    expect((await reader.next()).event).toBe('wire.filed')
    asleep.destroy()
  })

  it('turns away more readers than it may have, wrong filters and wrong methods', async () => {
    live.close()
    await open({ mostReaders: 1 })
    await listen()
    expect((await listen()).response).toMatchObject({ statusCode: 503, headers: { 'retry-after': '30' } })
    expect((await listen('/live?topic=../x')).response.statusCode).toBe(400)
  })

  it('forgets readers who leave', async () => {
    const reader = await listen()
    expect(live.readers).toBe(1)
    reader.leave()
    await whenTrue(() => live.readers === 0)
    await files('没有人看的一条')
    expect(writes).toEqual([])
  })

  it('ends every stream when it closes, and takes no more', async () => {
    const readers = await Promise.all([listen(), listen('/tw/live')])
    live.close()
    await Promise.all(readers.map((reader) => reader.ended))
    expect((await listen()).response.statusCode).toBe(503)
  })
})
