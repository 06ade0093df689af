import { afterEach, beforeEach, expect, it } from 'vitest'
import { authenticator } from '../../test/support/authenticator.ts'
import { eachDatabase } from '../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../test/support/portal.ts'
import { readerAt } from '../../test/support/readers.ts'
import { visit, type Visitor } from '../../test/support/visitor.ts'
import { MINUTE } from '../kernel/clock.ts'
import { signInByPasskey as staffByPasskey } from '../newsroom/people/sign-in-by-passkey.ts'
import { WHENCE } from '../../test/support/door.ts'

const ORIGIN = 'https://wangxi.example'
type Options = Parameters<ReturnType<typeof authenticator>['makes']>[0]

eachDatabase('a passkey of a reader', (paper) => {
  let portal: TestPortal
  let mine: Visitor
  beforeEach(async () => {
    portal = await openTestPortal(paper)
    ;({ browser: mine } = await readerAt(portal, paper.newsroom, '望江楼主'))
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  const offeredIn = (body: string) =>
    JSON.parse(/data-options="([^"]+)"/.exec(body)![1]!.replaceAll('&quot;', '"')) as Options
  const offered = async (browser = mine) => offeredIn((await browser.get('/reader/passkey')).body)
  const keeps = (made: object, name = '手机', browser = mine) =>
    browser.post('/reader/passkey', { credential: JSON.stringify(made), name })
  const stranger = () => visit(portal, undefined, { keeps: 'reader' })
  const asked = async (browser: Visitor) =>
    JSON.parse((await browser.post('/reader/sign-in/passkey-challenge', {})).body) as Options
  const signsIn = (browser: Visitor, signed: object, next = '/wire') =>
    browser.post('/reader/sign-in/passkey', { credential: JSON.stringify(signed), next })
  async function enrolled() {
    const device = authenticator(ORIGIN)
    expect((await keeps(device.makes(await offered()))).headers.location).toBe('/reader?done=passkey#passkeys')
    return device
  }

  it('is made on the own page, lets its owner in anywhere, and is taken away there', async () => {
    // Also where a browser can make none there is a way on.
    expect((await mine.get('/reader/passkey')).body).toContain('<a href="/reader">我的账号</a>')
    const device = await enrolled()
    const page = (await mine.get('/reader?done=passkey')).body
    expect(page).toContain('手机')
    const elsewhere = stranger()
    const inside = await signsIn(elsewhere, device.signs(await asked(elsewhere)))
    expect([inside.status, inside.headers.location]).toEqual([303, '/wire'])
    expect((await elsewhere.get('/reader')).body).toContain('望江楼主')
    const passkey = /name="passkey" value="([^"]+)"/.exec(page)![1]!
    const { browser: other } = await readerAt(portal, paper.newsroom, '江上客')
    expect((await other.post('/reader/passkey/removal', { passkey })).status).toBe(404)
    await mine.post('/reader/passkey/removal', { passkey })
    const late = stranger()
    expect((await signsIn(late, device.signs(await asked(late)))).status).toBe(403)
  })

  it('opens nothing by an answer that was given before, to nobody, late, elsewhere, without a finger, or copied', async () => {
    const device = await enrolled()
    const browser = stranger()
    const question = await asked(browser)
    const signed = device.signs(question)
    expect((await signsIn(browser, signed)).status).toBe(303)
    const refused = async (answer: object) => {
      const reply = await signsIn(stranger(), answer)
      expect(reply.headers['set-cookie']).toBeUndefined()
      return [reply.status, reply.body.includes('这个通行密钥没有通过')]
    }
    const no = [403, true]
    expect(await refused(signed)).toEqual(no)
    expect(await refused(device.signs({ ...question, challenge: 'A'.repeat(43) }))).toEqual(no)
    const late = await asked(browser)
    paper.passes(11 * MINUTE)
    expect(await refused(device.signs(late))).toEqual(no)
    expect(await refused(device.signs(await asked(browser), { origin: 'https://evil.example' }))).toEqual(no)
    expect(await refused(device.signs(await asked(browser), { unverified: true }))).toEqual(no)
    expect(await refused(device.signs(await asked(browser), { counter: 1 }))).toEqual(no)
    expect(await refused(authenticator(ORIGIN).signs(await asked(browser)))).toEqual(no)
    expect(await refused({})).toEqual(no)
    expect((await signsIn(browser, device.signs(await asked(browser)))).status).toBe(303)
  })

  it('is kept once, for whom it was offered, and leads nobody off the site', async () => {
    const device = authenticator(ORIGIN)
    const options = await offered()
    const made = device.makes(options)
    const { browser: other } = await readerAt(portal, paper.newsroom, '江上客')
    expect((await keeps(made, '手机', other)).status).toBe(422)
    const again = device.makes(await offered())
    expect((await keeps(again, ' ')).status).toBe(422)
    expect((await keeps(device.makes(await offered()))).status).toBe(303)
    expect((await keeps(device.makes(await offered()))).status).toBe(422)
    const browser = stranger()
    const inside = await signsIn(browser, device.signs(await asked(browser)), 'https://evil.example/')
    expect(inside.headers.location).toBe('/reader')
  })

  it('opens no door of the staff', async () => {
    const device = await enrolled()
    const browser = stranger()
    const question = await asked(browser)
    const order = { response: device.signs(question), whence: WHENCE }
    await expect(staffByPasskey(paper.newsroom, { origin: ORIGIN }, order)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is asked for so often from one place, and then not for a while', async () => {
    const device = await enrolled()
    for (let tries = 0; tries < 20; tries++) await signsIn(stranger(), {})
    const browser = stranger()
    paper.passes(0)
    const locked = await signsIn(browser, device.signs(await asked(browser)))
    expect([locked.status, locked.headers['retry-after']]).toEqual([429, '30'])
  })
})
