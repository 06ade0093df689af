import { beforeEach, expect, it } from 'vitest'
import { authenticator } from '../../../test/support/authenticator.ts'
import { cheapPasswords, comesIn, PASSWORD, shownCode, WHENCE } from '../../../test/support/door.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { HOUR, MINUTE } from '../../kernel/clock.ts'
import { changeSettings } from '../settings/settings.ts'
import { keepPasskey, offerPasskey } from './enrol-passkey.ts'
import { confirmTotp, offerTotp } from './second-factor.ts'
import { findSignedIn, type SignedIn } from './sessions.ts'
import { askForPasskey, signInByPasskey } from './sign-in-by-passkey.ts'
import { provePassword, signIn } from './sign-in.ts'

const site = { origin: 'https://wangxi.example', name: '望汐时报' }

eachDatabase('a role that must have a second factor', (paper) => {
  let who: SignedIn
  beforeEach(async () => {
    who = await comesIn(paper.newsroom, { name: '林雁', role: 'editor', login: 'linyan' })
    await changeSettings(paper.newsroom, { secondFactorRoles: ['editor', 'administrator'] })
  })

  async function comesBack(): Promise<SignedIn> {
    const order = { login: 'linyan', password: PASSWORD, whence: WHENCE }
    const { token } = await signIn(paper.newsroom, cheapPasswords(), order)
    return (await findSignedIn(paper.database.read, token, paper.now()))!
  }

  it('is led to enrol, also in sessions from before, and is free once it has one', async () => {
    const before = await comesBack()
    expect(before).toMatchObject({ mustEnrol: true, pending: false })
    const reporter = await comesIn(paper.newsroom, { name: '钟向晚', role: 'reporter', login: 'zhong' })
    expect(reporter.mustEnrol).toBe(false)
    const secret = await offerTotp(paper.newsroom, before)
    expect((await comesBack()).mustEnrol).toBe(true)
    await confirmTotp(paper.newsroom, before, { code: shownCode(secret, paper.now()) })
    expect(await comesBack()).toMatchObject({ mustEnrol: false, pending: true })
  })

  it('with a passkey alone is not let in by the password, but by the passkey', async () => {
    const phone = authenticator(site.origin)
    const options = await offerPasskey(paper.newsroom, site, who)
    await keepPasskey(paper.newsroom, site, who, { response: phone.makes(options), name: '手机' })
    const half = await comesBack()
    expect(half).toMatchObject({ mustEnrol: false, pending: true })
    const response = phone.signs(await askForPasskey(paper.newsroom, site))
    const { token } = await signInByPasskey(paper.newsroom, site, { response, whence: WHENCE, who: half })
    expect(await findSignedIn(paper.database.read, token, paper.now())).toMatchObject({ mustEnrol: false })
    const sessions = await paper.database.read
      .selectFrom('staff_sessions')
      .select('id')
      .where('pending', '=', 1)
      .execute()
    expect(sessions).toEqual([])
  })

  it('is not asked for the password again by who typed it a moment ago, and by everybody else is', async () => {
    const proof = { password: '', address: WHENCE.address }
    await provePassword(paper.newsroom, cheapPasswords(), await comesBack(), proof)
    const earlier = await comesBack()
    paper.passes(11 * MINUTE)
    await expect(provePassword(paper.newsroom, cheapPasswords(), earlier, proof)).rejects.toMatchObject({
      facts: { field: 'current' },
    })
    await changeSettings(paper.newsroom, { secondFactorRoles: [] })
    paper.passes(HOUR)
    await expect(provePassword(paper.newsroom, cheapPasswords(), await comesBack(), proof)).rejects.toMatchObject({
      facts: { field: 'current' },
    })
  })
})
