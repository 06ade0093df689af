import { afterEach, beforeEach, expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../test/support/portal.ts'
import { openProvider, type TestProvider, throughProvider } from '../../test/support/provider.ts'
import { joins } from '../../test/support/readers.ts'
import { visit, type Visitor } from '../../test/support/visitor.ts'
import { MINUTE } from '../kernel/clock.ts'

const HOME = 'https://wangxi.example'
const RETURN = `${HOME}/reader/sign-in/provider/return`

eachDatabase('a provider of readers', (paper) => {
  let provider: TestProvider
  let portal: TestPortal
  let browser: Visitor
  beforeEach(async () => {
    provider = await openProvider(RETURN, 'BROADSHEET_READER_OIDC')
    portal = await openTestPortal(paper, { env: provider.env })
    browser = visit(portal, undefined, { keeps: 'reader' })
  })
  afterEach(async () => {
    await portal?.[Symbol.asyncDispose]()
    await provider?.[Symbol.asyncDispose]()
  })

  async function leaves(target = '/reader/sign-in/provider') {
    const left = await portal.ask(target)
    expect(left.status).toBe(303)
    const [cookie = ''] = left.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^__Host-reader-leaving=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=2400$/)
    return { to: left.headers.location!, cookie: cookie.split(';')[0]! }
  }
  const passes = (to: string) => throughProvider(to, HOME)
  async function signsIn(target?: string) {
    const { to, cookie } = await leaves(target)
    return { cookie, back: await browser.get(await passes(to), { cookie }) }
  }
  const ticketIn = (location: string | undefined) => new URL(location!, HOME).searchParams.get('ticket')!

  it('lets somebody new in under a name that they choose, and knows them from then on', async () => {
    provider.person = { sub: 'u-17', email: 'Wang@mail.example', emailVerified: true }
    const { back, cookie } = await signsIn('/tw/reader/sign-in/provider?next=/tw/wire')
    expect(back.headers.location).toMatch(/^\/tw\/reader\/sign-in\/name\?ticket=[\w-]{43}$/)
    expect(browser.cookie).toBeUndefined()
    const ticket = ticketIn(back.headers.location)
    expect((await browser.get(back.headers.location!)).body).toContain(`value="${ticket}"`)
    const names = (name: string, kept: string) =>
      browser.post('/tw/reader/sign-in/name', { ticket, name }, { cookie: kept })
    expect((await names('望汐时报', cookie)).status).toBe(422)
    const inside = await names('望江樓主', cookie)
    expect([inside.status, inside.headers.location]).toEqual([303, '/tw/wire'])
    expect((await browser.get('/reader')).body).toContain('w…@mail.example')
    expect((await names('江上客', cookie)).status).toBe(404)
    provider.person = { sub: 'u-17' }
    const again = await signsIn('/reader/sign-in/provider?next=https://evil.example')
    expect(again.back.headers.location).toBe('/reader')
    expect((await browser.get('/reader')).body).toContain('望江樓主')
  })

  it('knows who came by an address before, if it has verified it', async () => {
    const reader = await joins(paper.newsroom, '望江楼主', 'wang@mail.example')
    provider.person = { sub: 'u-1', email: 'wang@mail.example', emailVerified: false }
    expect((await signsIn()).back.headers.location).toContain('/reader/sign-in/name')
    provider.person = { sub: 'u-2', email: 'wang@mail.example', emailVerified: true }
    expect((await signsIn()).back.headers.location).toBe('/reader')
    expect(JSON.parse((await browser.get('/reader/api/me')).body)).toMatchObject({ reader: { id: reader.id } })
  })

  it('is believed once, in time, and in the browser from which somebody left; and so is a name', async () => {
    await joins(paper.newsroom, '望江楼主', 'wang@mail.example')
    provider.person = { sub: 'u-17', email: 'wang@mail.example', emailVerified: true }
    const refused = '/reader/sign-in?trouble=provider'
    const first = await leaves()
    const target = await passes(first.to)
    expect((await browser.get(target)).headers.location).toBe(refused)
    expect((await browser.get(target, { cookie: first.cookie })).headers.location).toBe(refused)
    const [second, other] = [await leaves(), await leaves()]
    expect((await browser.get(await passes(second.to), { cookie: other.cookie })).headers.location).toBe(refused)
    const third = await leaves()
    const late = await passes(third.to)
    paper.passes(11 * MINUTE)
    expect((await browser.get(late, { cookie: third.cookie })).headers.location).toBe(refused)
    const fourth = await leaves()
    const forged = (await passes(fourth.to)).replace(/code=[^&]+/, 'code=forged')
    expect((await browser.get(forged, { cookie: fourth.cookie })).headers.location).toBe(refused)
    expect((await browser.get(refused)).body).toContain('对方的登录页面暂时打不开')
    expect(browser.cookie).toBeUndefined()

    provider.person = { sub: 'u-18' }
    const { back, cookie } = await signsIn()
    const order = { ticket: ticketIn(back.headers.location), name: '江上客' }
    expect((await browser.post('/reader/sign-in/name', order)).status).toBe(404)
    expect((await browser.post('/reader/sign-in/name', order, { cookie: other.cookie })).status).toBe(404)
    paper.passes(31 * MINUTE)
    expect((await browser.post('/reader/sign-in/name', order, { cookie })).status).toBe(404)
    expect(browser.cookie).toBeUndefined()
  })

  it('that cannot be reached is said, and other ways stay open', async () => {
    await provider[Symbol.asyncDispose]()
    const page = await portal.ask('/reader/sign-in/provider')
    expect(page.status).toBe(503)
    expect(page.body).toContain('对方的登录页面暂时打不开')
    expect(portal.log.some(({ msg }) => msg.includes("readers' identity provider"))).toBe(true)
  })
})
