import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPaper } from '../../test/support/paper.ts'
import { openTestPortal, type Reply, type TestPortal } from '../../test/support/portal.ts'
import { tipOf } from '../changes/record.ts'

let portal: TestPortal
let paper: Awaited<ReturnType<typeof openPaper>>
let folder: string
let story: string
let tip: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
  paper = await openPaper({ sqliteFile: join(folder, 'paper.sqlite') })
  story = (await paper.prints('外港潮闸今晨落闸', { topics: [paper.tideGate] })).id
  portal = await openTestPortal(paper)
  tip = await tipOf(paper.database.read)
})
afterAll(async () => {
  await portal[Symbol.asyncDispose]()
  await paper.close()
  rmSync(folder, { recursive: true })
})

/** A page in the paper's looks, that runs nothing and is kept by nobody. */
function expectErrorPage({ status, headers, body }: Reply, wanted: number, language = 'zh-Hans'): void {
  expect(status).toBe(wanted)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['cache-control']).toMatch(/^no-/)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(body).toContain(`<html lang="${language}"`)
  expect(body).toContain(language === 'zh-Hans' ? '望汐时报' : '望汐時報')
  expect(body).toContain('noindex')
}

describe('a bad address', () => {
  it.each([
    [404, '/nothing', 'is not there'],
    [404, '/wp-login.php', 'is another program'],
    [404, '/a/short', 'has a broken id'],
    [404, '/a/0123456789al', 'has a letter in its id that no id has'],
    [404, '/a/0123456789ab', 'has the id of no story'],
    [404, '/A/0123456789AB', 'is shouted'],
    [404, '/t/nothing', 'is that of no topic'],
    [404, '/t/Not_A_Slug', 'is that of no possible topic'],
    [404, '/s/nothing/feed.xml', 'is the feed of no section'],
    [404, '/wire/2026-02-30', 'is a day that no year has'],
    [404, '/wire/2999-01-01', 'is a day that has not come'],
    [404, '/wire/26-1-1', 'is no day'],
    [404, '/sitemap-99999.xml', 'is a part of the sitemap that is not there'],
    [400, '/hot?span=9d', 'is a span of nothing'],
    [400, '/wire?before=yesterday', 'goes on from nowhere'],
    [400, '/corrections?before=2026', 'goes on from half a time'],
    [400, '/search?q=x&sort=length', 'asks for an order that there is none'],
    [400, '/search?q=x&start=-1', 'begins before the beginning'],
    [400, '/search?q=%ff', 'is no UTF-8'],
    [400, '/search?q=%ed%a0%80', 'is half a character'],
    [414, `/search?q=${'x'.repeat(3000)}`, 'is too long'],
    [404, '/../../etc/passwd', 'climbs'],
    [404, '/%2e%2e/%2e%2e/etc/passwd', 'climbs behind percent signs'],
    [404, '/assets/../manifest.json', 'climbs out of the assets'],
    [404, '/assets/%2e%2e/manifest.json', 'climbs out of the assets unseen'],
    [404, '/assets/manifest.json', 'asks for what is no asset'],
    [404, '/assets/', 'asks for the folder'],
    [404, '/m/../site/manifest.json', 'climbs out of the pictures'],
    [404, '/m/..%2f..%2fpaper.sqlite', 'climbs out of the pictures unseen'],
    [404, `/m/${'0'.repeat(32)}.avif`, 'is a picture that is not there'],
    [404, '/m/', 'asks for all pictures'],
    [400, '/a\\..\\..', 'leans the wrong way'],
    [400, '/%5c%5cevil.example', 'leans the wrong way unseen'],
    [400, '/a/%00', 'has a zero in it'],
    [400, '/%0d%0aset-cookie:a=1', 'begins another header'],
    [400, '/%', 'ends too early'],
    [400, '/%zz', 'is no number'],
    [400, '/%c0%ae%c0%ae/etc', 'is longer than it must be'],
    [400, '/%e0%80%af', 'is much longer than it must be'],
    [404, '//evil.example', 'is that of somebody else'],
    [404, '/cn//evil.example/', 'is that of somebody else in an edition'],
    [404, '/constructor', 'is a word of the machine'],
    [404, '/wire?topic=__proto__', 'is another word of the machine', 400],
  ])('gets %i and a page: %s %s', async (status, target, _why, or = status) => {
    const reply = await portal.ask(asSent(target))
    expect([status, or]).toContain(reply.status)
    expectErrorPage(reply, reply.status)
    const head = await portal.ask(asSent(target), { method: 'HEAD' })
    expect([head.status, head.body]).toEqual([reply.status, ''])
  })

  it.each([
    ['/tw/nothing', 'zh-Hant-TW'],
    ['/hk/a/short', 'zh-Hant-HK'],
    ['/tw/%', 'zh-Hant-TW'],
    ['/twist', 'zh-Hans'],
    ['/cn/nothing', 'zh-Hans'],
  ])('gets its page in the edition that it names: %s', async (target, language) => {
    const reply = await portal.ask(target)
    expectErrorPage(reply, target.endsWith('%') ? 400 : 404, language)
  })

  it.each(['/nothing', '/a/0123456789ab', '/tw/t/nothing'])('is told to programs in JSON: %s', async (target) => {
    const asked = async () => {
      const { status, headers, body } = await portal.ask(target, { headers: { accept: 'application/json' } })
      return { status, type: headers['content-type'], error: (JSON.parse(body) as { error: object }).error }
    }
    const told = { status: 404, code: 'missing', message: expect.any(String) as string }
    const expected = { status: 404, type: 'application/json; charset=utf-8', error: told }
    expect(await asked()).toEqual(expected)
    await portal.ask(target)
    expect(await asked(), 'when the page for browsers is kept').toEqual(expected)
  })

  it('never leads out of the paper, nor breaks anything', async () => {
    const odd = [
      '/',
      '//',
      '\\',
      '.',
      '..',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      '%0d%0a',
      '@',
      ':',
      ';',
      '#',
      '?',
      '&',
      '=',
      '%',
    ]
    const own = ['cn', 'tw', 'a', 'wire', 'search', 'q', story, '2026-11-22', '%E6%BD%AE', 'before']
    const piece = fc.constantFrom(...odd, ...own, 'evil.example', 'https:')
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const { status, headers } = await portal.ask(`/${pieces.join('')}`)
        expect(status).toBeLessThan(500)
        expect(headers['set-cookie']).toBeUndefined()
        if (status >= 300 && status < 400) expect(headers.location).toMatch(/^\/(?![/\\])[!-~]*$/)
      }),
      { numRuns: 400 },
    )
  })
})

describe('a request of the wrong kind', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE'])(
    '%s is refused',
    async (method) => {
      for (const target of ['/', `/a/${story}`, '/feed.xml', '/live']) {
        const reply = await portal.ask(target, { method })
        expectErrorPage(reply, 405)
        expect(reply.headers.allow).toBe('GET, HEAD')
      }
    },
  )

  it('does not exist where there is nothing', async () => {
    const reply = await portal.ask('/nothing', { method: 'POST', body: 'x' })
    expectErrorPage(reply, 404)
    expect(reply.headers.allow).toBeUndefined()
  })

  it.each(['gzip', 'br', 'identity', ''])('may not bring a body encoded in "%s"', async (encoding) => {
    for (const [method, target] of [
      ['GET', '/'],
      ['GET', '/a/never-asked-before'],
      ['HEAD', '/wire'],
      ['POST', `/a/${story}/reads`],
    ] as const) {
      await portal.ask(target)
      const reply = await portal.ask(target, { method, headers: { 'content-encoding': encoding } })
      expect([method, reply.status]).toEqual([method, 415])
    }
  })

  it('may not bring too much, and is told so although it goes on sending', async () => {
    const much = 4 * 1024 * 1024
    for (const [target, status] of [
      [`/a/${story}/reads`, '413 Payload Too Large'],
      ['/', '405 Method Not Allowed'],
      ['/nothing', '404 Not Found'],
    ]) {
      const head = `POST ${target} HTTP/1.1\r\nHost: wangxi.example\r\nContent-Length: ${much}\r\n\r\n`
      const answer = await portal.send(head, new Uint8Array(much))
      expect(answer).toContain(`HTTP/1.1 ${status}\r\n`)
      expect(answer).toContain('connection: close')
      expect(answer).toMatch(/<\/html>\s*$/)
    }
  })

  it('is told before it sends its body, where it asks first', async () => {
    const head = `PUT / HTTP/1.1\r\nHost: wangxi.example\r\nContent-Length: 999999\r\nExpect: 100-continue\r\n\r\n`
    expect(await portal.send(head)).toMatch(/^HTTP\/1\.1 405 /)
    expect(await portal.send(head.replace('100-continue', 'a-miracle\r\nConnection: close'))).toMatch(
      /^HTTP\/1\.1 417 /,
    )
  })

  it('may not come in pieces of unknown length', async () => {
    const { status } = await portal.ask(`/a/${story}/reads`, {
      method: 'POST',
      headers: { 'transfer-encoding': 'chunked' },
      body: 'x',
    })
    expect(status).toBe(413)
  })
})

describe('a program that wants JSON', () => {
  it.each([
    [404, 'missing', '/nothing', 'GET', {}],
    [400, 'invalid', '/%', 'GET', {}],
    [405, 'method', '/', 'DELETE', {}],
    [413, 'too_large', '/a/0123456789ab/reads', 'POST', { 'content-length': '2000' }],
    [414, 'too_long', `/${'x'.repeat(3000)}`, 'GET', {}],
    [415, 'unsupported', '/', 'GET', { 'content-encoding': 'gzip' }],
  ] as const)('gets %i as %s', async (status, code, target, method, headers) => {
    const reply = await portal.ask(target, {
      method,
      headers: { accept: 'application/json', ...headers },
      ...('content-length' in headers && { body: 'x'.repeat(2000) }),
    })
    expect(reply.status).toBe(status)
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(reply.body)).toEqual({
      error: { status, code, message: expect.stringMatching(/\p{Script=Han}/u) },
    })
  })

  it('gets a page when it takes pages too, as browsers do', async () => {
    const accept = 'text/html,application/json;q=0.9'
    expectErrorPage(await portal.ask('/nothing', { headers: { accept } }), 404)
  })
})

it('leaves nothing behind: no line in the log, no row', async () => {
  expect(portal.log).toEqual([])
  expect(await tipOf(paper.database.read)).toBe(tip)
})

/** Han characters percent-encoded; all else as it is, however wrong. */
function asSent(target: string): string {
  return target.replaceAll(/\p{Script=Han}/gu, encodeURIComponent)
}
