import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openPaper } from '../../test/support/paper.ts'
import { openTestPortal } from '../../test/support/portal.ts'
import { readerIn } from '../../test/support/readers.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

it('a house where readers cannot sign in has no place for it, and says nothing of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
  const paper = await openPaper({ sqliteFile: join(folder, 'paper.sqlite') })
  const { token } = await readerIn(paper.newsroom, '望江楼主')
  try {
    await using portal = await openTestPortal(paper, { env: { BROADSHEET_READERS: 'off' } })
    const cookie = `__Host-reader=${token}`
    for (const target of ['/reader', '/reader/sign-in', '/reader/api/me', '/tw/reader/data'])
      expect((await portal.ask(target, { headers: { cookie } })).status, target).toBe(404)
    const body = 'email=a%40mail.example'
    expect((await portal.ask('/reader/sign-in', { method: 'POST', headers: FORM, body })).status).toBe(404)
    const front = (await portal.ask('/')).body
    for (const trace of ['/reader/sign-in', 'data-who']) expect(front).not.toContain(trace)
  } finally {
    await paper.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

it('a house without mail and without a provider offers passkeys alone, and takes no address', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
  const paper = await openPaper({ sqliteFile: join(folder, 'paper.sqlite') })
  try {
    await using portal = await openTestPortal(paper)
    expect((await portal.ask('/reader/sign-in')).body).not.toContain('name="email"')
    const body = 'email=a%40mail.example'
    expect((await portal.ask('/reader/sign-in', { method: 'POST', headers: FORM, body })).status).toBe(404)
    expect(await paper.database.read.selectFrom('mails').selectAll().execute()).toEqual([])
  } finally {
    await paper.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
