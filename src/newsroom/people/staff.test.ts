import { beforeEach, expect, it } from 'vitest'
import { cheapPasswords, comesIn, PASSWORD, WHENCE } from '../../../test/support/door.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { DAY } from '../../kernel/clock.ts'
import { appoint, enableStaff } from './appoint.ts'
import { describeStaff } from './describe-staff.ts'
import { inviteNew } from './invite.ts'
import type { Role } from './policy.ts'
import { endSessionsOf, findSignedIn, type SignedIn } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { findPerson, listPeople } from './staff-reading.ts'
import { disableStaff } from './staff.ts'

eachDatabase('the staff', (paper) => {
  let boss: SignedIn
  let linYan: SignedIn & { readonly token: string }
  beforeEach(async () => {
    boss = await comesIn(paper.newsroom, { name: '管事的', role: 'administrator', login: 'boss' })
    linYan = await comesIn(paper.newsroom, { name: '林雁', role: 'editor', login: 'linyan' })
  })

  const as = (role: Role) => paper.newsroom.as({ kind: 'staff', id: '0f3k2m9x7q1z', role })

  it('gets other roles, which hold from the next request on', async () => {
    await appoint(as('chief_editor'), { staffId: linYan.staffId, role: 'section_head' })
    expect(await findSignedIn(paper.database.read, linYan.token, paper.now())).toMatchObject({ role: 'section_head' })
    expect((await paper.entries()).at(-1)!.change).toEqual({
      kind: 'staff.appointed',
      staffId: linYan.staffId,
      before: 'editor',
      role: 'section_head',
    })
    const entries = (await paper.entries()).length
    await appoint(as('chief_editor'), { staffId: linYan.staffId, role: 'section_head' })
    expect(await paper.entries()).toHaveLength(entries)
  })

  it('is made or unmade administrator by administrators alone, and one of them stays', async () => {
    const raise = { staffId: linYan.staffId, role: 'administrator' }
    await expect(appoint(as('chief_editor'), raise)).rejects.toMatchObject({ code: 'forbidden' })
    const lower = { staffId: boss.staffId, role: 'reporter' }
    await expect(appoint(as('chief_editor'), lower)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(appoint(as('administrator'), lower)).rejects.toMatchObject({ facts: { why: 'last administrator' } })
    await appoint(as('administrator'), raise)
    await appoint(as('administrator'), lower)
    for (const [role, code] of [
      ['reporter', 'forbidden'],
      ['editor', 'forbidden'],
    ] as const)
      await expect(appoint(as(role), { staffId: linYan.staffId, role: 'editor' })).rejects.toMatchObject({ code })
    const unknown = appoint(as('administrator'), { staffId: linYan.staffId, role: 'owner' })
    await expect(unknown).rejects.toMatchObject({ code: 'invalid', facts: { field: 'role' } })
  })

  it('keeps its last administrator, whoever unmakes two at once', async () => {
    await appoint(paper.newsroom, { staffId: linYan.staffId, role: 'administrator' })
    const both = [boss, linYan].map(({ staffId }) => appoint(as('administrator'), { staffId, role: 'editor' }))
    const settled = await Promise.allSettled(both)
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('comes back with what it signed in with before', async () => {
    const signsIn = () =>
      signIn(paper.newsroom, cheapPasswords(), { login: 'linyan', password: PASSWORD, whence: WHENCE })
    await disableStaff(paper.newsroom, { staffId: linYan.staffId })
    await expect(signsIn()).rejects.toMatchObject({ code: 'forbidden' })
    await enableStaff(as('chief_editor'), { staffId: linYan.staffId })
    expect(await findSignedIn(paper.database.read, linYan.token, paper.now())).toBeUndefined()
    await signsIn()
    await expect(enableStaff(paper.newsroom, { staffId: linYan.staffId })).rejects.toMatchObject({ code: 'stale' })
    await expect(enableStaff(as('editor'), { staffId: linYan.staffId })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('has its names and addresses put right, each address once', async () => {
    const { staffId } = linYan
    await describeStaff(as('chief_editor'), { staffId, name: ' 林燕 ', email: 'LinYan@wangxi.example' })
    expect(await findPerson(paper.database.read, staffId, paper.now())).toMatchObject({
      name: '林燕',
      email: 'linyan@wangxi.example',
    })
    const entries = (await paper.entries()).length
    await describeStaff(as('chief_editor'), { staffId, name: '林燕' })
    expect(await paper.entries()).toHaveLength(entries)
    const taken = describeStaff(as('administrator'), { staffId: boss.staffId, email: 'linyan@wangxi.example' })
    await expect(taken).rejects.toMatchObject({ facts: { field: 'email', why: 'belongs to somebody else already' } })
    await describeStaff(as('chief_editor'), { staffId, email: null })
    expect(await findPerson(paper.database.read, staffId, paper.now())).toMatchObject({ email: undefined })
  })

  it('has its sessions ended by an administrator', async () => {
    const order = { staffId: linYan.staffId, sessionId: linYan.session.id }
    await expect(endSessionsOf(as('chief_editor'), order)).rejects.toMatchObject({ code: 'forbidden' })
    await endSessionsOf(as('administrator'), order)
    expect(await findSignedIn(paper.database.read, linYan.token, paper.now())).toBeUndefined()
    await expect(endSessionsOf(as('administrator'), order)).rejects.toMatchObject({ code: 'missing' })
    await endSessionsOf(as('administrator'), { staffId: linYan.staffId })
  })

  it('is found by name, sign-in name, address, role and access, page by page', async () => {
    await inviteNew(paper.newsroom, { name: '钟_晚', role: 'reporter', email: 'zhong@wangxi.example' })
    await disableStaff(paper.newsroom, { staffId: linYan.staffId })
    const names = async (query: Omit<Parameters<typeof listPeople>[1], 'limit'>) =>
      (await listPeople(paper.database.read, { ...query, limit: 9 }, paper.now())).map(({ name }) => name)
    expect(await names({})).toEqual(['管事的', '林雁', '钟_晚'])
    expect(await names({ q: '雁' })).toEqual(['林雁'])
    expect(await names({ q: 'ZHONG@' })).toEqual(['钟_晚'])
    expect(await names({ q: 'Boss' })).toEqual(['管事的'])
    expect(await names({ q: '_' })).toEqual(['钟_晚'])
    expect(await names({ q: '%' })).toEqual([])
    expect(await names({ roles: ['reporter', 'administrator'] })).toEqual(['管事的', '钟_晚'])
    expect(await names({ access: ['invited'] })).toEqual(['钟_晚'])
    expect(await names({ access: ['disabled', 'open'] })).toEqual(['管事的', '林雁'])
    const [first] = await listPeople(paper.database.read, { limit: 1 }, paper.now())
    expect(first).toMatchObject({ access: 'open', sessions: 1, hasTotp: false, passkeys: 0, seenAt: paper.now() })
    expect(await names({ after: first!.id })).toEqual(['林雁', '钟_晚'])
    paper.passes(2 * DAY)
    const [later] = await listPeople(paper.database.read, { limit: 1 }, paper.now())
    expect(later).toMatchObject({ sessions: 0, seenAt: undefined })
  })
})
