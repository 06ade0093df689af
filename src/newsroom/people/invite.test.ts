import { expect, it } from 'vitest'
import { cheapPasswords, comesIn, PASSWORD, shownCode, WHENCE } from '../../../test/support/door.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { HOUR } from '../../kernel/clock.ts'
import { appoint } from './appoint.ts'
import { describeStaff } from './describe-staff.ts'
import { acceptInvitation, findInvitation, invite, inviteNew } from './invite.ts'
import { confirmTotp, offerTotp, readSecondFactor } from './second-factor.ts'
import { actorOf, findSignedIn } from './sessions.ts'
import { foundHouse, hasAdministrator, maySetUp, offerSetUp } from './set-up.ts'
import { disableStaff, joinStaff, listStaff } from './staff.ts'

const passwords = cheapPasswords()
const linYan = { name: '林雁', login: 'linyan', password: PASSWORD, whence: WHENCE }

eachDatabase('an invitation', (paper) => {
  const accept = (token: string, also: Partial<typeof linYan> = {}) =>
    acceptInvitation(paper.newsroom, passwords, { token, ...linYan, ...also })

  it('lets somebody choose name, sign-in name and password, once', async () => {
    const { member, link } = await inviteNew(paper.newsroom, {
      name: '小林',
      role: 'reporter',
      email: 'lin@wangxi.example',
    })
    expect(await findInvitation(paper.database.read, link.token, paper.now())).toEqual({
      staffId: member.id,
      name: '小林',
      role: 'reporter',
      email: 'lin@wangxi.example',
      login: undefined,
    })
    const { token } = await accept(link.token)
    expect(await findSignedIn(paper.database.read, token, paper.now())).toMatchObject({
      name: '林雁',
      role: 'reporter',
    })
    await expect(accept(link.token)).rejects.toMatchObject({ code: 'missing' })
    expect(await paper.kinds()).toEqual(['staff.joined', 'staff.invited', 'staff.admitted', 'session.opened'])
    expect(JSON.stringify(await paper.entries())).not.toContain(link.token)
    expect(JSON.stringify(await paper.database.read.selectFrom('staff_links').selectAll().execute())).toBe('[]')
  })

  it('is used up by one of two who follow it at once', async () => {
    const { link } = await inviteNew(paper.newsroom, { name: '林雁', role: 'reporter' })
    const both = await Promise.allSettled([accept(link.token), accept(link.token, { login: 'another' })])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('runs out after three days, and when a newer one is made', async () => {
    const { member, link } = await inviteNew(paper.newsroom, { name: '林雁', role: 'reporter' })
    const newer = await invite(paper.newsroom, { staffId: member.id })
    await expect(accept(link.token)).rejects.toMatchObject({ code: 'missing' })
    paper.passes(72 * HOUR)
    expect(await findInvitation(paper.database.read, newer.token, paper.now())).toBeUndefined()
    await expect(accept(newer.token)).rejects.toMatchObject({ code: 'missing' })
  })

  it('can still be used after something was refused', async () => {
    await comesIn(paper.newsroom, { name: '钟向晚', role: 'editor', login: 'zhong' })
    const { link } = await inviteNew(paper.newsroom, { name: '林雁', role: 'reporter' })
    await expect(accept(link.token, { login: ' ZHONG' })).rejects.toMatchObject({
      facts: { field: 'login', why: 'taken' },
    })
    await expect(accept(link.token, { login: 'x' })).rejects.toMatchObject({ facts: { field: 'login' } })
    await expect(accept(link.token, { name: ' ' })).rejects.toMatchObject({ facts: { field: 'name' } })
    await expect(accept(link.token, { password: 'short' })).rejects.toMatchObject({ facts: { field: 'password' } })
    await accept(link.token)
  })

  it('gives an account back to who lost everything, and takes it from whoever has it', async () => {
    const who = await comesIn(paper.newsroom, { name: '林雁', role: 'editor', login: 'linyan' })
    const secret = await offerTotp(paper.newsroom, who)
    await confirmTotp(paper.newsroom, who, { code: shownCode(secret, paper.now()) })
    const link = await invite(paper.newsroom, { staffId: who.staffId })
    expect(await findSignedIn(paper.database.read, who.token, paper.now())).toBeDefined()
    await accept(link.token, { password: '今晚九点 外港潮闸 要落了' })
    expect(await findSignedIn(paper.database.read, who.token, paper.now())).toBeUndefined()
    expect(await readSecondFactor(paper.database.read, who.staffId)).toEqual({ enrolled: false, codesLeft: 0 })
  })

  it('is void once the access has ended, and none is made afterwards', async () => {
    const { member, link } = await inviteNew(paper.newsroom, { name: '林雁', role: 'reporter' })
    await disableStaff(paper.newsroom, { staffId: member.id })
    await expect(accept(link.token)).rejects.toMatchObject({ code: 'missing' })
    await expect(invite(paper.newsroom, { staffId: member.id })).rejects.toMatchObject({ code: 'stale' })
    await expect(invite(paper.newsroom, { staffId: 'nobodyhere00' })).rejects.toMatchObject({ code: 'missing' })
  })

  it('is void once somebody becomes an administrator, or is no more where it was sent to', async () => {
    const chief = paper.newsroom.as({ kind: 'staff', id: 'somebody0000', role: 'chief_editor' })
    const risen = await inviteNew(chief, { name: '钟向晚', role: 'reporter' })
    await appoint(paper.newsroom, { staffId: risen.member.id, role: 'editor' })
    expect(await findInvitation(paper.database.read, risen.link.token, paper.now())).toBeDefined()
    await appoint(paper.newsroom, { staffId: risen.member.id, role: 'administrator' })
    expect(await findInvitation(paper.database.read, risen.link.token, paper.now())).toBeUndefined()

    const moved = await inviteNew(chief, { name: '林雁', role: 'editor', email: 'wrong@elsewhere.example' })
    await describeStaff(chief, { staffId: moved.member.id, name: '林雁如' })
    expect(await findInvitation(paper.database.read, moved.link.token, paper.now())).toBeDefined()
    await describeStaff(chief, { staffId: moved.member.id, email: 'linyan@wangxi.example' })
    expect(await findInvitation(paper.database.read, moved.link.token, paper.now())).toBeUndefined()
  })

  it('is for chief editors and administrators to make, and for administrators alone to make one of them', async () => {
    const boss = await comesIn(paper.newsroom, { name: '管事的', role: 'administrator', login: 'boss' })
    const chief = paper.newsroom.as(
      actorOf(await comesIn(paper.newsroom, { name: '郗闻涛', role: 'chief_editor', login: 'xi' })),
    )
    const editor = paper.newsroom.as(
      actorOf(await comesIn(paper.newsroom, { name: '逯安', role: 'editor', login: 'lu' })),
    )
    const forbidden = { code: 'forbidden' }
    await expect(inviteNew(editor, { name: '甲', role: 'reporter' })).rejects.toMatchObject(forbidden)
    await inviteNew(chief, { name: '甲', role: 'reporter' })
    await expect(inviteNew(chief, { name: '甲', role: 'administrator' })).rejects.toMatchObject(forbidden)
    await expect(joinStaff(chief, { name: '甲', role: 'administrator' })).rejects.toMatchObject(forbidden)
    await expect(invite(chief, { staffId: boss.staffId })).rejects.toMatchObject(forbidden)
    await expect(disableStaff(chief, { staffId: boss.staffId })).rejects.toMatchObject(forbidden)
  })
})

eachDatabase('the house', (paper) => {
  const setUp = () => paper.newsroom.as({ kind: 'program', name: 'set-up' })
  const found = (token: string) => foundHouse(setUp(), passwords, { token, ...linYan })

  it('is offered to the console until somebody runs it', async () => {
    const [first, second] = [await offerSetUp(setUp()), await offerSetUp(setUp())]
    expect(await maySetUp(paper.database.read, first!.token, paper.now())).toBe(true)
    const { token } = await found(second!.token)
    expect(await findSignedIn(paper.database.read, token, paper.now())).toMatchObject({ role: 'administrator' })
    expect(await maySetUp(paper.database.read, first!.token, paper.now())).toBe(false)
    await expect(found(first!.token)).rejects.toMatchObject({ code: 'missing' })
    expect(await offerSetUp(setUp())).toBeUndefined()
    expect(await paper.kinds()).toEqual(['setup.offered', 'setup.offered', 'staff.joined', 'session.opened'])
  })

  it('has one first administrator, whoever comes at once', async () => {
    const links = [await offerSetUp(setUp()), await offerSetUp(setUp())]
    const both = await Promise.allSettled(links.map((link) => found(link!.token)))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await listStaff(paper.database.read)).toHaveLength(1)
  })

  it('is offered no more to who comes late, nor to colleagues', async () => {
    const link = await offerSetUp(setUp())
    paper.passes(72 * HOUR)
    await expect(found(link!.token)).rejects.toMatchObject({ code: 'missing' })
    const chief = paper.newsroom.as({ kind: 'staff', id: 'somebody0000', role: 'chief_editor' })
    await expect(offerSetUp(chief)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('keeps its last administrator', async () => {
    const link = await offerSetUp(setUp())
    const { token } = await found(link!.token)
    const first = (await findSignedIn(paper.database.read, token, paper.now()))!
    await joinStaff(paper.newsroom, { name: '没来过的人', role: 'administrator' })
    const end = { staffId: first.staffId }
    await expect(disableStaff(paper.newsroom, end)).rejects.toMatchObject({ facts: { why: 'last administrator' } })
    const second = await comesIn(paper.newsroom, { name: '第二位', role: 'administrator', login: 'second' })
    const both = await Promise.allSettled([first, second].map((who) => disableStaff(paper.newsroom, who)))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await hasAdministrator(paper.database.read)).toBe(true)
  })
})
