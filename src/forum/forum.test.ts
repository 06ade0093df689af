import { afterEach, beforeEach, expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../test/support/portal.ts'
import { joins, linkTo, readerAt } from '../../test/support/readers.ts'
import { errorsIn } from '../../test/support/valid-html.ts'
import { visit, type Visitor } from '../../test/support/visitor.ts'
import { HOUR, later, MINUTE } from '../kernel/clock.ts'
import { program } from '../newsroom/people/actor.ts'
import { banReader } from '../newsroom/readers/bans.ts'
import { notify } from '../newsroom/readers/notices.ts'
import { renameReader } from '../newsroom/readers/join.ts'

/** Nothing listens there: letters stay where they are. */
const MAIL = { BROADSHEET_SMTP_URL: 'smtp://127.0.0.1:9', BROADSHEET_MAIL_FROM: 'desk@wangxi.example' }

eachDatabase('readers at the door', (paper) => {
  let portal: TestPortal
  let browser: Visitor
  beforeEach(async () => {
    portal = await openTestPortal(paper, { env: MAIL })
    browser = visit(portal, undefined, { keeps: 'reader' })
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  const asks = (email: string, more: Record<string, string> = {}) => browser.post('/reader/sign-in', { email, ...more })
  const lettersAsked = () =>
    paper.database.read.selectFrom('mails').select(['login', 'language', 'next']).orderBy('id').execute()

  it('are answered the same whether their address is known or not', async () => {
    await joins(paper.newsroom, '望江楼主', 'known@mail.example')
    const known = await asks('known@mail.example', { next: '/wire' })
    const unknown = await asks('unknown@mail.example', { next: '/wire' })
    expect([known.status, known.headers.location, known.body]).toEqual([
      unknown.status,
      unknown.headers.location,
      unknown.body,
    ])
    expect(known.headers.location).toBe('/reader/sign-in?done=sent&next=%2Fwire')
    expect((await browser.get(known.headers.location!)).body).toContain('信寄出了')
    expect(await lettersAsked()).toEqual([
      { login: 'known@mail.example', language: 'zh-Hans', next: '/wire' },
      { login: 'unknown@mail.example', language: 'zh-Hans', next: '/wire' },
    ])
    const [locked, alike] = [await repeated('known@mail.example'), await repeated('unknown@mail.example')]
    expect([locked.status, locked.headers['retry-after']]).toEqual([429, '60'])
    const words = (reply: typeof locked) => reply.body.replaceAll(/(?:un)?known@mail.example/g, '')
    expect(words(locked)).toBe(words(alike))
  })
  async function repeated(email: string) {
    for (let times = 0; times < 2; times++) await asks(email)
    return asks(email)
  }

  it('come in by a link that looking does not use up, under a name that they choose', async () => {
    const token = await linkTo(paper.newsroom, 'wang@mail.example', '/tw/wire?flash=1')
    for (let looks = 0; looks < 3; looks++) {
      const page = await browser.get(`/reader/sign-in/${token}`)
      expect(page.status).toBe(200)
      expect(page.body).toContain('w…@mail.example')
      expect(page.body).not.toContain('wang@mail.example')
      expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' })
      expect(page.headers['set-cookie']).toBeUndefined()
    }
    const refused = await browser.post(`/reader/sign-in/${token}`, { name: '望汐时报' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('这个名字会被当成本报')
    expect(refused.body).toContain('value="望汐时报"')
    const inside = await browser.post(`/reader/sign-in/${token}`, { name: '望江楼主' })
    expect([inside.status, inside.headers.location]).toEqual([303, '/tw/wire?flash=1'])
    expect(inside.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-reader=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=15552000$/),
    ])
    expect((await browser.post(`/reader/sign-in/${token}`, { name: '江上客' })).status).toBe(404)
    expect((await browser.get('/reader')).body).toContain('望江楼主')
    expect(JSON.parse((await browser.get('/reader/api/me')).body)).toMatchObject({
      reader: { name: '望江楼主', unseen: 0 },
    })
  })

  it('are told that a link is of no use when it was used, has run out, or never was', async () => {
    const token = await linkTo(paper.newsroom, 'wang@mail.example')
    paper.passes(20 * MINUTE)
    const replies = [
      await browser.get(`/reader/sign-in/${token}`),
      await browser.post(`/reader/sign-in/${token}`, { name: '望江楼主' }),
      await browser.get(`/reader/sign-in/${'A'.repeat(43)}`),
      await browser.get('/reader/sign-in/short'),
    ]
    for (const reply of replies) {
      expect(reply.status).toBe(404)
      expect(reply.body).toContain('这个链接用不了了')
    }
  })

  it('bring no token of their own into a session: each sign-in makes another, and ends the one before', async () => {
    const { browser: mine } = await readerAt(portal, paper.newsroom, '望江楼主')
    const before = mine.cookie!
    const token = await linkTo(paper.newsroom, 'other@mail.example')
    const asked = await mine.get(`/reader/sign-in/${token}`)
    expect(asked.body).toContain('这个浏览器现在登录的是“望江楼主”')
    await mine.post(`/reader/sign-in/${token}`, { name: '江上客' })
    expect(mine.cookie).not.toBe(before)
    const old = visit(portal, before, { keeps: 'reader' })
    expect(JSON.parse((await old.get('/reader/api/me')).body)).toEqual({ reader: null })
    expect(old.cookie).toBeUndefined()
    const fixed = visit(portal, `__Host-reader=${'F'.repeat(43)}`, { keeps: 'reader' })
    const another = await linkTo(paper.newsroom, 'third@mail.example')
    await fixed.post(`/reader/sign-in/${another}`, { name: '江下客' })
    expect(fixed.cookie).not.toContain('F'.repeat(43))
  })

  it('read in the script of their edition, and are led back within it', async () => {
    expect((await browser.get('/tw/reader')).headers.location).toBe('/tw/reader/sign-in?next=%2Ftw%2Freader')
    const page = await browser.get('/tw/reader/sign-in')
    expect(page.body).toContain('lang="zh-Hant-TW"')
    expect(page.body).toContain('寄登入連結')
    expect(page.body).toContain('action="/tw/reader/sign-in"')
    await browser.post('/hk/reader/sign-in', { email: 'wang@mail.example' })
    expect(await lettersAsked()).toMatchObject([{ language: 'zh-Hant-HK' }])
    expect((await browser.get('/hk/reader/sign-in')).body).toContain('電郵')
  })

  it('change their name, see and end their sessions, and sign out', async () => {
    const { browser: mine, reader } = await readerAt(portal, paper.newsroom, '望江楼主')
    const { browser: other, session } = await readerAt(portal, paper.newsroom, '望江楼主')
    expect((await mine.post('/reader', { act: 'rename', name: 'x' })).body).toContain('名字至少要两个字')
    expect((await mine.post('/reader', { act: 'rename', name: '江上客' })).headers.location).toBe(
      '/reader?done=renamed',
    )
    expect((await mine.get('/reader?done=renamed')).body).toContain('名字改好了')
    expect((await mine.get('/reader?done=<script>')).body).not.toContain('<script>x')
    await mine.post('/reader', { act: 'end', session: session.id })
    expect((await other.get('/reader')).status).toBe(303)
    expect((await mine.post('/reader', { act: 'end', session: session.id })).status).toBe(404)
    const out = await mine.post('/reader/sign-out', {})
    expect([out.status, out.headers.location, mine.cookie]).toEqual([303, '/', undefined])
    expect(reader.name).toBe('望江楼主')
  })

  it('see what they were told, and that they are banned, in the page', async () => {
    const { browser: mine, reader } = await readerAt(portal, paper.newsroom, '望江楼主')
    await paper.newsroom.write((tx) => notify(tx, { readerId: reader.id, kind: 'held', commentId: '2mzxadw3ajae' }))
    const until = later(paper.now(), HOUR)
    await banReader(paper.newsroom.as(program('command')), { readerId: reader.id, until, reason: '<b>刷屏</b>' })
    const page = (await mine.get('/reader')).body
    expect(page).toContain('评论正在审核')
    expect(page).toContain('&lt;b>刷屏')
    expect(JSON.parse((await mine.get('/reader/api/me')).body)).toMatchObject({ reader: { unseen: 1 } })
    const upto = /name="upto" value="([^"]+)"/.exec(page)![1]!
    await mine.post('/reader', { act: 'seen', upto })
    expect(JSON.parse((await mine.get('/reader/api/me')).body)).toMatchObject({ reader: { unseen: 0 } })
  })

  it('take their data with them, and leave by typing their name', async () => {
    const { browser: mine, reader } = await readerAt(portal, paper.newsroom, '望江楼主')
    const data = await mine.get('/reader/data')
    expect(data.headers['content-disposition']).toBe(`attachment; filename="reader-${reader.id}.json"`)
    expect(JSON.parse(data.body)).toMatchObject({ name: '望江楼主', sessions: [{ factor: 'link' }], comments: [] })
    expect(data.body).not.toContain(mine.cookie!.split('=')[1])
    const refused = await mine.post('/reader/leave', { typed: '江上客', comments: 'kept' })
    expect(refused.status).toBe(422)
    expect((await mine.get('/reader')).status).toBe(200)
    expect((await mine.post('/reader/leave', { typed: '望江楼主', comments: 'all' })).status).toBe(422)
    const gone = await mine.post('/reader/leave', { typed: '望江楼主', comments: 'kept' })
    expect([gone.status, gone.headers.location, mine.cookie]).toEqual([303, '/reader/gone', undefined])
    expect((await mine.get('/reader/gone')).body).toContain('账号已删除')
    expect((await mine.get('/reader')).headers.location).toBe('/reader/sign-in?next=%2Freader')
  })

  it('have no cookie and stand in no page that is kept, whatever they read', async () => {
    const story = await paper.prints('潮闸今晨落闸')
    const { browser: mine } = await readerAt(portal, paper.newsroom, '望江楼主')
    for (const target of ['/', `/a/${story.id}`, '/wire', '/search?q=潮闸', '/reader/sign-in', '/nowhere']) {
      const stranger = await portal.ask(encodeURI(target))
      expect(stranger.headers['set-cookie'], target).toBeUndefined()
      if (target.startsWith('/reader')) continue
      const known = await mine.get(encodeURI(target))
      expect(known.body, target).toBe(stranger.body)
      expect(stranger.body).toContain('>登录</a>')
    }
    expect((await portal.ask(`/a/${story.id}`)).body).toContain(`href="/reader/sign-in?next=%2Fa%2F${story.id}"`)
  })

  it('are shown valid markup on each page', async () => {
    const { browser: mine, reader } = await readerAt(portal, paper.newsroom, '望江楼主')
    await paper.newsroom.write((tx) => notify(tx, { readerId: reader.id, kind: 'held', commentId: '2mzxadw3ajae' }))
    const token = await linkTo(paper.newsroom, 'new@mail.example')
    const own = ['/reader', '/tw/reader?done=renamed', '/reader/leave', '/reader/passkey', `/reader/sign-in/${token}`]
    const pages = await Promise.all([
      ...own.map((target) => mine.get(target)),
      ...['/reader/sign-in', '/reader/sign-in?done=sent', '/hk/reader/gone'].map((target) => browser.get(target)),
      mine.post('/reader', { act: 'rename', name: 'x' }),
      mine.post('/reader', { act: 'nothing' }),
    ])
    for (const { body, status } of pages) expect(await errorsIn(body), `${status} ${body.slice(0, 200)}`).toEqual([])
  })

  it('are known by another name everywhere once they have changed it', async () => {
    const { browser: mine, reader } = await readerAt(portal, paper.newsroom, '望江楼主')
    await renameReader(paper.newsroom, { readerId: reader.id, name: '江上客' })
    expect((await mine.get('/reader')).body).toContain('江上客')
  })
})
