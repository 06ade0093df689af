import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AtWork, askApi, atWork } from '../../../test/support/desk-api.ts'
import { openPaper } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { sampleOf } from '../../../test/support/sample.ts'
import { DAY, MINUTE } from '../../kernel/clock.ts'
import { may, type Role, ROLES } from '../../newsroom/people/policy.ts'
import { type Scope, SCOPES } from '../../newsroom/people/scopes.ts'
import { issueToken } from '../../newsroom/people/tokens.ts'
import { OPERATIONS } from '../contract/contract.ts'
import type { Asking, Operation } from '../contract/operation.ts'

// The door is one for all operations and knows no database but by name and token: one engine shows it. Every operation of
// the contract is walked, with parameters made from its own schemas, so that none can be forgotten.

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
const staff = new Map<Role, AtWork>()
let paper: Awaited<ReturnType<typeof openPaper>>
let portal: TestPortal

beforeAll(async () => {
  paper = await openPaper({ sqliteFile: join(folder, 'paper.sqlite') })
  portal = await openTestPortal(paper)
  for (const role of ROLES) staff.set(role, await atWork(paper, portal, role, role))
})
afterAll(async () => {
  await portal?.[Symbol.asyncDispose]()
  await paper?.close()
  rmSync(folder, { recursive: true, force: true })
})

const askingOf = (operation: Operation): Asking<Operation> => ({
  params: sampleOf(operation.params) ?? {},
  query: sampleOf(operation.query) ?? {},
  body: operation.bytes ? undefined : sampleOf(operation.body),
})

/** Asks with some headers; each time in another minute, because strangers are counted. */
function ask(operation: Operation, headers: Readonly<Record<string, string>>) {
  paper.passes(MINUTE)
  return askApi(portal, operation, askingOf(operation), headers)
}

/** Somebody who may, as far as their role goes. */
const allowedFor = (operation: Operation): AtWork =>
  staff.get(ROLES.find((role) => operation.for === 'staff' || may({ kind: 'staff', id: '', role }, operation.for))!)!

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

async function tokenOf(who: AtWork, scopes: readonly Scope[], days = 1): Promise<string> {
  const { secret } = await issueToken(paper.newsroom, { staffId: who.staffId, name: '测试', scopes, days })
  return secret
}

describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  it('is refused without a session, and with one that is none', async () => {
    const cookies = ['', '__Host-desk=', `__Host-desk=${'x'.repeat(43)}`, `desk=${'x'.repeat(43)}`]
    for (const cookie of cookies) {
      const { status, headers, body } = await ask(operation, {
        ...(cookie && { cookie }),
        'sec-fetch-site': 'same-origin',
      })
      expect([status, cookie]).toEqual([401, cookie])
      expect(body).toMatchObject({ code: 'signed_out' })
      expect([headers['cache-control'], headers['set-cookie']]).toEqual(['no-store', undefined])
    }
  })

  it('is refused to each role that the policy does not allow it', async () => {
    for (const role of ROLES) {
      if (operation.for === 'staff' || may({ kind: 'staff', id: '', role }, operation.for)) continue
      const { status, body } = await ask(operation, {
        cookie: staff.get(role)!.cookie,
        'sec-fetch-site': 'same-origin',
      })
      expect([status, role]).toEqual([403, role])
      expect(body).toMatchObject({ code: 'forbidden', facts: { action: operation.for } })
    }
  })

  it('is refused when another site asks, whoever is signed in', async () => {
    const { cookie } = allowedFor(operation)
    const foreign: Readonly<Record<string, string>>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'https://evil.wangxi.example' },
      { origin: 'https://evil.example' },
      { origin: 'http://wangxi.example' },
      { origin: 'null' },
      // A write has to say where it comes from.
      ...(operation.method === 'GET' ? [] : [{}, { 'sec-fetch-site': 'none' }]),
    ]
    for (const headers of foreign) {
      const { status, body } = await ask(operation, { cookie, ...headers })
      expect([status, headers]).toEqual([403, headers])
      expect(body).toMatchObject({ code: 'foreign' })
    }
  })

  it('is refused with a token that is forged, has run out, was revoked with its owner’s cookie beside it, or lacks the scope', async () => {
    const who = allowedFor(operation)
    const good = await tokenOf(who, SCOPES)
    const forged = good.slice(0, -1) + (good.endsWith('A') ? 'B' : 'A')
    for (const secret of [forged, good.slice(0, -1), 'x', good.replace('broadsheet_', ''), '']) {
      const { status, headers } = await ask(operation, { ...bearer(secret), cookie: who.cookie })
      expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer'])
    }
    if (operation.scope !== 'any') {
      const others = SCOPES.filter((scope) => scope !== operation.scope)
      const lacking = await ask(operation, bearer(await tokenOf(who, operation.scope === 'session' ? SCOPES : others)))
      expect([lacking.status, lacking.body]).toEqual([
        403,
        expect.objectContaining({ code: 'no_scope', facts: { scope: operation.scope } }),
      ])
    }
    const short = await tokenOf(who, SCOPES)
    paper.passes(DAY)
    expect((await ask(operation, bearer(short))).status).toBe(401)
    await paper.newsroom.write((tx) =>
      tx.rows.updateTable('staff_sessions').set({ seen_at: tx.at, expires_at: '9' }).execute(),
    )
  })

  it('lets in whom the policy allows it', async () => {
    // What a stream has to give is another test's affair; acts would be done.
    if (operation.method !== 'GET' || operation.streams) return
    const { status } = await ask(operation, { cookie: allowedFor(operation).cookie, 'sec-fetch-site': 'same-origin' })
    expect([401, 403, 405, 429, 500]).not.toContain(status)
  })
})
