import { expect, it } from 'vitest'
import { cheapPasswords, comesIn, PASSWORD, shownCode, WHENCE } from '../../../test/support/door.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { DAY, HOUR } from '../../kernel/clock.ts'
import { acceptInvitation, invite } from './invite.ts'
import { changeSettings } from '../settings/settings.ts'
import { confirmTotp, offerTotp } from './second-factor.ts'
import { actorOf, endSessionsOf, signOutEverywhere } from './sessions.ts'
import { disableStaff } from './staff.ts'
import { findTokenHolder, issueToken, listTokens, noteTokenUsed, revokeToken } from './tokens.ts'

eachDatabase('a token', (paper) => {
  const order = { name: '夜班机器', scopes: ['wire:write', 'wire:read'], days: 30 }
  const db = () => paper.database.read

  async function linYan() {
    const who = await comesIn(paper.newsroom, { name: '林雁', role: 'editor', login: 'linyan' })
    const issue = () => issueToken(paper.newsroom.as(actorOf(who)), { staffId: who.staffId, ...order })
    return { ...who, issue }
  }

  it('stands for its owner, with its scopes, as long as it was given for', async () => {
    const who = await linYan()
    const { secret, token } = await who.issue()
    expect(secret).toMatch(/^broadsheet_[\w-]{43}$/)
    expect(await findTokenHolder(db(), secret, paper.now())).toMatchObject({ name: '林雁', role: 'editor', token })
    expect(token.scopes).toEqual(['wire:read', 'wire:write'])
    paper.passes(30 * DAY)
    expect(await findTokenHolder(db(), secret, paper.now())).toBeUndefined()
    expect(await listTokens(db(), who.staffId, paper.now())).toEqual([])
  })

  it('is kept as a hash alone', async () => {
    const { secret } = await (await linYan()).issue()
    const rows = await db().selectFrom('staff_tokens').selectAll().execute()
    const entries = await paper.entries()
    expect(JSON.stringify([rows, entries])).not.toContain(secret.slice('broadsheet_'.length))
  })

  it('ends when it is revoked, by its owner alone', async () => {
    const who = await linYan()
    const other = await comesIn(paper.newsroom, { name: '钟向晚', role: 'chief_editor', login: 'zhong' })
    const { secret, token } = await who.issue()
    const asOther = paper.newsroom.as(actorOf(other))
    await expect(revokeToken(asOther, { staffId: other.staffId, tokenId: token.id })).rejects.toMatchObject({
      code: 'missing',
    })
    await expect(revokeToken(asOther, { staffId: who.staffId, tokenId: token.id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await revokeToken(paper.newsroom.as(actorOf(who)), { staffId: who.staffId, tokenId: token.id })
    expect(await findTokenHolder(db(), secret, paper.now())).toBeUndefined()
  })

  it('ends with the access of its owner, and when they choose a new password by a link', async () => {
    const who = await linYan()
    const first = await who.issue()
    const link = await invite(paper.newsroom, { staffId: who.staffId })
    const accepting = { token: link.token, name: '林雁', login: 'linyan', password: PASSWORD, whence: WHENCE }
    await acceptInvitation(paper.newsroom, cheapPasswords(), accepting)
    expect(await findTokenHolder(db(), first.secret, paper.now())).toBeUndefined()
    const second = await who.issue()
    await disableStaff(paper.newsroom, { staffId: who.staffId })
    expect(await findTokenHolder(db(), second.secret, paper.now())).toBeUndefined()
    await expect(who.issue()).rejects.toMatchObject({ code: 'missing' })
  })

  it('ends when its owner, or whoever keeps the sign-in, ends all access and asks for that too', async () => {
    const who = await linYan()
    const isGood = async (secret: string) => (await findTokenHolder(db(), secret, paper.now())) !== undefined
    const { secret } = await who.issue()
    await signOutEverywhere(paper.newsroom, who)
    expect(await isGood(secret)).toBe(true)
    await signOutEverywhere(paper.newsroom, who, { tokens: true })
    expect(await isGood(secret)).toBe(false)
    const other = (await who.issue()).secret
    await endSessionsOf(paper.newsroom, { staffId: who.staffId })
    expect(await isGood(other)).toBe(true)
    await endSessionsOf(paper.newsroom, { staffId: who.staffId, tokens: true })
    expect(await isGood(other)).toBe(false)
    expect((await paper.kinds()).filter((kind) => kind === 'token.revoked')).toHaveLength(2)
  })

  it('waits for the second factor that its owner must have, unless a provider asked for one when it was made', async () => {
    const who = await linYan()
    const mustEnrol = async (secret: string) => (await findTokenHolder(db(), secret, paper.now()))!.mustEnrol
    const [plain, vouched] = [
      await who.issue(),
      await issueToken(paper.newsroom, { staffId: who.staffId, ...order, factor: 'provider mfa' }),
    ]
    expect([await mustEnrol(plain.secret), await mustEnrol(vouched.secret)]).toEqual([false, false])
    await changeSettings(paper.newsroom, { secondFactorRoles: ['editor'] })
    expect([await mustEnrol(plain.secret), await mustEnrol(vouched.secret)]).toEqual([true, false])
    const secret = await offerTotp(paper.newsroom, who)
    await confirmTotp(paper.newsroom, who, { code: shownCode(secret, paper.now()) })
    expect(await mustEnrol(plain.secret)).toBe(false)
  })

  it('notes to the hour when it was used, and tells the log nothing of it', async () => {
    const who = await linYan()
    const { secret } = await who.issue()
    const kinds = await paper.kinds()
    for (const minutes of [0, 30, 61]) {
      paper.passes((minutes * HOUR) / 60)
      const holder = await findTokenHolder(db(), secret, paper.now())
      await noteTokenUsed(paper.newsroom, holder!.token)
    }
    expect((await listTokens(db(), who.staffId, paper.now()))[0]!.usedAt).toBe(paper.now())
    expect(await paper.kinds()).toEqual(kinds)
  })

  it.each([
    ['of no scope', { scopes: [] }],
    ['of an unknown scope', { scopes: ['wire:read', 'everything'] }],
    ['for more than a year', { days: 366 }],
    ['for no time', { days: 0 }],
    ['for half a day', { days: 0.5 }],
    ['without a name', { name: ' ' }],
  ])('is refused %s', async (_, change) => {
    const who = await linYan()
    await expect(
      issueToken(paper.newsroom.as(actorOf(who)), { staffId: who.staffId, ...order, ...change }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})
