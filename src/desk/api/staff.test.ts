import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AtWork, atWork } from '../../../test/support/desk-api.ts'
import { comesIn, PASSWORD } from '../../../test/support/door.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { visit } from '../../../test/support/visitor.ts'
import { readChoices } from '../contract/choices.ts'
import * as settings from '../contract/settings.ts'
import * as staff from '../contract/staff.ts'

const SMTP = { BROADSHEET_SMTP_URL: 'smtp://127.0.0.1:1', BROADSHEET_MAIL_FROM: 'desk@wangxi.example' }

eachDatabase('people in the interface', (paper) => {
  let portal: TestPortal
  let boss: AtWork
  let chief: AtWork
  beforeEach(async () => {
    portal = await openTestPortal(paper)
    boss = await atWork(paper, portal, 'administrator', '管事的')
    chief = await atWork(paper, portal, 'chief_editor', '沈里舟')
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  const invites = async (who: AtWork, role: 'editor' | 'administrator' = 'editor') =>
    who.ask(staff.invitePerson, { body: { name: '林雁', role, email: 'linyan@wangxi.example' } })

  it('are invited by a link, and found among the others', async () => {
    const { status, body } = await invites(chief)
    expect([status, body]).toEqual([
      200,
      {
        person: expect.objectContaining({ name: '林雁', role: 'editor', access: 'invited', hasTotp: false }) as object,
        link: {
          address: expect.stringMatching(/^https:\/\/wangxi\.example\/desk\/invitation\/[\w-]{43}$/) as string,
          expiresAt: '2026-11-25T08:00:00.000Z',
        },
      },
    ])
    const found = await boss.ask(staff.listPeople, { query: { q: '林', access: ['invited'] } })
    expect(found.body).toMatchObject({ items: [{ name: '林雁', email: 'linyan@wangxi.example' }], next: null })
    const first = await boss.ask(staff.listPeople, { query: { limit: '1' } })
    const [{ id }] = (first.body as { items: [{ id: string }] }).items
    expect(first.body).toMatchObject({ items: [{}], next: id })
    expect((await invites(boss)).body).toMatchObject({ code: 'invalid', facts: { field: 'email' } })
    const choices = await (await atWork(paper, portal, 'reporter')).ask(readChoices, {})
    const { people } = choices.body as { people: { name: string; over: boolean }[] }
    expect(people.filter(({ over }) => !over).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['管事的', '沈里舟', '林雁']),
    )
    expect(JSON.stringify(choices.body)).not.toContain('wangxi.example')
  })

  it('are invited by mail only where mail can be sent', async () => {
    const byMail = { name: '林雁', role: 'editor', email: 'linyan@wangxi.example', byMail: true } as const
    const without = await boss.ask(staff.invitePerson, { body: byMail })
    expect([without.status, without.body]).toMatchObject([422, { facts: { noun: 'mail' } }])
    await using mailing = await openTestPortal(paper, { env: SMTP })
    const admin = await atWork(paper, mailing, 'administrator')
    const { body } = await admin.ask(staff.invitePerson, { body: byMail })
    expect(body).toMatchObject({ person: { access: 'invited', mail: { purpose: 'invitation' } } })
    expect(body).not.toHaveProperty('link')
    const { id } = (body as { person: { id: string } }).person
    const again = await admin.ask(staff.invitePersonAgain, { params: { staffId: id }, body: { byMail: true } })
    expect([again.status, again.body]).toEqual([200, {}])
  })

  it('tell what they may do, and get another role', async () => {
    const { body } = await invites(boss)
    const staffId = (body as { person: { id: string } }).person.id
    const read = async () => (await boss.ask(staff.readPerson, { params: { staffId } })).body as { may: string[] }
    expect((await read()).may).toContain('publish')
    await chief.ask(staff.appointPerson, { params: { staffId }, body: { role: 'moderator' } })
    expect(await read()).toMatchObject({
      role: 'moderator',
      may: ['judge_comment', 'keep_words'],
      mustHaveSecondFactor: false,
    })
    const raised = await chief.ask(staff.appointPerson, { params: { staffId }, body: { role: 'administrator' } })
    expect(raised.status).toBe(403)
    await boss.ask(staff.describePerson, { params: { staffId }, body: { name: '林燕', email: null } })
    expect(await read()).toMatchObject({ name: '林燕' })
    expect(await read()).not.toHaveProperty('email')
    const unknown = await boss.ask(staff.readPerson, { params: { staffId: '0f3k2m9x7q1z' } })
    expect(unknown.status).toBe(404)
  })

  it('lose their access at once and get it back, but for the last administrator', async () => {
    const editor = await atWork(paper, portal, 'editor', '林雁')
    const params = { staffId: editor.staffId }
    expect((await chief.ask(staff.disablePerson, { params })).status).toBe(204)
    expect((await editor.ask(staff.readPolicy, {})).status).toBe(401)
    expect((await boss.ask(staff.readPerson, { params })).body).toMatchObject({ access: 'disabled', may: [] })
    expect((await chief.ask(staff.enablePerson, { params })).status).toBe(204)
    expect((await chief.ask(staff.enablePerson, { params })).status).toBe(409)
    const last = await boss.ask(staff.disablePerson, { params: { staffId: boss.staffId } })
    expect([last.status, last.body]).toMatchObject([422, { facts: { why: 'last administrator' } }])
  })

  it('have their sessions shown to administrators and ended by them', async () => {
    const editor = await atWork(paper, portal, 'editor', '林雁')
    const params = { staffId: editor.staffId }
    expect((await chief.ask(staff.listPersonSessions, { params })).status).toBe(403)
    const { body } = await boss.ask(staff.listPersonSessions, { params })
    const [session] = (body as { items: { id: string }[] }).items
    expect(session).toMatchObject({ browser: 'Firefox, Linux', factor: 'invitation', address: '192.0.2.7' })
    const ending = { params: { ...params, sessionId: session!.id } }
    expect((await boss.ask(staff.endPersonSession, ending)).status).toBe(204)
    expect((await editor.ask(staff.readPolicy, {})).status).toBe(401)
    expect((await boss.ask(staff.endPersonSession, ending)).status).toBe(404)
    expect((await boss.ask(staff.endPersonSessions, { params })).status).toBe(204)
  })

  it('who must enrol a second factor first are let do nothing else', async () => {
    await comesIn(paper.newsroom, { name: '林雁', role: 'editor', login: 'linyan' })
    await boss.ask(settings.changeSettings, { body: { changes: { secondFactorRoles: ['editor'] } } })
    const visitor = visit(portal)
    await visitor.post('/desk/sign-in', { login: 'linyan', password: PASSWORD })
    const reply = await portal.ask('/desk/api/me', { headers: { cookie: visitor.cookie! } })
    expect([reply.status, JSON.parse(reply.body)]).toMatchObject([401, { code: 'signed_out' }])
    expect((await visitor.get('/desk/people')).headers.location).toBe('/desk/enrol?to=%2Fdesk%2Fpeople')
  })
})

eachDatabase('settings in the interface', (paper) => {
  let portal: TestPortal
  let boss: AtWork
  let chief: AtWork
  beforeEach(async () => {
    portal = await openTestPortal(paper)
    boss = await atWork(paper, portal, 'administrator', '管事的')
    chief = await atWork(paper, portal, 'chief_editor', '沈里舟')
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  it('are read with their defaults, changed as they were seen, and shown to readers at once', async () => {
    const { body } = await chief.ask(settings.readSettings, {})
    expect(body).toMatchObject({ settings: { name: '望汐时报', title: '' }, defaults: { name: '大报' } })
    const change = (title: string, seen: string) =>
      chief.ask(settings.changeSettings, { body: { changes: { title }, seen: { title: seen } } })
    expect((await change('望汐时报网', '')).body).toMatchObject({ settings: { title: '望汐时报网' } })
    expect((await portal.ask('/')).body).toContain('<title>望汐时报网</title>')
    const late = await change('汐网', '')
    expect([late.status, late.body]).toMatchObject([409, { code: 'stale', facts: { field: 'title' } }])
    const bad = await change('网'.repeat(61), '望汐时报网')
    expect([bad.status, bad.body]).toMatchObject([422, { facts: { field: 'title' } }])
    const unknown = await chief.ask(settings.changeSettings, { body: { changes: { nam: 'x' } as object } })
    expect(unknown.status).toBe(422)
  })

  it('that concern signing in are the administrator’s', async () => {
    const body = { changes: { secondFactorRoles: ['administrator'] } }
    expect((await chief.ask(settings.changeSettings, { body })).status).toBe(403)
    expect(
      (await boss.ask(settings.changeSettings, { body: { changes: { secondFactorRoles: ['reporter'] } } })).status,
    ).toBe(200)
  })

  it('keep who changed them, and are restored', async () => {
    await chief.ask(settings.changeSettings, { body: { changes: { name: '望江日报', icp: { text: '望ICP备1号' } } } })
    const { body } = await boss.ask(settings.listSettingChanges, { query: { limit: '1' } })
    const { items, next } = body as { items: { seq: number }[]; next: string }
    expect(items).toMatchObject([{ by: '沈里舟', before: { name: '望汐时报', icp: null } }])
    expect(next).toBe(String(items[0]!.seq))
    const older = await boss.ask(settings.listSettingChanges, { query: { after: next } })
    expect(older.body).toMatchObject({ items: [{ actor: 'program:command' }], next: null })
    const restored = await boss.ask(settings.restoreSettings, { params: { seq: String(items[0]!.seq) }, body: {} })
    expect(restored.body).toMatchObject({ settings: { name: '望汐时报' } })
    expect((restored.body as { settings: object }).settings).not.toHaveProperty('icp')
    const gone = await boss.ask(settings.restoreSettings, { params: { seq: '999999' }, body: {} })
    expect(gone.status).toBe(404)
  })
})
