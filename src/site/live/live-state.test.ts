import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { type Listener, listenTo } from '../../../test/support/stream-listener.ts'
import { followTail, type Tail } from '../../changes/tail.ts'
import { correct } from '../../newsroom/articles/correct.ts'
import { recall } from '../../newsroom/articles/recall.ts'
import { bringComment } from '../../newsroom/comments/bring-comment.ts'
import { judgeComments } from '../../newsroom/comments/moderate.ts'
import { fileWire } from '../../newsroom/wire/file-wire.ts'
import { type Live, type LiveOptions, openLive } from './live.ts'

eachDatabase('what becomes of an open page', (paper) => {
  let tail: Tail
  let live: Live
  let server: Server
  let reads: number
  const listeners: Listener[] = []

  beforeEach(async () => {
    reads = 0
    tail = await followTail(paper.database, { pollMs: 2 ** 30 })
    live = openLive({
      db: paper.database.read,
      tail,
      now: paper.now,
      editionOf: async (target) => (target.startsWith('/tw/') ? 'zh-Hant-TW' : 'zh-Hans'),
      write: async (edition, event) => {
        reads += 1
        if (event.kind === 'counts.changed') return JSON.stringify(event.counts)
        if (event.kind === 'story.changed')
          return JSON.stringify({ id: event.id, how: event.how, revision: event.revision, edition })
        return JSON.stringify('entry' in event ? { headline: event.entry.headline } : {})
      },
      onError: (error) => expect.unreachable(String(error)),
    } satisfies LiveOptions)
    server = createServer((req, res) => live.serve(req, res))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(async () => {
    live.close()
    for (const listener of listeners.splice(0)) listener.leave()
    await tail.stop()
    await new Promise((resolve) => server.close(resolve))
  })

  async function listen(target = '/live', lastEventId?: string | number): Promise<Listener> {
    const listener = await listenTo((server.address() as AddressInfo).port, target, lastEventId)
    listeners.push(listener)
    return listener
  }

  async function says(articleId: string, text: string): Promise<string> {
    const thread = { of: 'article', id: articleId } as const
    const id = await bringComment(paper.newsroom, { thread, author: '老陈', text, verdict: 'approve' })
    await tail.catchUp()
    return id
  }

  /** What the background does each second. */
  async function secondPasses(): Promise<void> {
    await live.settled()
    live.tellCounts()
    await live.settled()
  }

  it('is told how many comments there are now, once a second and not once a comment', async () => {
    const [gate, tram] = [await paper.prints('外港潮闸今晨落闸'), await paper.prints('夜班电车再添两条')]
    await tail.catchUp()
    const readers = await Promise.all([listen(`/live?counts=${gate.id}`), listen('/tw/live')])
    // Whoever has heard of this is among those who are told from now on.
    await fileWire(paper.newsroom, { headline: '潮位平稳' })
    await tail.catchUp()
    for (const reader of readers) expect(await reader.next()).toMatchObject({ event: 'wire.filed' })
    for (const text of ['昨晚水没进来', '闸门声音很大']) await says(gate.id, text)
    await says(tram.id, '末班车终于够了')
    await secondPasses()
    for (const reader of readers) {
      const { event, data } = await reader.next()
      expect({ event, data }).toEqual({ event: 'counts.changed', data: { [gate.id]: 2, [tram.id]: 1 } })
    }
    await secondPasses()
    await fileWire(paper.newsroom, { headline: '潮位回落' })
    await tail.catchUp()
    expect(await readers[0].next()).toMatchObject({ event: 'wire.filed' })
  })

  it('loses a comment from its count when it is rejected', async () => {
    const gate = await paper.prints('外港潮闸今晨落闸')
    const commentId = await says(gate.id, '昨晚水没进来')
    const reader = await listen(`/live?counts=${gate.id}`)
    expect(await reader.next()).toMatchObject({ data: { [gate.id]: 1 } })
    await judgeComments(paper.newsroom, { commentIds: [commentId], verdict: 'reject', reason: '重复' })
    await tail.catchUp()
    await secondPasses()
    expect(await reader.next()).toMatchObject({ event: 'counts.changed', data: { [gate.id]: 0 } })
  })

  it('is told what readers get of a story that it shows, and hears no more of what it shows already', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    await tail.catchUp()
    const reader = await listen(`/live?story=${story.id}.1`)
    await paper.edits(story, { headline: '外港潮闸今晨七时落闸' })
    await correct(paper.newsroom, { articleId: story.id, revision: 2, note: '此前误作六时。' })
    await tail.catchUp()
    const told = { event: 'story.changed', data: { id: story.id, how: 'corrected', revision: 2, edition: 'zh-Hans' } }
    expect(await reader.next()).toMatchObject(told)
    const late = await listen(`/live?story=${story.id}.1`)
    expect(await late.next()).toMatchObject(told)
    const fresh = await listen(`/live?story=${story.id}.2`)
    await fileWire(paper.newsroom, { headline: '潮位回落' })
    await tail.catchUp()
    expect(await fresh.next()).toMatchObject({ event: 'wire.filed' })
  })

  it('is told that its story is gone, without a word of it', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    await tail.catchUp()
    const reader = await listen(`/tw/live?story=${story.id}.1`)
    await recall(paper.newsroom, { articleId: story.id, reason: '消息未经核实' })
    await tail.catchUp()
    const gone = { id: story.id, how: 'withdrawn', edition: 'zh-Hant-TW' }
    expect((await reader.next()).data).toEqual(gone)
    expect((await (await listen(`/tw/live?story=${story.id}.1`)).next()).data).toEqual(gone)
    expect(reader.text()).not.toContain('核实')
  })

  it('knows after every break what it would know without one, however the breaks fall', async () => {
    const gate = await paper.prints('外港潮闸今晨落闸')
    await tail.catchUp()
    const target = `/live?counts=${gate.id}&story=${gate.id}.1`
    const headlines: string[] = []
    let counted = 0
    // As the page says where in the log it was made: who says nothing hears of what comes after.
    let lastEventId = String((await paper.entries()).at(-1)!.seq)
    let heard: string[] = []
    for (let round = 1; round <= 12; round++) {
      const coming = listen(target, lastEventId)
      const headline = `第${round}次观测，水位回落`
      await fileWire(paper.newsroom, { headline })
      headlines.push(headline)
      await says(gate.id, `第${round}楼`)
      await secondPasses()
      const reader = await coming
      while (heard.length < headlines.length || counted < round) {
        const { event, data } = await reader.next()
        if (event === 'counts.changed') counted = data[gate.id] as number
        else heard = [...heard, data.headline!]
      }
      lastEventId = reader.lastEventId()
      reader.leave()
    }
    expect(heard).toEqual(headlines)
    expect(counted).toBe(12)
  })

  it('has its state read once for all who come back at the same place', async () => {
    const gate = await paper.prints('外港潮闸今晨落闸')
    await says(gate.id, '昨晚水没进来')
    for (let back = 0; back < 10; back++) await (await listen(`/live?counts=${gate.id}`)).next()
    expect(reads).toBe(1)
  })

  it('is turned away when it asks for what cannot be', async () => {
    const many = Array.from({ length: 151 }, () => '0123456789ab').join('.')
    for (const query of [
      'story=x.1',
      'story=0123456789ab',
      'story=0123456789ab.1.2',
      'counts=../etc',
      `counts=${many}`,
    ])
      expect((await listen(`/live?${query}`)).response.statusCode).toBe(400)
  })
})
