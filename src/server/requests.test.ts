import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPaper } from '../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../test/support/portal.ts'
import { searchHere } from '../search/search-service.ts'
import { fileWire } from '../newsroom/wire/file-wire.ts'

let portal: TestPortal
let paper: Awaited<ReturnType<typeof openPaper>>
let folder: string
let story: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
  paper = await openPaper({ sqliteFile: join(folder, 'paper.sqlite') })
  story = (await paper.prints('外港潮闸今晨落闸', { topics: [paper.tideGate] })).id
  await fileWire(paper.newsroom, { headline: '外港恢复通航', flash: true })
  // What can be found does not change between one request and the next.
  const search = searchHere({ database: paper.database, clock: paper.now, holder: 'test' })
  while ((await search.follow()) > 0);
  await search.close()
  portal = await openTestPortal(paper)
})
afterAll(async () => {
  await portal[Symbol.asyncDispose]()
  await paper.close()
  rmSync(folder, { recursive: true })
})

const GET_HOME = 'GET / HTTP/1.1\r\nHost: wangxi.example\r\nConnection: close\r\n\r\n'

/** The status lines in what came back over one connection. */
function statuses(answers: string): readonly string[] {
  return [...answers.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status!)
}

describe('HEAD', () => {
  it.each([
    ['/'],
    ['/a/STORY'],
    ['/wire?flash=1'],
    ['/t/tide-gate'],
    ['/feed.xml'],
    ['/t/tide-gate/feed.json'],
    ['/sitemap.xml'],
    ['/news-sitemap.xml'],
    ['/robots.txt'],
    ['/search?q=潮闸'],
    ['/assets/site-0a1b.css'],
    ['/favicon.svg'],
    ['/favicon.ico'],
    ['/wire/'],
    ['/nothing'],
    ['/%'],
  ])('says of %s what GET says, without it', async (place) => {
    const target = place.replace('STORY', story).replace('潮闸', encodeURIComponent('潮闸'))
    const head = await portal.ask(target, { method: 'HEAD' })
    const get = await portal.ask(target)
    const { date: _, connection: __, 'keep-alive': ___, ...said } = get.headers
    expect(head.headers).toMatchObject(said)
    expect([head.status, head.body]).toEqual([get.status, ''])
    expect(get.status).toBeGreaterThanOrEqual(200)
  })

  it('of the live wire ends', async () => {
    const { status, headers } = await portal.ask('/live', { method: 'HEAD' })
    expect([status, headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8'])
  })
})

describe('a page', () => {
  it('does not depend on the host that it is asked from', async () => {
    const targets = ['/', `/a/${story}`, '/feed.xml', '/sitemap.xml', '/tw/feed.atom', '/nothing', '/wire/']
    for (const target of targets) {
      const { etag, location, ...rest } = (await portal.ask(target)).headers
      for (const headers of [
        { host: 'evil.example' },
        { host: 'wangxi.example:80@evil.example' },
        { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', forwarded: 'host=evil.example' },
        { 'x-original-url': '/hot', 'x-rewrite-url': '/hot' },
      ]) {
        const reply = await portal.ask(target, { headers })
        expect(reply.headers).toMatchObject({ ...(etag && { etag }), ...(location && { location }) })
        expect(reply.body).not.toContain('evil.example')
        expect(reply.headers['content-length']).toBe(rest['content-length'])
      }
    }
  })

  it('is found by a target that names a host, whichever', async () => {
    const whole = 'GET http://evil.example/a/STORY HTTP/1.1\r\nHost: wangxi.example\r\nConnection: close\r\n\r\n'
    const answer = await portal.send(whole.replace('STORY', story))
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).not.toContain('evil.example')
    expect(await portal.send(GET_HOME.replace('/ ', 'https://wangxi.example?utm=x '))).toMatch(/^HTTP\/1\.1 200 /)
    expect(await portal.send(GET_HOME.replace('/ ', 'ftp://wangxi.example/ '))).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('is sent over HTTP/1.0 and without a header at all', async () => {
    expect(await portal.send('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 [^]*<\/html>$/)
  })

  it('says no more than that it has not changed to who has it', async () => {
    const { headers } = await portal.ask(`/a/${story}`)
    const again = await portal.ask(`/a/${story}`, { headers: { 'if-none-match': headers.etag! } })
    expect([again.status, again.body]).toEqual([304, ''])
  })
})

describe('what is no request', () => {
  const post = (headers: string, body: string) =>
    `POST /a/${story}/reads HTTP/1.1\r\nHost: wangxi.example\r\n${headers}\r\n\r\n${body}`

  it.each([
    ['a length and chunks', post('Content-Length: 5\r\nTransfer-Encoding: chunked', `0\r\n\r\n${GET_HOME}`)],
    ['chunks and a length', post('Transfer-Encoding: chunked\r\nContent-Length: 5', `0\r\n\r\n${GET_HOME}`)],
    ['two lengths', post('Content-Length: 0\r\nContent-Length: 44', GET_HOME)],
    ['a list of lengths', post('Content-Length: 0, 44', GET_HOME)],
    ['a length with a sign', post('Content-Length: +0', GET_HOME)],
    ['a negative length', post('Content-Length: -1', GET_HOME)],
    ['a length in hexadecimal', post('Content-Length: 0x10', GET_HOME)],
    ['a space before the colon', post('Transfer-Encoding : chunked', `0\r\n\r\n${GET_HOME}`)],
    ['a coding that nobody knows', post('Transfer-Encoding: xchunked', `0\r\n\r\n${GET_HOME}`)],
    ['chunked, but not at the end', post('Transfer-Encoding: chunked, identity', `0\r\n\r\n${GET_HOME}`)],
    ['a folded header', `GET / HTTP/1.1\r\nHost: wangxi.example\r\nX-A: 1\r\n Transfer-Encoding: chunked\r\n\r\n`],
    ['a bare line feed', `GET / HTTP/1.1\r\nHost: wangxi.example\nX-A: 1\r\n\r\n`],
    ['a bare carriage return', `GET / HTTP/1.1\r\nHost: wangxi.example\r\nX-A: a\rb\r\n\r\n`],
    ['a zero in a header', `GET / HTTP/1.1\r\nHost: wangxi.example\r\nX-A: a\0b\r\n\r\n`],
    ['no host', `GET / HTTP/1.1\r\nX-A: 1\r\n\r\n`],
    ['a space in the target', `GET /a b HTTP/1.1\r\nHost: wangxi.example\r\n\r\n`],
    ['a target in bare UTF-8', Buffer.from(GET_HOME.replace('/ ', '/search?q=潮闸 ')).toString('latin1')],
    ['a zero in the target', `GET /a\0b HTTP/1.1\r\nHost: wangxi.example\r\n\r\n`],
    ['a method that nobody knows', `BREW / HTTP/1.1\r\nHost: wangxi.example\r\n\r\n`],
    ['another protocol', `GET / HTTP/9.9\r\nHost: wangxi.example\r\n\r\n`],
    ['no HTTP', '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03'],
    ['nonsense', '潮汐\r\n\r\n'],
  ])('ends the connection, and nothing behind it is heard: %s', async (_what, bytes) => {
    const answers = statuses(await portal.send(bytes, GET_HOME))
    expect(answers.at(-1)).toBe('400')
    expect(answers.filter((status) => status === '200')).toEqual([])
  })

  it('is a header without end', async () => {
    const long = `GET / HTTP/1.1\r\nHost: wangxi.example\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`
    expect(await portal.send(long)).toMatch(/^HTTP\/1\.1 431 /)
    const many = `GET / HTTP/1.1\r\nHost: wangxi.example\r\n${'X-A: aaaaaaaa\r\n'.repeat(5000)}\r\n`
    expect(await portal.send(many)).toMatch(/^HTTP\/1\.1 431 /)
    expect(await portal.send(`GET /${'x'.repeat(20_000)} HTTP/1.1\r\n`)).toMatch(/^HTTP\/1\.1 431 /)
  })

  it('is the wish for a tunnel, or for another protocol', async () => {
    const tunnel = 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n'
    expect(await portal.send(tunnel)).toMatch(/^HTTP\/1\.1 405 /)
    const upgrade = GET_HOME.replace('Connection: close', 'Connection: Upgrade, close\r\nUpgrade: websocket')
    expect(await portal.send(upgrade)).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('is one that never ends', async () => {
    await using impatient = await openTestPortal(paper, {
      limits: { headersTimeout: 20, requestTimeout: 20, connectionsCheckingInterval: 10 },
    })
    expect(await impatient.send('GET / HTTP/1.1\r\nHost: wangxi.exam')).toMatch(/^HTTP\/1\.1 408 /)
  })
})

it('answers requests that come at once in their order', async () => {
  const requests = [
    GET_HOME.replace('/ ', `/a/${story} `).replace('Connection: close\r\n', ''),
    GET_HOME.replace('/ ', '/nothing ').replace('Connection: close\r\n', ''),
    GET_HOME.replace('/ ', '/wire/ ').replace('Connection: close\r\n', ''),
    GET_HOME,
  ]
  expect(statuses(await portal.send(requests.join('')))).toEqual(['200', '404', '308', '200'])
})

it('answers a mistake of its own with its number, and goes on', async () => {
  let broken = false
  const clock = () => {
    if (broken) throw new Error('the clock has stopped')
    return paper.now()
  }
  await using portal = await openTestPortal({ ...paper, now: clock })
  await portal.ask('/')
  broken = true
  const reads = { method: 'POST', headers: { 'user-agent': 'Mozilla/5.0' } }
  expect((await portal.ask(`/a/${story}/reads`, reads)).status).toBe(500)
  expect((await portal.ask('/')).status).toBe(500)
  expect((await portal.ask('/topics')).status).toBeGreaterThanOrEqual(500)
  broken = false
  expect((await portal.ask('/')).status).toBe(200)
  // Work by the clock may have failed meanwhile, too, for nobody in particular.
  const failures = portal.log.filter(({ work, follower }) => work === undefined && follower === undefined)
  expect(failures.map(({ id }) => typeof id)).toEqual(failures.map(() => 'string'))
})

it('has nothing to say about any of this in its log', () => {
  expect(portal.log).toEqual([])
})
