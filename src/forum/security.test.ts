import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPaper } from '../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../test/support/portal.ts'
import { readerAt } from '../../test/support/readers.ts'
import type { Visitor } from '../../test/support/visitor.ts'
import { DAY, MINUTE } from '../kernel/clock.ts'
import { nextPath } from './addresses.ts'
import { ROUTES } from './routes/routes.ts'
import type { Route } from './visit.ts'

// The door is one for all places of readers and knows no database but by a token: one engine shows it. Every route is
// walked, at an address that is made from its own pattern, so that none can be forgotten.

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
const MAIL = { BROADSHEET_SMTP_URL: 'smtp://127.0.0.1:9', BROADSHEET_MAIL_FROM: 'desk@wangxi.example' }
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const OWN = { 'sec-fetch-site': 'same-origin' }
let paper: Awaited<ReturnType<typeof openPaper>>
let portal: TestPortal
let reader: Visitor

beforeAll(async () => {
  paper = await openPaper({ sqliteFile: join(folder, 'paper.sqlite') })
  portal = await openTestPortal(paper, { env: MAIL })
  ;({ browser: reader } = await readerAt(portal, paper.newsroom, '望江楼主'))
})
afterAll(async () => {
  await portal?.[Symbol.asyncDispose]()
  await paper?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** An address that the pattern of a route matches, and no pattern before it. */
function addressOf(route: Route): string {
  const made = fc.sample(fc.stringMatching(route.path), { numRuns: 20, seed: 1 })
  return made.find((address) => ROUTES.find(({ path }) => path.test(address)) === route)!
}

const named = (routes: readonly Route[]) => routes.map((route) => [addressOf(route), route] as const)
const posts = named(ROUTES.filter(({ post }) => post))
const gets = named(ROUTES.filter(({ get }) => get))
const mine = () => ({ cookie: reader.cookie! })

/** Each time in another minute, because forms are counted. */
function post(address: string, headers: Readonly<Record<string, string>>, body = '') {
  paper.passes(MINUTE)
  return portal.ask(address, { method: 'POST', headers: { ...FORM, ...headers }, body })
}

describe.each(posts)('a form for %s', (address) => {
  it('is taken from our own pages alone', async () => {
    const foreign = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://wangxi.example' },
      { origin: 'https://wangxi.example.evil.example' },
      {},
    ]
    const before = await paper.entries()
    for (const headers of foreign) {
      const { status, headers: said } = await post(address, { ...mine(), ...(headers as object) }, 'act=end-others')
      expect(status, JSON.stringify(headers)).toBe(403)
      expect(said['set-cookie']).toBeUndefined()
    }
    expect(await paper.entries()).toEqual(before)
  })

  it('is no longer than a form, in an encoding that we know, and without NULs', async () => {
    const headers = { ...OWN, ...mine() }
    expect((await post(address, headers, `x=${'a'.repeat(70_000)}`)).status).toBe(413)
    expect((await post(address, { ...headers, 'content-type': 'text/plain' }, 'x=1')).status).toBe(415)
    expect((await post(address, { ...headers, 'content-type': 'multipart/form-data; boundary=x' }, 'x')).status).toBe(
      415,
    )
    expect((await post(address, { ...headers, 'content-encoding': 'br' }, 'x')).status).toBe(415)
    expect((await post(address, headers, 'email=%00&name=%00')).status).toBe(400)
    expect((await post(address, { ...headers, 'content-type': 'application/json' }, '[')).status).toBe(400)
    expect((await post(address, { ...headers, 'content-type': 'application/json' }, '[1]')).status).toBe(400)
  })

  it('is answered so that nobody keeps it or frames it', async () => {
    const { headers } = await post(address, { ...OWN }, '')
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'.*frame-ancestors 'self'/)
  })
})

describe.each(gets)('a look at %s', (address) => {
  it('sets no cookie and changes nothing', async () => {
    const before = await paper.entries()
    for (const target of [address, `/tw${address}`, `${address}?next=https://evil.example/&next=//evil.example`]) {
      const { status, headers } = await portal.ask(target)
      expect(status).toBeLessThan(500)
      expect(headers['cache-control']).toBe('no-store')
      if (!address.endsWith('/return')) expect(headers['set-cookie'], target).toBeUndefined()
      const led = new URL(headers.location ?? '/', 'https://wangxi.example')
      expect(led.origin).toBe('https://wangxi.example')
      expect(nextPath(led.searchParams.get('next') ?? '/'), target).toBeDefined()
      paper.passes(MINUTE)
    }
    expect(await paper.entries()).toEqual(before)
  })

  it('is GET and HEAD, and says what else there is', async () => {
    const head = await portal.ask(address, { method: 'HEAD' })
    expect(head.body).toBe('')
    expect((await portal.ask(address, { method: 'DELETE', headers: mine() })).status).toBe(405)
  })
})

describe.each(posts.filter(([, route]) => route.for === 'reader'))('a form for %s', (address, route) => {
  it('does nothing for whoever is not signed in', async () => {
    for (const cookie of [
      '',
      '__Host-reader=',
      `__Host-reader=${'x'.repeat(43)}`,
      reader.cookie!.replace('__Host-', ''),
    ]) {
      const reply = await post(address, { ...OWN, cookie }, 'act=end-others')
      if (!route.json) expect([reply.status, reply.headers.location]).toEqual([303, '/reader/sign-in'])
      else expect([reply.status, reply.body]).toEqual([401, expect.stringContaining('"signed_out"')])
    }
  })
})

describe.each(gets.filter(([, route]) => route.for === 'reader'))('a look at %s', (address) => {
  it('leads whoever is not signed in to the sign-in, and back', async () => {
    const forged = `__Host-reader=${'x'.repeat(43)}`
    const { status, headers } = await portal.ask(address, { headers: { cookie: forged } })
    expect(status).toBe(303)
    expect(headers.location).toMatch(/^\/reader\/sign-in(\?next=|$)/)
    // A token that opens nothing any more is not sent for ever.
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^__Host-reader=; .*Max-Age=0$/)])
  })
})

it('a form that comes too often from one address waits for the next minute', async () => {
  paper.passes(MINUTE)
  const send = () => portal.ask('/reader/sign-out', { method: 'POST', headers: { ...FORM, ...OWN }, body: '' })
  const replies = []
  for (let times = 0; times < 61; times++) replies.push(await send())
  expect(replies.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1)
  expect(replies.at(-1)!.headers['retry-after']).toMatch(/^\d+$/)
})

it('what scripts of other sites ask for is not told to them', async () => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
    const reply = await portal.ask('/reader/api/me', { headers: { ...mine(), ...(headers as object) } })
    expect(reply.status).toBe(403)
    expect(reply.body).not.toContain('望江楼主')
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  }
  const told = await portal.ask('/reader/api/me', { headers: { ...mine(), 'sec-fetch-site': 'same-origin' } })
  expect(told.headers).toMatchObject({ 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' })
})

it('a session that has run out opens nothing', async () => {
  const { browser } = await readerAt(portal, paper.newsroom, '江上客')
  expect((await browser.get('/reader')).status).toBe(200)
  paper.passes(181 * DAY)
  expect((await browser.get('/reader')).status).toBe(303)
})
