import { deflateSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AtWork, atWork } from '../../test/support/desk-api.ts'
import { comesIn, PASSWORD } from '../../test/support/door.ts'
import { eachDatabase } from '../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../test/support/portal.ts'
import { visit } from '../../test/support/visitor.ts'
import { exportLog } from '../desk/contract/audit.ts'
import { beginUpload, completeUpload, dropUpload } from '../desk/contract/media.ts'
import { offerPreviewLink } from '../desk/contract/publication.ts'
import { keepRevision } from '../desk/contract/revisions.ts'
import { keepSideDraft } from '../desk/contract/side-drafts.ts'
import { describePerson } from '../desk/contract/staff.ts'
import { answerRequest, beginArticle, leaveText, readText, saveText, takeLock } from '../desk/contract/writing.ts'
import { issueToken } from '../newsroom/people/tokens.ts'
import { EMPTY_TEXT } from '../newsroom/writing/working-text.ts'

// What an enemy tries against a running portal, from outside and from a desk of the house. Forms, sessions, cookies and other
// sites are tried in desk.test.ts and security.test.ts, what is no request at all in requests.test.ts and bad-requests.test.ts.

const SITTING = 'intruding00000000001'

eachDatabase('whoever means harm', (paper) => {
  let portal: TestPortal
  let linYan: AtWork

  beforeEach(async () => {
    portal = await openTestPortal(paper)
    linYan = await atWork(paper, portal, 'editor')
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  it('gains nothing by the names of what a colleague is doing', async () => {
    const zhong = await atWork(paper, portal, 'reporter', '钟向晚')
    const begun = await linYan.ask(beginArticle, {
      body: { sitting: SITTING, sectionId: paper.city.id, text: textOf('她的稿') },
    })
    const { articleId } = begun.body as { articleId: string }
    const params = { articleId }

    const again = await zhong.ask(beginArticle, { body: { sitting: SITTING, sectionId: paper.city.id } })
    expect((again.body as { articleId: string }).articleId).not.toBe(articleId)
    const saved = await zhong.ask(saveText, {
      params,
      body: { sitting: SITTING, count: 1, text: textOf('他写进来的') },
    })
    expect(saved.status).toBe(403)
    const renewed = await zhong.ask(takeLock, { params, body: { sitting: SITTING, active: true } })
    expect(renewed.body).toMatchObject({ lock: { mine: false, holder: { id: linYan.staffId } } })
    const tries = [
      await zhong.ask(keepRevision, { params, body: { sitting: SITTING, count: 0 } }),
      await zhong.ask(answerRequest, { params, body: { sitting: SITTING, handOver: true } }),
      await zhong.ask(keepSideDraft, {
        params,
        body: { sitting: SITTING, count: 1, basedOn: 1, text: textOf('他放的') },
      }),
    ]
    expect(tries.map(({ status }) => status)).toEqual([409, 409, 403])
    await zhong.ask(leaveText, { params, query: { sitting: SITTING } })
    const { body } = await linYan.ask(readText, { params, query: { sitting: SITTING } })
    expect(body).toMatchObject({ text: { headline: '她的稿' }, writing: { lock: { mine: true } } })

    const upload = await linYan.ask(beginUpload, { body: { name: 'a.jpg', size: 1000, mark: 'a' } })
    const { id: uploadId } = upload.body as { id: string }
    for (const operation of [completeUpload, dropUpload])
      expect((await zhong.ask(operation, { params: { uploadId } })).status).toBe(404)
  })

  it('hears nothing of what they may not, with a token of few scopes', async () => {
    const chief = await atWork(paper, portal, 'chief_editor', '沈里舟')
    const { secret } = await issueToken(paper.newsroom, {
      staffId: chief.staffId,
      name: '墙上的屏',
      scopes: ['wire:read'],
      days: 1,
    })
    const headers = { authorization: `Bearer ${secret}` }
    for (const path of [
      '/articles',
      '/people',
      '/audit',
      '/audit/export?format=csv',
      '/settings',
      '/live',
      '/pictures',
    ])
      expect([path, (await portal.ask(`/desk/api${path}`, { headers })).status]).toEqual([path, 403])
    expect((await portal.ask('/desk/api/wire', { headers })).status).toBe(200)
    // A token is no session: what the app's own pages show is not for it.
    for (const path of ['/desk', '/desk/account', '/desk/tokens'])
      expect([path, (await portal.ask(path, { headers })).status]).toEqual([path, 303])
  })

  it('makes no formula of a name in an export, whatever keyboard it was typed on', async () => {
    const chief = await atWork(paper, portal, 'chief_editor', '沈里舟')
    const names = ['=1+1', '+1', '-1', '@a', '＝1+1', '＋1', '－1', '＠a', '\u3000=1+1'.trim()]
    for (const name of names) await chief.ask(describePerson, { params: { staffId: linYan.staffId }, body: { name } })
    const { body } = await chief.ask(exportLog, { query: { format: 'csv', kind: 'staff' } })
    const cells = (body as string).split('\r\n').flatMap((line) => line.split(','))
    expect(cells.filter((cell) => /^"?\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
  })

  it('leads no request out of what it was for, however the path is written', async () => {
    const headers = { cookie: linYan.cookie, 'sec-fetch-site': 'same-origin' }
    const paths = [
      '/desk/api/../account',
      '/desk/api/%2e%2e/account',
      '/desk/api/../../12345678/me',
      '/desk/api/..%2f..%2fme',
      '/desk/api//me',
      '/desk/api/me/',
      '/desk/api/me%00',
      '/desk/api/ME',
      '/desk/api/./me/..',
    ]
    for (const path of paths) {
      const { status, body } = await portal.ask(path, { headers })
      expect([path, status, body.includes('林雁')]).toEqual([path, 404, false])
    }
    for (const path of [
      '/assets/../package.json',
      '/assets/%2e%2e%2fpackage.json',
      '/m/../broadsheet.sqlite',
      '/m/%2e%2e/x',
    ])
      expect([path, (await portal.ask(path)).status]).toEqual([path, 404])
  })

  it('is told nothing of a preview by anybody who follows a link from it', async () => {
    const story = await paper.files('还没有发的稿')
    const offered = await linYan.ask(offerPreviewLink, { params: { articleId: story.id }, body: {} })
    const { pathname } = new URL((offered.body as { address: string }).address)
    const seen = await portal.ask(pathname)
    expect([seen.status, seen.headers['referrer-policy'], seen.headers['cache-control']]).toEqual([
      200,
      'same-origin',
      'no-store',
    ])
    expect(seen.headers['x-robots-tag']).toContain('noindex')
    // Nothing that the page loads or leads to carries the secret but its own other editions.
    const secret = pathname.split('/').at(-1)!
    const carries = [...seen.body.matchAll(/(?:href|src|content)="([^"]*)"/g)].filter(([, address]) =>
      address!.includes(secret),
    )
    expect(carries.filter(([, address]) => !/^(?:\/(?:cn|tw|hk))?\/preview\//.test(address!))).toEqual([])
  })

  it('leaves nothing of another host in a page that is kept, nor in a link that is sent', async () => {
    const story = await paper.prints('潮闸落闸')
    const lies = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-original-url': '/desk/api/me',
      'x-rewrite-url': '/desk',
      'x-http-method-override': 'DELETE',
      forwarded: 'host=evil.example;proto=http',
    }
    for (const path of [
      '/',
      `/a/${story.id}`,
      '/feed.xml',
      '/sitemap.xml',
      '/desk/sign-in',
      '/desk/forgotten',
      '/nowhere',
    ]) {
      const poisoned = await portal.ask(path, { headers: lies })
      const clean = await portal.ask(path)
      expect([path, poisoned.status]).toEqual([path, clean.status])
      expect([path, `${poisoned.body}${clean.body}${JSON.stringify(clean.headers)}`.includes('evil.example')]).toEqual([
        path,
        false,
      ])
    }
  })

  it('breaks nothing by JSON as deep as it is long, nor by ten thousand parameters', async () => {
    const chief = await atWork(paper, portal, 'chief_editor', '沈里舟')
    const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
    const headers = { cookie: chief.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
    for (const levels of [50, 5000, 500_000]) {
      const body = `{"changes":{"tagline":${deep(levels)}}}`
      const said = await portal.ask('/desk/api/settings', { method: 'PATCH', headers, body })
      expect([levels, said.status]).toEqual([levels, 422])
    }
    const nested = `{"type":"listItem","content":[{"type":"bulletList","content":[`
    const list = `${nested.repeat(10_000)}${']}]}'.repeat(10_000)}`
    const body = `{"sitting":"${SITTING}","sectionId":"${paper.city.id}","text":{"body":{"type":"doc","content":[${list}]}}}`
    expect((await portal.ask('/desk/api/articles', { method: 'POST', headers, body })).status).toBe(422)
    const strings = await portal.ask('/desk/api/settings', {
      method: 'PATCH',
      headers,
      body: JSON.stringify({ changes: { tagline: '["\\'.repeat(20) } }),
    })
    expect(strings.status).toBe(200)
    const many = Array.from({ length: 1500 }, (_, number) => `a${number}`).join('&')
    expect((await portal.ask(`/desk/api/people?${many}`, { headers })).status).toBe(200)
    const packed = { ...headers, 'content-encoding': 'deflate' }
    const bomb = deflateSync(Buffer.alloc(10 * 2 ** 20))
    expect((await portal.ask('/desk/api/settings', { method: 'PATCH', headers: packed, body: bomb })).status).toBe(415)
    expect(portal.log.filter(({ level }) => level >= 50)).toEqual([])
  })

  it('does not pass for somebody else by letters that look alike', async () => {
    const chief = await atWork(paper, portal, 'chief_editor', '沈里舟')
    const { login } = await comesIn(paper.newsroom, { name: '林雁', role: 'editor', login: 'linyan' })
    const signsIn = (as: string) => visit(portal).post('/desk/sign-in', { login: as, password: PASSWORD })
    for (const same of ['LINYAN', 'ｌｉｎｙａｎ', ' linyan ', 'ＬｉｎＹａｎ'])
      expect((await signsIn(same)).status).toBe(303)
    for (const other of ['lіnyan', 'linyan\u200b', 'lin\u00adyan', 'lınyan', 'linyan\u0000', 'linyаn'])
      expect([other, (await signsIn(other)).status]).toEqual([
        other,
        expect.toSatisfy((status: number) => status >= 400),
      ])
    expect(login).toBe('linyan')
    for (const name of ['林\u202e雁', '林\u2066雁\u2069'])
      expect([
        name,
        (await chief.ask(describePerson, { params: { staffId: linYan.staffId }, body: { name } })).status,
      ]).toEqual([name, 422])
  })

  it('from one network of IPv6 has the tries of one', async () => {
    await using behind = await openTestPortal(paper, { env: { BROADSHEET_PROXIES: '1' } })
    const from = (number: number) => ({ 'x-forwarded-for': `2001:db8:1:2::${number.toString(16)}` })
    const statuses: number[] = []
    for (let number = 1; number <= 61; number++)
      statuses.push((await behind.ask('/desk/api/me', { headers: from(number) })).status)
    expect([statuses[59], statuses[60]]).toEqual([401, 429])
    // Whoever stands further to the left than our own proxy wrote, is believed nothing.
    const forged = { 'x-forwarded-for': '198.51.100.1, 2001:db8:1:2::99' }
    expect((await behind.ask('/desk/api/me', { headers: forged })).status).toBe(429)
    expect((await behind.ask('/desk/api/me', { headers: { 'x-forwarded-for': '2001:db8:1:3::1' } })).status).toBe(401)
  })

  it('finds each answer of the Desk closed to browsers of other sites', async () => {
    const api = { cookie: linYan.cookie, 'sec-fetch-site': 'same-origin' }
    const answers = {
      'the sign-in': await portal.ask('/desk/sign-in'),
      'the way to it': await portal.ask('/desk/articles'),
      'the app': await portal.ask('/desk/articles', { headers: api }),
      'a page': await portal.ask('/desk/account', { headers: api }),
      'the interface': await portal.ask('/desk/api/me', { headers: api }),
      'its document': await portal.ask('/desk/api/openapi.json', { headers: api }),
      'a refusal': await portal.ask('/desk/api/nowhere', { headers: api }),
      'a stranger': await portal.ask('/desk/api/me'),
      'no such page': await portal.ask('/desk/set-up/x/y/z', { headers: api }),
      'a wrong method': await portal.ask('/desk/sign-in', { method: 'PUT' }),
    }
    for (const [what, { headers }] of Object.entries(answers)) {
      expect([what, headers['cache-control']]).toEqual([what, 'no-store'])
      expect([what, headers]).toEqual([
        what,
        expect.objectContaining({
          'content-security-policy': expect.stringMatching(
            /default-src 'none'.*base-uri 'none'.*frame-ancestors 'self'/,
          ),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'same-origin',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'strict-transport-security': 'max-age=31536000',
        }),
      ])
      expect([what, headers['access-control-allow-origin']]).toEqual([what, undefined])
    }
    await using plain = await openTestPortal(paper, { origin: 'http://localhost:3000' })
    expect((await plain.ask('/desk/sign-in')).headers['strict-transport-security']).toBeUndefined()
  })
})

const textOf = (headline: string) => ({ ...EMPTY_TEXT, headline })
