import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../test/support/portal.ts'
import { browserAt } from '../../test/support/push-service.ts'
import { DAY, HOUR, MINUTE } from '../kernel/clock.ts'
import { recall } from '../newsroom/articles/recall.ts'
import { retract } from '../newsroom/articles/retract.ts'
import { changeSettings } from '../newsroom/settings/settings.ts'
import { doorToken } from '../newsroom/subscriptions/newsletter-token.ts'
import { countSubscribers } from '../newsroom/subscriptions/newsletter-reading.ts'
import { countPushSubscriptions } from '../newsroom/subscriptions/push-subscription.ts'

const HERE = { 'sec-fetch-site': 'same-origin' }

eachDatabase('what readers ask for', (paper) => {
  let portal: TestPortal
  beforeEach(async () => {
    portal = await openTestPortal(paper)
  })
  afterEach(() => portal[Symbol.asyncDispose]())

  const db = () => paper.database.read
  const form = (target: string, fields: Readonly<Record<string, string>>, headers: object = HERE) =>
    portal.ask(target, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    })
  const json = (target: string, body: unknown, headers: object = HERE) =>
    portal.ask(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const wish = () => {
    const { endpoint, p256dh, auth } = browserAt('https://push.example/phone')
    return { endpoint, keys: { p256dh, auth }, edition: 'zh-Hans', everyFlash: true }
  }
  const idOf = async () => (await db().selectFrom('newsletter_subscribers').select('id').executeTakeFirstOrThrow()).id

  describe('the newsletter', () => {
    it('is asked for by a plain form, and confirmed and left by links, in each edition', async () => {
      for (const [prefix, edition] of [
        ['', 'zh-Hans'],
        ['/tw', 'zh-Hant-TW'],
      ] as const) {
        const page = await portal.ask(`${prefix}/newsletter`)
        expect(page.body).toContain(`action="${prefix}/newsletter"`)
        const asked = await form(`${prefix}/newsletter`, { address: 'chaosheng@reader.example' })
        expect([asked.status, asked.headers.location]).toEqual([303, `${prefix}/newsletter?said=asked`])
        expect(asked.headers['set-cookie']).toBeUndefined()
        const confirm = `${prefix}/newsletter/confirm/${await doorToken(paper.newsroom, 'confirm', await idOf())}`
        expect((await portal.ask(confirm)).body).toMatch(/<form class="ask" method="post">/)
        expect((await countSubscribers(db()))[0]).toMatchObject({ state: 'waiting' })
        expect((await form(confirm, {}, {})).headers.location).toBe(`${prefix}/newsletter?said=joined`)
        expect(await countSubscribers(db())).toEqual([{ edition, state: 'active', count: 1 }])
        const leave = `${prefix}/newsletter/leave/${await doorToken(paper.newsroom, 'leave', await idOf())}`
        expect((await portal.ask(leave)).status).toBe(200)
        expect(await countSubscribers(db())).toHaveLength(1)
        expect((await form(leave, {}, {})).headers.location).toBe(`${prefix}/newsletter?said=left`)
        expect(await countSubscribers(db())).toEqual([])
      }
    })

    it.each([
      ['as a form', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
      [
        'as parts',
        'multipart/form-data; boundary=x',
        '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      ],
    ])('is left by one click in a mail program, from elsewhere and with no redirect: %s', async (_, type, body) => {
      await form('/newsletter', { address: 'chaosheng@reader.example' })
      const leave = `/newsletter/leave/${await doorToken(paper.newsroom, 'leave', await idOf())}`
      const headers = { 'content-type': type, 'sec-fetch-site': 'cross-site', origin: 'https://mail.example' }
      const clicked = await portal.ask(leave, { method: 'POST', headers, body })
      expect([clicked.status, clicked.body]).toEqual([204, ''])
      expect(await countSubscribers(db())).toEqual([])
      expect((await portal.ask(leave, { method: 'POST', headers, body })).status).toBe(204)
      const forged = await portal.ask('/newsletter/leave/0f3k2m9x7q1z.x', { method: 'POST', headers, body })
      expect(forged.status).toBe(404)
    })

    it('says what is wrong with an address, and takes none from another site', async () => {
      const wrong = await form('/newsletter', { address: 'a@b.example\r\nBcc: c@d.example' })
      expect(wrong.headers.location).toBe('/newsletter?said=wrong')
      expect((await portal.ask('/newsletter?said=wrong')).body).toContain('这不像一个邮箱地址')
      expect((await portal.ask('/newsletter?said=<script>')).status).toBe(400)
      const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
      expect((await form('/newsletter', { address: 'a@b.example' }, foreign)).status).toBe(400)
      expect((await form('/newsletter', { address: 'a@b.example' }, {})).status).toBe(400)
      expect(await countSubscribers(db())).toEqual([])
    })

    it('is not asked for too often from one address', async () => {
      for (let times = 0; times < 20; times++) await form('/newsletter', { address: `reader-${times}@b.example` })
      const slow = await form('/newsletter', { address: 'more@b.example' })
      expect(slow.headers.location).toBe('/newsletter?said=slow')
      paper.passes(59 * MINUTE)
      const still = await form('/newsletter', { address: 'more@b.example' })
      expect(still.headers.location).toBe('/newsletter?said=slow')
      paper.passes(MINUTE)
      const later = await form('/newsletter', { address: 'more@b.example' })
      expect(later.headers.location).toBe('/newsletter?said=asked')
    })
  })

  describe('push', () => {
    it('gives the house’s key, the same to all and always', async () => {
      const [first, again] = [await portal.ask('/push/key'), await portal.ask('/push/key')]
      expect(JSON.parse(first.body)).toEqual({ publicKey: expect.stringMatching(/^B[\w-]{86}$/) as string })
      expect(again.body).toBe(first.body)
    })

    it('takes a wish, changes it, and forgets it', async () => {
      const wished = wish()
      expect((await json('/push', wished)).status).toBe(204)
      const quiet = { from: 22 * 60, until: 7 * 60, timeZone: 'Asia/Shanghai' }
      expect((await json('/push', { ...wished, everyFlash: false, topicIds: [paper.tideGate.id], quiet })).status).toBe(
        204,
      )
      expect(await countPushSubscriptions(db())).toBe(1)
      expect((await json('/push/end', { endpoint: wished.endpoint })).status).toBe(204)
      expect(await countPushSubscriptions(db())).toBe(0)
    })

    it.each([
      ['no https', { endpoint: 'http://push.example/x' }],
      ['a password', { endpoint: 'https://a:b@push.example/x' }],
      ['a port', { endpoint: 'https://push.example:8443/x' }],
      ['an address by number', { endpoint: 'https://169.254.169.254/x' }],
      ['another one', { endpoint: 'https://[::1]/x' }],
      ['this machine', { endpoint: 'https://localhost/x' }],
      ['no address', { endpoint: 'javascript:alert(1)' }],
      ['a key off the curve', { keys: { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: 'A'.repeat(22) } }],
      ['half a secret', { keys: { p256dh: 'x', auth: 'short' } }],
      ['another edition', { edition: 'fr' }],
      ['a zone of nowhere', { quiet: { from: 0, until: 1, timeZone: 'Sea/Atlantis' } }],
      ['a minute too many', { quiet: { from: 1440, until: 1, timeZone: 'UTC' } }],
      ['too many topics', { topicIds: Array.from({ length: 101 }, () => '0f3k2m9x7q1z') }],
      ['what nobody asked for', { admin: true }],
    ])('refuses a wish with %s', async (_, wrong) => {
      const refused = await json('/push', { ...wish(), ...wrong })
      expect(refused.status).toBe(422)
      expect(JSON.parse(refused.body)).toMatchObject({ error: { code: 'invalid' } })
      expect(await countPushSubscriptions(db())).toBe(0)
    })

    it('refuses what comes from elsewhere, is no JSON, or is too much', async () => {
      expect((await json('/push', wish(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
      expect((await json('/push', wish(), {})).status).toBe(403)
      expect((await form('/push', { a: 'b' })).status).toBe(415)
      expect((await json('/push', { ...wish(), more: 'x'.repeat(20_000) })).status).toBe(413)
      expect((await portal.ask('/push')).status).toBe(404)
      expect((await portal.ask('/push/key', { method: 'POST', headers: HERE })).status).toBe(404)
    })
  })

  describe('what browsers keep', () => {
    it('is called back for stories that were taken from readers, by their ids alone', async () => {
      const [retracted, recalled, standing] = [
        await paper.prints('撤稿'),
        await paper.prints('收回'),
        await paper.prints('照旧'),
      ]
      const { newsroom } = portal.portal
      await retract(newsroom({ kind: 'program', name: 'command' }), { articleId: retracted.id, reason: '说错了' })
      await recall(newsroom({ kind: 'program', name: 'command' }), { articleId: recalled.id, reason: '不该发' })
      const { body, headers } = await portal.ask('/withdrawn.json')
      expect(headers['content-type']).toBe('application/json; charset=utf-8')
      const told = JSON.parse(body) as { since: string; ids: string[] }
      expect(told.ids.toSorted()).toEqual([retracted.id, recalled.id].toSorted())
      expect(body).not.toContain(standing.id)
      expect(body).not.toMatch(/\p{Script=Han}/u)
    })

    it('is told the newest of each topic, the same for all', async () => {
      const story = await paper.prints('外港潮闸今晨落闸', { topics: [paper.tideGate] })
      const { body } = await portal.ask('/tw/topics/newest.json')
      expect(JSON.parse(body)).toEqual({
        topics: [
          {
            id: paper.tideGate.id,
            name: '外港潮閘',
            path: '/tw/t/tide-gate',
            headline: '外港潮閘今晨落閘',
            story: `/tw/a/${story.id}`,
            at: paper.now(),
            when: '11月22日 16:00',
          },
        ],
      })
    })

    it('is kept by a worker of this build, and by none when the house says so', async () => {
      const on = await portal.ask('/sw.js')
      expect(on.headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'no-cache',
      })
      expect(on.headers['content-security-policy']).toContain("default-src 'none'")
      expect(on.body).toContain('"on":true')
      expect(on.body).toContain('"/tw/offline"')
      const again = await portal.ask('/sw.js', { headers: { 'if-none-match': on.headers.etag! } })
      expect(again.status).toBe(304)
      const { newsroom } = portal.portal
      await changeSettings(newsroom({ kind: 'program', name: 'command' }), { offlineReading: false })
      const off = await portal.ask('/sw.js', { headers: { 'if-none-match': on.headers.etag! } })
      expect(off.body).toContain('"on":false')
    })

    it('has pages of its own that hold nothing of anybody', async () => {
      for (const path of ['/reader/list', '/offline', '/hk/reader/list', '/hk/offline']) {
        const { status, headers, body } = await portal.ask(path)
        expect([path, status]).toEqual([path, 200])
        expect(body).toContain('data-kept="later"')
        expect(body).toContain('noindex')
        expect(headers['set-cookie']).toBeUndefined()
      }
      const manifest = await portal.ask('/manifest.webmanifest')
      expect(manifest.headers['content-type']).toBe('application/manifest+json; charset=utf-8')
      expect(JSON.parse(manifest.body)).toMatchObject({
        name: '望汐时报',
        start_url: '/',
        scope: '/',
        display: 'standalone',
      })
      expect(JSON.parse((await portal.ask('/tw/manifest.webmanifest')).body)).toMatchObject({ start_url: '/tw' })
    })
  })

  it('costs a row in the log and nothing of who it was', async () => {
    await json('/push', wish())
    await form('/newsletter', { address: 'chaosheng@reader.example' })
    paper.passes(HOUR + DAY)
    const log = JSON.stringify(await paper.entries())
    expect(log).not.toMatch(/chaosheng|push\.example|127\.0\.0\.1/)
  })
})
