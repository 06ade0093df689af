import { beforeEach, expect, it } from 'vitest'
import { authenticator } from '../../../test/support/authenticator.ts'
import { cheapPasswords, comesIn, PASSWORD, WHENCE } from '../../../test/support/door.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { MINUTE } from '../../kernel/clock.ts'
import { keepPasskey, offerPasskey } from './enrol-passkey.ts'
import { listPasskeys, removePasskey, renamePasskey } from './passkeys.ts'
import { findSignedIn, type SignedIn } from './sessions.ts'
import { askForPasskey, signInByPasskey } from './sign-in-by-passkey.ts'
import { signIn } from './sign-in.ts'
import { disableStaff } from './staff.ts'

const site = { origin: 'https://wangxi.example', name: '望汐时报' }

eachDatabase('a passkey', (paper) => {
  let who: SignedIn
  let phone: ReturnType<typeof authenticator>
  beforeEach(async () => {
    who = await comesIn(paper.newsroom, { name: '林雁', role: 'editor', login: 'linyan' })
    phone = authenticator(site.origin)
  })

  async function enrols(seal = {}) {
    const options = await offerPasskey(paper.newsroom, site, who)
    return keepPasskey(paper.newsroom, site, who, { response: phone.makes(options, seal), name: '手机' })
  }
  async function signs(seal = {}) {
    const options = await askForPasskey(paper.newsroom, site)
    return signInByPasskey(paper.newsroom, site, { response: phone.signs(options, seal), whence: WHENCE })
  }
  const refusedAs = (code: string) => expect.objectContaining({ code }) as Error

  it('signs its owner in, by itself and for whole', async () => {
    await enrols()
    const { token, pending } = await signs()
    expect(pending).toBe(false)
    const back = await findSignedIn(paper.database.read, token, paper.now())
    expect(back).toMatchObject({ staffId: who.staffId, pending: false, session: { factor: 'passkey' } })
    expect((await listPasskeys(paper.database.read, who.staffId))[0]).toMatchObject({
      name: '手机',
      usedAt: paper.now(),
    })
    expect((await paper.kinds()).slice(-2)).toEqual(['passkey.added', 'session.opened'])
  })

  it('is refused with the words of every failure, whatever is amiss', async () => {
    await enrols()
    for (const seal of [
      { origin: 'https://evil.example' },
      { unverified: true },
      { challenge: 'A'.repeat(43) },
      { challenge: '' },
    ])
      await expect(signs(seal), JSON.stringify(seal)).rejects.toThrow(refusedAs('forbidden'))
    const options = await askForPasskey(paper.newsroom, site)
    const stranger = authenticator(site.origin)
    const garbage = [undefined, {}, { ...phone.signs(options), id: 'x'.repeat(20) }, stranger.signs(options), 'x', null]
    for (const response of garbage)
      await expect(signInByPasskey(paper.newsroom, site, { response, whence: WHENCE })).rejects.toThrow(
        refusedAs('forbidden'),
      )
  })

  it('opens once with each question, and only in time', async () => {
    await enrols()
    const options = await askForPasskey(paper.newsroom, site)
    const response = phone.signs(options)
    await signInByPasskey(paper.newsroom, site, { response, whence: WHENCE })
    await expect(signInByPasskey(paper.newsroom, site, { response, whence: WHENCE })).rejects.toThrow(
      refusedAs('forbidden'),
    )
    const late = await askForPasskey(paper.newsroom, site)
    paper.passes(11 * MINUTE)
    await expect(
      signInByPasskey(paper.newsroom, site, { response: phone.signs(late), whence: WHENCE }),
    ).rejects.toThrow(refusedAs('forbidden'))
  })

  it('that was copied is found out by its counter', async () => {
    await enrols()
    await signs({ counter: 7 })
    await expect(signs({ counter: 7 })).rejects.toThrow(refusedAs('forbidden'))
    await expect(signs({ counter: 3 })).rejects.toThrow(refusedAs('forbidden'))
    await signs({ counter: 8 })
  })

  it('is kept only as the answer to an offer to the same person, with a finger or PIN', async () => {
    for (const seal of [{ origin: 'https://evil.example' }, { unverified: true }, { challenge: 'A'.repeat(43) }])
      await expect(enrols(seal), JSON.stringify(seal)).rejects.toThrow(refusedAs('invalid'))
    const other = await comesIn(paper.newsroom, { name: '钟向晚', role: 'reporter', login: 'zhong' })
    const options = await offerPasskey(paper.newsroom, site, who)
    const response = phone.makes(options)
    await expect(keepPasskey(paper.newsroom, site, other, { response, name: '手机' })).rejects.toThrow(
      refusedAs('invalid'),
    )
    await expect(keepPasskey(paper.newsroom, site, who, { response, name: '手机' })).rejects.toThrow(
      refusedAs('invalid'),
    )
    await enrols()
    await expect(enrols()).rejects.toMatchObject({ facts: { why: 'known' } })
  })

  it('is renamed and removed by its owner alone, and opens nothing then', async () => {
    const passkeyId = await enrols()
    const other = await comesIn(paper.newsroom, { name: '钟向晚', role: 'reporter', login: 'zhong' })
    await expect(removePasskey(paper.newsroom, other, { passkeyId })).rejects.toThrow(refusedAs('missing'))
    await expect(renamePasskey(paper.newsroom, other, { passkeyId, name: 'x' })).rejects.toThrow(refusedAs('missing'))
    await renamePasskey(paper.newsroom, who, { passkeyId, name: '旧手机' })
    expect((await listPasskeys(paper.database.read, who.staffId))[0]!.name).toBe('旧手机')
    await removePasskey(paper.newsroom, who, { passkeyId })
    await expect(signs()).rejects.toThrow(refusedAs('forbidden'))
  })

  it('opens nothing when its owner’s access has ended, and the password goes on without it', async () => {
    await enrols()
    const half = await signIn(paper.newsroom, cheapPasswords(), { login: 'linyan', password: PASSWORD, whence: WHENCE })
    expect(half.pending).toBe(false)
    await disableStaff(paper.newsroom, { staffId: who.staffId })
    await expect(signs()).rejects.toThrow(refusedAs('forbidden'))
  })
})
