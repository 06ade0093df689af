import { afterEach, beforeEach, expect, it } from 'vitest'
import { comesIn, shownCode } from '../../test/support/door.ts'
import { eachDatabase } from '../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../test/support/portal.ts'
import { openProvider, type TestProvider, throughProvider } from '../../test/support/provider.ts'
import { visit, type Visitor } from '../../test/support/visitor.ts'
import { MINUTE } from '../kernel/clock.ts'
import { inviteNew } from '../newsroom/people/invite.ts'
import { confirmTotp, offerTotp } from '../newsroom/people/second-factor.ts'
import { disableStaff } from '../newsroom/people/staff.ts'
import { changeSettings } from '../newsroom/settings/settings.ts'

const RETURN = 'https://wangxi.example/desk/sign-in/provider/return'

eachDatabase('a provider', (paper) => {
  let provider: TestProvider
  let portal: TestPortal
  let visitor: Visitor
  beforeEach(async () => {
    provider = await openProvider(RETURN)
    portal = await openTestPortal(paper, { env: provider.env })
    visitor = visit(portal)
  })
  afterEach(async () => {
    await portal?.[Symbol.asyncDispose]()
    await provider?.[Symbol.asyncDispose]()
  })

  /** Leaves for the provider; the browser keeps in which one it was. */
  async function leaves(target = '/desk/sign-in/provider'): Promise<{ readonly to: string; readonly cookie: string }> {
    const left = await portal.ask(target)
    expect(left.status).toBe(303)
    const [cookie = ''] = left.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^__Host-desk-leaving=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/)
    return { to: left.headers.location!, cookie: cookie.split(';')[0]! }
  }
  const passes = (to: string) => throughProvider(to, 'https://wangxi.example')
  const comesBack = (target: string, cookie?: string) => visitor.get(target, cookie === undefined ? {} : { cookie })
  async function signsIn(target?: string) {
    const { to, cookie } = await leaves(target)
    return comesBack(await passes(to), cookie)
  }
  const invited = (email = 'linyan@wangxi.example') =>
    inviteNew(paper.newsroom, { name: '林雁', role: 'editor', email }).then(({ member }) => member)

  it('lets in who was invited under an address that it has verified, and knows them from then on', async () => {
    await invited()
    provider.person = { sub: 'u-17', email: 'LinYan@wangxi.example', emailVerified: true }
    const back = await signsIn('/desk/sign-in/provider?to=/desk/account&lang=en')
    expect([back.status, back.headers.location]).toEqual([303, '/desk/account'])
    const page = await visitor.get('/desk/account')
    expect(page.body).toContain('林雁')
    expect(page.body).toContain('lang="en"')
    // Whoever has no password is not asked for one.
    expect(page.body).not.toContain('name="password"')
    expect(await paper.kinds()).toEqual([
      'staff.joined',
      'staff.invited',
      'identity.bound',
      'staff.admitted',
      'session.opened',
    ])
    provider.person = { sub: 'u-17', email: 'another@wangxi.example', emailVerified: false }
    expect((await signsIn()).headers.location).toBe('/desk')
  })

  it('adds nobody to the staff, and all of them are told the same', async () => {
    const member = await invited()
    const said = []
    for (const person of [
      { sub: 'u-1' },
      { sub: 'u-2', email: 'stranger@wangxi.example', emailVerified: true },
      { sub: 'u-3', email: 'linyan@wangxi.example', emailVerified: false },
    ]) {
      provider.person = person
      const { status, body, headers } = await signsIn()
      said.push([status, body, headers['set-cookie']])
    }
    provider.person = { sub: 'u-4', email: 'linyan@wangxi.example', emailVerified: true }
    await disableStaff(paper.newsroom, { staffId: member.id })
    const { status, body, headers } = await signsIn()
    said.push([status, body, headers['set-cookie']])
    expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(1)
    expect([status, headers['set-cookie']]).toEqual([403, undefined])
    expect(body).toContain('登录名或凭据不对。')
    expect(await paper.database.read.selectFrom('staff').select('name').execute()).toHaveLength(1)
  })

  it('does not give somebody’s account to another who got their address', async () => {
    await invited()
    provider.person = { sub: 'u-17', email: 'linyan@wangxi.example', emailVerified: true }
    await signsIn()
    provider.person = { sub: 'u-18', email: 'linyan@wangxi.example', emailVerified: true }
    expect((await signsIn()).status).toBe(403)
  })

  it('is believed once, in time, and in the browser from which somebody left', async () => {
    await invited()
    provider.person = { sub: 'u-17', email: 'linyan@wangxi.example', emailVerified: true }
    const first = await leaves()
    const target = await passes(first.to)
    expect((await comesBack(target)).status).toBe(403)
    expect((await comesBack(target, first.cookie)).status).toBe(403)
    const second = await leaves()
    const other = await leaves()
    expect((await comesBack(await passes(second.to), other.cookie)).status).toBe(403)
    const third = await leaves()
    const late = await passes(third.to)
    paper.passes(11 * MINUTE)
    expect((await comesBack(late, third.cookie)).status).toBe(403)
    const fourth = await leaves()
    const forged = (await passes(fourth.to)).replace(/code=[^&]+/, 'code=forged')
    expect((await comesBack(forged, fourth.cookie)).status).toBe(403)
    expect((await comesBack('/desk/sign-in/provider/return?error=access_denied', fourth.cookie)).status).toBe(403)
    expect((await signsIn()).status).toBe(303)
  })

  it('is sent a challenge, a state and a nonce that are new each time', async () => {
    const asked = [new URL((await leaves()).to), new URL((await leaves()).to)]
    for (const { searchParams } of asked) {
      expect(searchParams.get('code_challenge_method')).toBe('S256')
      expect(searchParams.get('redirect_uri')).toBe(RETURN)
      expect(searchParams.get('scope')).toBe('openid email')
    }
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(new Set(asked.map(({ searchParams }) => searchParams.get(name))).size, name).toBe(2)
  })

  it('replaces the password and not the second factor, unless it says that it asked for several', async () => {
    const who = await comesIn(paper.newsroom, { name: '钟向晚', role: 'reporter', login: 'zhong' })
    await paper.newsroom.write(async (tx) => {
      const email = 'zhong@wangxi.example'
      await tx.rows.updateTable('staff').set({ email }).where('id', '=', who.staffId).execute()
    })
    const secret = await offerTotp(paper.newsroom, who)
    await confirmTotp(paper.newsroom, who, { code: shownCode(secret, paper.now()) })
    paper.passes(MINUTE)
    provider.person = { sub: 'u-5', email: 'zhong@wangxi.example', emailVerified: true }
    const half = await signsIn('/desk/sign-in/provider?to=/desk/account')
    expect(half.headers.location).toBe('/desk/second-factor?to=%2Fdesk%2Faccount')
    const whole = await visitor.post(half.headers.location!, { code: shownCode(secret, paper.now()) })
    expect(whole.headers.location).toBe('/desk/account')
    visitor.cookie = undefined
    provider.person = { ...provider.person, amr: ['pwd', 'otp', 'mfa'] }
    expect((await signsIn()).headers.location).toBe('/desk')
  })

  it('that is asked for a role with a second factor leads to enrol one', async () => {
    await invited()
    await changeSettings(paper.newsroom, { secondFactorRoles: ['editor'] })
    provider.person = { sub: 'u-17', email: 'linyan@wangxi.example', emailVerified: true }
    await signsIn()
    expect((await visitor.get('/desk')).headers.location).toBe('/desk/enrol')
    expect((await visitor.get('/desk/enrol')).body).toContain('先开通第二步验证')
    // The secret is shown at once: they came in a moment ago, and have no password.
    expect((await visitor.post('/desk/account', { act: 'totp-offer', current: '' })).body).toContain('<svg class="qr"')
  })

  it('that is down keeps nobody from the password', async () => {
    await provider[Symbol.asyncDispose]()
    const { status, body } = await visitor.get('/desk/sign-in/provider')
    expect([status, body.includes('现在连不上那边')]).toEqual([503, true])
    expect(body).toContain('name="password"')
  })
})
