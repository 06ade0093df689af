import { afterEach, beforeEach, expect, it } from 'vitest'
import { contextsOf } from '../../../test/support/contexts-of.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { pushService, type PushedBrowser, type PushService, signedBy } from '../../../test/support/push-service.ts'
import { HOUR, MINUTE, SECOND } from '../../kernel/clock.ts'
import { openLines, type Lines } from '../../kernel/outgoing/line.ts'
import { houseKey } from '../../newsroom/subscriptions/house-key.ts'
import { followFlashes } from '../../newsroom/subscriptions/follow-flashes.ts'
import {
  countPushSubscriptions,
  endPush,
  type PushOrder,
  subscribeToPush,
} from '../../newsroom/subscriptions/push-subscription.ts'
import { openTopic } from '../../newsroom/topics/topic-store.ts'
import { moveTopicThread } from '../../newsroom/comments/move-thread.ts'
import { mergeTopics } from '../../newsroom/topics/merge-topics.ts'
import { fileWire } from '../../newsroom/wire/file-wire.ts'
import { correctWire, placeWire, withdrawWire } from '../../newsroom/wire/keep-wire.ts'
import { changeSettings } from '../../newsroom/settings/settings.ts'
import { type PushOffice, pushFlashes } from './push-flashes.ts'

const HOLD = 30 * SECOND

eachDatabase('pushing flashes', (paper) => {
  let service: PushService
  beforeEach(async () => {
    service = await pushService()
  })
  afterEach(() => service[Symbol.asyncDispose]())

  const officeOf = (also: Partial<PushOffice> = {}): PushOffice => ({
    newsroom: paper.newsroom,
    contexts: contextsOf(paper),
    openLines: () => openLines(8, { allows: () => true }),
    contact: 'https://wangxi.example',
    restMs: 0,
    ...also,
  })
  const follows = (holder = 'test') => followFlashes(paper.newsroom, { holder, holdSeconds: async () => HOLD / SECOND })
  const flashes = (headline: string, topicId?: string) => fileWire(paper.newsroom, { headline, flash: true, topicId })
  const asks = async (name: string, also: Partial<PushOrder> = {}): Promise<PushedBrowser> => {
    const browser = service.browser(name)
    const { endpoint, p256dh, auth } = browser
    const order = { endpoint, p256dh, auth, edition: 'zh-Hans', everyFlash: true, topicIds: [], quiet: undefined }
    await subscribeToPush(paper.newsroom, { ...order, ...also })
    return browser
  }
  const toldTo = (name: string) => service.pushed.filter(({ path }) => path === `/${name}`)
  /** Time goes by until what was filed is pushed. */
  const rings = async (also: Partial<PushOffice> = {}) => {
    await follows()
    paper.passes(HOLD)
    return pushFlashes(officeOf(also))
  }

  it('tells a browser, sealed for it alone and signed by the house', async () => {
    const phone = await asks('phone')
    paper.passes(SECOND)
    const item = await flashes('外港潮闸今晨落闸')
    expect(await rings()).toBe(1)
    const [push] = service.pushed
    expect(push!.headers).toMatchObject({
      ttl: '3600',
      urgency: 'high',
      topic: item.id,
      'content-encoding': 'aes128gcm',
    })
    expect(phone.opens(push!.body)).toEqual({
      id: item.id,
      title: '望汐时报快讯',
      body: '外港潮闸今晨落闸',
      path: `/wire/2026-11-22#w-${item.id}`,
      language: 'zh-Hans',
      at: item.at,
    })
    const { publicKey } = await houseKey(paper.newsroom, 'vapid')
    expect(signedBy(String(push!.headers.authorization), publicKey)).toMatchObject({
      aud: service.origin,
      sub: 'https://wangxi.example',
    })
    expect(await rings()).toBe(0)
    expect(await paper.kinds()).toEqual(['subscription.made', 'wire.filed', 'flash.pushed'])
  })

  it('tells each reader in the script of their edition', async () => {
    const phone = await asks('phone', { edition: 'zh-Hant-TW' })
    paper.passes(SECOND)
    await flashes('外港潮闸今晨落闸')
    await rings()
    expect(phone.opens(service.pushed[0]!.body)).toMatchObject({ title: '望汐時報快訊', body: '外港潮閘今晨落閘' })
  })

  it('waits as long as the house says: what is taken off meanwhile is told to nobody, what is corrected is told right', async () => {
    const phone = await asks('phone')
    paper.passes(SECOND)
    const wrong = await flashes('外港潮闸失守')
    const shaky = await flashes('望汐大桥封闭')
    await follows()
    paper.passes(HOLD - SECOND)
    expect(await pushFlashes(officeOf())).toBe(0)
    await withdrawWire(paper.newsroom, { itemId: wrong.id, reason: '消息有误' })
    await correctWire(paper.newsroom, { itemId: shaky.id, headline: '望汐大桥东行封闭' })
    paper.passes(SECOND)
    expect(await pushFlashes(officeOf())).toBe(1)
    expect(phone.opens(service.pushed[0]!.body)).toMatchObject({ body: '望汐大桥东行封闭' })
  })

  it('tells who follows a topic of its flashes, and of those of the topic that it was merged into', async () => {
    const { tideGate } = paper
    const storm = await openTopic(paper.newsroom, {
      slug: 'storm',
      name: '风暴潮',
      standfirst: '',
      background: tideGate.background,
    })
    await asks('gate', { everyFlash: false, topicIds: [tideGate.id] })
    await asks('storm', { everyFlash: false, topicIds: [storm.id] })
    await asks('none', { everyFlash: false })
    paper.passes(SECOND)
    await flashes('外港潮闸今晨落闸', tideGate.id)
    await flashes('市区无事')
    await rings()
    expect([toldTo('gate').length, toldTo('storm').length, toldTo('none').length]).toEqual([1, 0, 0])
    await mergeTopics(paper.newsroom, { topicId: storm.id, into: tideGate.id }, moveTopicThread)
    await flashes('外港潮闸复位', tideGate.id)
    await rings()
    expect([toldTo('gate').length, toldTo('storm').length, toldTo('none').length]).toEqual([2, 1, 0])
  })

  it('follows a flash to the topic that it was placed in while it waited', async () => {
    await asks('gate', { everyFlash: false, topicIds: [paper.tideGate.id] })
    paper.passes(SECOND)
    const item = await flashes('外港潮闸今晨落闸')
    await placeWire(paper.newsroom, { itemId: item.id, topicId: paper.tideGate.id })
    expect(await rings()).toBe(1)
  })

  it('lets readers sleep', async () => {
    const now = { from: 15 * 60, until: 17 * 60, timeZone: 'Asia/Shanghai' }
    await asks('asleep', { quiet: now })
    await asks('awake', { quiet: { ...now, timeZone: 'America/New_York' } })
    paper.passes(SECOND)
    await flashes('外港潮闸今晨落闸')
    expect(await rings()).toBe(1)
    expect(toldTo('asleep')).toEqual([])
  })

  it('forgets browsers that are gone, and asks again where it is busy', async () => {
    await asks('gone')
    await asks('lost')
    await asks('busy')
    await asks('broken')
    service.answers('gone', 410)
    service.answers('lost', 404)
    service.answers('busy', 429, 2, { 'retry-after': '0' })
    service.answers('broken', 400)
    paper.passes(SECOND)
    await flashes('外港潮闸今晨落闸')
    expect(await rings()).toBe(1)
    expect([toldTo('busy').length, toldTo('broken').length]).toEqual([3, 1])
    expect(await countPushSubscriptions(paper.database.read)).toBe(2)
    await flashes('外港潮闸复位')
    await rings()
    expect([toldTo('gone').length, toldTo('lost').length]).toEqual([1, 1])
  })

  it('does not knock for ever where nobody takes anything, and goes on where somebody does', async () => {
    for (let index = 0; index < 100; index++) {
      await asks(`stranger-${index}`)
      service.answers(`stranger-${index}`, 405, 1000)
    }
    paper.passes(SECOND)
    await flashes('外港潮闸今晨落闸')
    expect(await rings()).toBe(0)
    // Those that are on their way at once are not called back.
    expect(service.pushed.length).toBeLessThanOrEqual(20 + 64)
    await asks('phone')
    for (let index = 0; index < 100; index++) service.answers(`stranger-${index}`, 201, 1)
    paper.passes(SECOND)
    await flashes('外港潮闸复位')
    await rings()
    expect(toldTo('phone')).toHaveLength(1)
  })

  it('passes by what is old, what is no flash, and what browsers asked for later', async () => {
    await follows()
    await fileWire(paper.newsroom, { headline: '旧闻', flash: true, at: '2026-11-20T08:00:00.000Z' })
    await fileWire(paper.newsroom, { headline: '平常消息' })
    await flashes('没赶上')
    paper.passes(HOUR)
    await asks('phone')
    paper.passes(SECOND)
    expect(await rings()).toBe(0)
    await flashes('发早了')
    await follows()
    paper.passes(HOLD)
    paper.passes(16 * MINUTE)
    expect(await pushFlashes(officeOf())).toBe(0)
  })

  it('is told once on several nodes, however they come upon it', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `phone-${index}`)
    for (const name of names) await asks(name)
    paper.passes(SECOND)
    await flashes('外港潮闸今晨落闸')
    await Promise.all([follows('one'), follows('two')])
    paper.passes(HOLD)
    const sent = await Promise.all([pushFlashes(officeOf()), pushFlashes(officeOf()), pushFlashes(officeOf())])
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(30)
    expect(service.pushed.map(({ path }) => path).toSorted()).toEqual(names.map((name) => `/${name}`).toSorted())
  })

  it('is told to nobody twice when a node dies in the middle', async () => {
    for (let index = 0; index < 12; index++) await asks(`phone-${index}`)
    paper.passes(SECOND)
    await flashes('外港潮闸今晨落闸')
    await follows()
    paper.passes(HOLD)
    const dying = (after: number): Lines => {
      const lines = openLines(1, { allows: () => true })
      let posts = 0
      return {
        post: async (order) => {
          posts += 1
          return posts > after ? new Promise<never>(() => {}) : lines.post(order)
        },
        close: () => lines.close(),
      }
    }
    const died = new Promise<void>((resolve) => service.atPush(4, resolve))
    void pushFlashes(officeOf({ openLines: () => dying(4) }))
    await died
    expect(await pushFlashes(officeOf())).toBe(0)
    expect(new Set(service.pushed.map(({ path }) => path)).size).toBe(service.pushed.length)
  })

  it('keeps one wish for each browser, the newest, until it is taken back', async () => {
    const phone = await asks('phone')
    const again = { ...phone, edition: 'zh-Hant-HK', everyFlash: false, topicIds: [paper.tideGate.id, '0000000000zz'] }
    await subscribeToPush(paper.newsroom, { ...again, quiet: undefined })
    expect(await countPushSubscriptions(paper.database.read)).toBe(1)
    expect(await paper.database.read.selectFrom('push_topics').select('topic_id').execute()).toEqual([
      { topic_id: paper.tideGate.id },
    ])
    expect(await endPush(paper.newsroom, phone)).toBe(true)
    expect(await endPush(paper.newsroom, phone)).toBe(false)
    expect(await countPushSubscriptions(paper.database.read)).toBe(0)
    expect(await paper.kinds()).toEqual(['subscription.made', 'subscription.changed', 'subscription.ended'])
  })

  it('fits into what push services take, however long a headline is', async () => {
    const phone = await asks('phone')
    paper.passes(SECOND)
    await changeSettings(paper.newsroom, { name: '望'.repeat(20) })
    await flashes('潮𠀀'.repeat(40))
    await rings()
    expect(service.pushed[0]!.body.byteLength).toBeLessThan(4096)
    expect(phone.opens(service.pushed[0]!.body)).toMatchObject({ body: '潮𠀀'.repeat(40) })
  })
})
