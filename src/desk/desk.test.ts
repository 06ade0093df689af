import { connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cheapPasswords, comesIn, PASSWORD, shownCode } from '../../test/support/door.ts'
import { eachDatabase, type Paper } from '../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../test/support/portal.ts'
import { visit, type Visitor } from '../../test/support/visitor.ts'
import { DAY, MINUTE } from '../kernel/clock.ts'
import { confirmTotp, offerTotp } from '../newsroom/people/second-factor.ts'
import { disableStaff } from '../newsroom/people/staff.ts'
import { ROUTES } from './routes/routes.ts'

const COOKIE = '__Host-desk'
const TOKEN = 'x'.repeat(43)

/** Every address of the Desk, made from the table of routes, so that none can be forgotten. */
const addresses = ROUTES.map((route) => ({
  ...route,
  address: route.path.source.replaceAll(/[\^$\\]/g, '').replace('([w-]{43})', TOKEN),
}))

const connections = ({ portal }: TestPortal) =>
  new Promise<number>((resolve) => portal.server.getConnections((_, count) => resolve(count)))

interface Scene {
  readonly portal: TestPortal
  readonly passwords: ReturnType<typeof cheapPasswords>
  readonly visitor: Visitor
  signsIn(login?: string, visitor?: Visitor): ReturnType<Visitor['post']>
}

/** The portal of a paper with 林雁 (editor) and 管事的 (administrator), and a browser before it. */
function scene(paper: Paper): Scene {
  let portal: TestPortal
  let visitor: Visitor
  const passwords = cheapPasswords()
  beforeEach(async () => {
    await comesIn(paper.newsroom, { name: '林雁', role: 'editor', login: 'linyan' })
    await comesIn(paper.newsroom, { name: '管事的', role: 'administrator', login: 'boss' })
    portal = await openTestPortal(paper, { passwords })
    visitor = visit(portal)
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())
  return {
    passwords,
    get portal() {
      return portal
    },
    get visitor() {
      return visitor
    },
    signsIn: (login = 'linyan', who = visitor) => who.post('/desk/sign-in', { login, password: PASSWORD }),
  }
}

eachDatabase('the Desk', (paper) => {
  const at = scene(paper)

  it('lets nobody in without a session, at any address, and gives no cookie before', async () => {
    for (const { address, get, post, ...route } of addresses.filter((each) => each.for !== 'anyone')) {
      for (const cookie of [undefined, `${COOKIE}=${TOKEN}`, `${COOKIE}=`, `${COOKIE}=' or 1=1`]) {
        const nobody = visit(at.portal, cookie)
        const replies = [...(get ? [await nobody.get(address)] : []), ...(post ? [await nobody.post(address, {})] : [])]
        for (const { status, headers } of replies) {
          expect([status, headers['set-cookie']], `${address} for ${route.for}`).toEqual([303, undefined])
          expect(headers.location).toMatch(/^\/desk\/sign-in(?:\?|$)/)
        }
      }
    }
    const page = await visit(at.portal).get('/desk/sign-in')
    expect([page.status, page.headers['set-cookie'], page.headers['cache-control']]).toEqual([
      200,
      undefined,
      'no-store',
    ])
    expect(page.headers['referrer-policy']).toBe('same-origin')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('answers only those whom the policy allows', async () => {
    await at.signsIn()
    for (const { address, get, post, ...route } of addresses.filter((each) => each.for === 'run_house')) {
      if (get) expect((await at.visitor.get(address)).status, `${address} ${route.for}`).toBe(403)
      if (post) expect((await at.visitor.post(address, {})).status).toBe(403)
    }
    const boss = visit(at.portal)
    await at.signsIn('boss', boss)
    expect((await boss.get('/desk/people')).body).toContain('林雁')
  })

  it('opens the app at every other address, for whoever is signed in, under a policy of its own', async () => {
    for (const address of ['/desk', '/desk/inbox', '/desk/articles?stage=draft', '/desk/no/such/screen']) {
      const nobody = await at.visitor.get(address)
      expect([nobody.status, nobody.headers.location]).toEqual([303, expect.stringContaining('/desk/sign-in')])
      expect((await at.visitor.post(address, {})).status).toBe(405)
    }
    await comesIn(paper.newsroom, { name: '</script><b>', role: 'editor', login: 'trap' })
    await at.signsIn('trap')
    const { headers, body } = await at.visitor.get('/desk/inbox')
    const policy = headers['content-security-policy'] as string
    expect(policy).toContain("script-src 'self';")
    const [, nonce] = /style-src 'self' 'nonce-([\w-]{22})'/.exec(policy)!
    const boot = /<script id="boot" type="application\/json">(.*?)<\/script>/.exec(body)![1]!
    expect(JSON.parse(boot)).toMatchObject({ nonce, me: { name: '</script><b>', role: 'editor' } })
    const again = await at.visitor.get('/desk/inbox')
    expect(again.headers['content-security-policy']).not.toContain(nonce)
    expect(headers['cache-control']).toBe('no-store')
  })

  it('does nothing that another site asks for, with any address and any session', async () => {
    await at.signsIn('boss')
    const entries = (await paper.entries()).length
    for (const { address } of addresses.filter((each) => each.post)) {
      for (const headers of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': 'none' },
        { 'sec-fetch-site': 'cross-site', origin: 'https://wangxi.example' },
      ]) {
        expect((await at.visitor.post(address, { act: 'end-all' }, headers)).status, address).toBe(403)
      }
      for (const origin of [
        'https://evil.example',
        'http://wangxi.example',
        'null',
        'https://wangxi.example.evil.example',
        undefined,
      ]) {
        const headers = { 'content-type': 'application/x-www-form-urlencoded', ...(origin && { origin }) }
        const asking = { method: 'POST', body: 'act=end-all', headers: { ...headers, cookie: at.visitor.cookie! } }
        expect((await at.portal.ask(address, asking)).status, `${address} from ${origin}`).toBe(403)
      }
    }
    expect(await paper.entries()).toHaveLength(entries)
    expect((await at.visitor.get('/desk')).status).toBe(200)
  })

  it('takes a form from its own address where a browser does not say more', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://wangxi.example' }
    const body = new URLSearchParams({ login: 'linyan', password: PASSWORD }).toString()
    expect((await at.portal.ask('/desk/sign-in', { method: 'POST', body, headers })).status).toBe(303)
  })

  it('keeps the session in one cookie that no script and no other host reads', async () => {
    const { headers } = await at.signsIn()
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=1209600$/),
    ])
    expect(headers.location).toBe('/desk')
    expect((await at.visitor.get('/desk')).body).toContain('林雁')
  })

  it('gives a new token at each step, whatever the browser brought along (fixation)', async () => {
    const who = await comesIn(paper.newsroom, { name: '钟向晚', role: 'reporter', login: 'zhong' })
    const secret = await offerTotp(paper.newsroom, who)
    await confirmTotp(paper.newsroom, who, { code: shownCode(secret, paper.now()) })
    paper.passes(MINUTE)
    at.visitor.cookie = `${COOKIE}=${TOKEN}`
    expect((await at.signsIn('zhong')).headers.location).toBe('/desk/second-factor')
    const half = at.visitor.cookie
    expect(half).not.toContain(TOKEN)
    // Half is nothing: every other page leads back to the second factor.
    for (const { address, get } of addresses.filter((each) => each.get && !['anyone', 'pending'].includes(each.for)))
      expect([get && (await at.visitor.get(address)).headers.location, address]).toEqual([
        '/desk/second-factor',
        address,
      ])
    const wrong = await at.visitor.post('/desk/second-factor', { code: '000 000' })
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([403, undefined])
    const code = shownCode(secret, paper.now())
    expect((await at.visitor.post('/desk/second-factor', { code })).headers.location).toBe('/desk')
    expect(at.visitor.cookie).not.toBe(half)
    expect((await visit(at.portal, half).get('/desk')).status).toBe(303)
    expect((await at.visitor.get('/desk')).status).toBe(200)
    // The code was used: brought again, it opens nothing.
    const thief = visit(at.portal)
    await at.signsIn('zhong', thief)
    expect((await thief.post('/desk/second-factor', { code })).status).toBe(403)
  })

  it('says the same of every failure, and works the same for it', async () => {
    const replies = []
    for (const [login, password] of [
      ['linyan', 'not the password'],
      ['nobody', 'not the password'],
    ] as const) {
      const before = at.passwords.made()
      const { status, body } = await at.visitor.post('/desk/sign-in', { login, password })
      replies.push([status, body.replaceAll(login, 'NAME'), at.passwords.made() - before])
      expect(body).toContain('登录名或凭据不对。')
      expect(body).not.toContain('not the password')
    }
    expect(replies[0]).toEqual(replies[1])
    expect(replies[0]![2]).toBe(1)
  })

  it('says when to come back after too many failures', async () => {
    for (let number = 1; number <= 5; number++)
      expect((await at.visitor.post('/desk/sign-in', { login: 'linyan', password: 'wrong' })).status).toBe(403)
    const { status, headers, body } = await at.signsIn()
    expect([status, headers['retry-after']]).toEqual([429, '30'])
    expect(body).toContain('16:00:30 后再试')
    paper.passes(30_000)
    expect((await at.signsIn()).status).toBe(303)
  })

  it('leads back to where somebody was going, and to no other site', async () => {
    const asked = await at.visitor.get('/desk/account?done=password')
    expect(asked.headers.location).toBe('/desk/sign-in?to=%2Fdesk%2Faccount%3Fdone%3Dpassword')
    const back = await at.visitor.post(asked.headers.location!, { login: 'linyan', password: PASSWORD })
    expect(back.headers.location).toBe('/desk/account?done=password')
    for (const to of [
      'https://evil.example/desk',
      '//evil.example/desk',
      '/\\evil.example',
      '/desk\\..\\..',
      '/',
      '/wire',
      '/desk/../x',
      'javascript:alert(1)',
      '/desk//evil.example',
      '/deskevil',
      '/desk\n',
      '',
    ]) {
      const query = new URLSearchParams({ to })
      const { headers } = await at.visitor.post(`/desk/sign-in?${query}`, { login: 'linyan', password: PASSWORD })
      expect([to, headers.location]).toEqual([to, '/desk'])
    }
  })

  it('ends a session the moment that it is ended elsewhere, or its owner is', async () => {
    await at.signsIn()
    const other = visit(at.portal)
    await at.signsIn('linyan', other)
    const mine = (await other.get('/desk/account')).body
    const stolen = /name="session" value="(\w+)"/.exec(mine)![1]!
    expect(mine).toContain('就是这里')
    // Of the three sessions, the oldest in the list is the one from the invitation.
    await other.post('/desk/account', { act: 'end', session: stolen })
    await other.post('/desk/account', { act: 'end-all' })
    expect(other.cookie).toBeUndefined()
    expect((await at.visitor.get('/desk')).headers.location).toBe('/desk/sign-in')
    await at.signsIn()
    const { staff_id: staffId } = await paper.database.read
      .selectFrom('staff_passwords')
      .select('staff_id')
      .where('login', '=', 'linyan')
      .executeTakeFirstOrThrow()
    await disableStaff(paper.newsroom, { staffId })
    expect((await at.visitor.get('/desk')).headers.location).toBe('/desk/sign-in')
    expect((await at.signsIn()).status).toBe(403)
  })

  it('signs out, and the cookie is worth nothing afterwards', async () => {
    await at.signsIn()
    const { cookie } = at.visitor
    const out = await at.visitor.post('/desk/sign-out', {})
    expect([out.status, out.headers.location]).toEqual([303, '/desk/sign-in'])
    expect(out.headers['set-cookie']![0]).toContain('Max-Age=0')
    expect((await visit(at.portal, cookie).get('/desk')).headers.location).toBe('/desk/sign-in')
  })

  it('forgets who was away for a day', async () => {
    await at.signsIn()
    paper.passes(DAY)
    expect((await at.visitor.get('/desk')).headers.location).toBe('/desk/sign-in')
  })
})

eachDatabase('forms of the Desk', (paper) => {
  const at = scene(paper)

  it('are read up to 64 KB, as forms alone', async () => {
    const long = await at.visitor.post('/desk/sign-in', { login: 'x'.repeat(70_000), password: 'x' })
    expect(long.status).toBe(413)
    const chunked = { 'transfer-encoding': 'chunked' }
    expect((await at.visitor.post('/desk/sign-in', { login: 'x'.repeat(70_000) }, chunked)).status).toBe(413)
    expect((await at.visitor.post('/desk/sign-in', { login: 'lin\0yan', password: 'x' })).status).toBe(400)
    const json = { 'content-type': 'application/json' }
    expect((await at.visitor.post('/desk/sign-in', {}, json)).status).toBe(415)
    for (const fields of [{}, { login: 'linyan' }, { login: 'x'.repeat(300), password: 'x' }])
      expect((await at.visitor.post('/desk/sign-in', fields as Record<string, string>)).status).toBe(400)
    expect((await at.portal.ask('/desk/sign-in', { method: 'PUT' })).headers.allow).toBe('GET, HEAD, POST')
    expect((await at.visitor.get('/desk/sign-out')).headers.allow).toBe('POST')
    expect((await at.visitor.get('/desk/set-up/nowhere')).status).toBe(404)
  })

  it('whose sender goes away in the middle are nobody’s failure', async () => {
    const head = `POST /desk/sign-in HTTP/1.1\r\nhost: a\r\nsec-fetch-site: same-origin\r\n`
    const type = 'content-type: application/x-www-form-urlencoded\r\ncontent-length: 900\r\n\r\nlogin=linyan'
    const socket = connect(at.portal.port, '127.0.0.1')
    socket.write(head + type)
    const before = at.passwords.made()
    await expect.poll(() => connections(at.portal)).toBeGreaterThan(0)
    socket.destroy()
    await expect.poll(() => connections(at.portal)).toBe(0)
    expect(at.portal.log.filter(({ level }) => level >= 50)).toEqual([])
    expect(at.passwords.made()).toBe(before)
  })

  it('come sixty a minute from one address at most', async () => {
    const statuses = new Set<number>()
    for (let number = 0; number < 60; number++) statuses.add((await at.visitor.post('/desk/sign-out', {})).status)
    expect([...statuses]).toEqual([303])
    const over = await at.visitor.post('/desk/sign-out', {})
    expect([over.status, over.headers['retry-after']]).toEqual([429, '60'])
    expect((await at.visitor.get('/desk/sign-in')).status).toBe(200)
    paper.passes(MINUTE)
    expect((await at.visitor.post('/desk/sign-out', {})).status).toBe(303)
  })

  it('show what was typed as text, and never a password', async () => {
    const typed = { login: '"><script>alert(1)</script>', password: '<b>secret</b> 12345' }
    const { body } = await at.visitor.post('/desk/sign-in', typed)
    expect(body).not.toContain('<script>alert')
    expect(body).toContain('&quot;>&lt;script>alert(1)')
    expect(body).not.toContain('12345')
  })

  it('speak the language of the browser, of the address, of the session', async () => {
    const title = async (target: string, headers = {}) =>
      /<title>(.*?)</.exec((await at.visitor.get(target, headers)).body)![1]
    expect(await title('/desk/sign-in')).toBe('登录编辑台｜望汐时报')
    expect(await title('/desk/sign-in', { 'accept-language': 'de, en;q=0.8, zh;q=0.5' })).toBe(
      'Sign in to the Desk · 望汐时报',
    )
    expect(await title('/desk/sign-in', { 'accept-language': 'zh-TW' })).toBe('登入編輯台｜望汐时报')
    expect(await title('/desk/sign-in?lang=zh-Hant-HK', { 'accept-language': 'en' })).toBe('登入編輯台｜望汐时报')
    expect((await at.visitor.get('/tw/desk/account')).headers.location).toBe('/desk/account?lang=zh-Hant-TW')
    await at.visitor.post('/desk/sign-in?lang=en', { login: 'linyan', password: PASSWORD })
    expect(await title('/desk/account', { 'accept-language': 'zh-CN' })).toBe('My account · 望汐时报')
    await at.visitor.post('/desk/account', { act: 'language', language: 'zh-Hans' })
    expect(await title('/desk/account', { 'accept-language': 'en' })).toBe('我的账号｜望汐时报')
  })

  it('that change by what somebody signs in ask for the password first', async () => {
    await at.signsIn()
    for (const act of ['totp-offer', 'totp-remove', 'codes', 'password']) {
      const { status, body } = await at.visitor.post('/desk/account', { act, current: 'wrong', password: PASSWORD })
      expect([act, status]).toEqual([act, 422])
      expect(body).toContain('现在的密码不对。')
      paper.passes(DAY / 2)
    }
  })
})
