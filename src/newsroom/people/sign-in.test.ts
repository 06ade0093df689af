import { beforeEach, describe, expect, it } from 'vitest'
import { cheapPasswords, comesIn, PASSWORD, shownCode, WHENCE } from '../../../test/support/door.ts'
import { eachDatabase, type Paper } from '../../../test/support/paper.ts'
import { DAY, HOUR, MINUTE } from '../../kernel/clock.ts'
import { changePassword } from './password.ts'
import { createPasswords } from './password-hash.ts'
import { confirmTotp, issueRecoveryCodes, offerTotp, readSecondFactor, removeTotp } from './second-factor.ts'
import { findSignedIn, listSessions, noteSeen, revokeSession, signOut, signOutEverywhere } from './sessions.ts'
import type { SignedIn } from './sessions.ts'
import { passSecondFactor, signIn } from './sign-in.ts'
import { disableStaff } from './staff.ts'

type Who = SignedIn & { readonly token: string }

/** What all suites here begin with: 林雁, who has a password and is signed in. */
function withLinYan(paper: Paper) {
  const passwords = cheapPasswords()
  let linYan: Who
  beforeEach(async () => {
    linYan = await comesIn(paper.newsroom, { name: '林雁', role: 'editor', login: 'linyan' })
  })
  return {
    passwords,
    get who() {
      return linYan
    },
    enters: (login = 'linyan', password = PASSWORD) =>
      signIn(paper.newsroom, passwords, { login, password, whence: WHENCE }),
    finds: (token: string) => findSignedIn(paper.database.read, token, paper.now()),
    /** Turns the second factor on, and gives the secret and the recovery codes. */
    async enrols() {
      const secret = await offerTotp(paper.newsroom, linYan)
      const codes = await confirmTotp(paper.newsroom, linYan, { code: shownCode(secret, paper.now()) })
      return { secret, codes }
    },
    async half() {
      const { token } = await this.enters()
      return (await this.finds(token))!
    },
    answers: (who: SignedIn, code: string) => passSecondFactor(paper.newsroom, who, { code, whence: WHENCE }),
  }
}

eachDatabase('signing in', (paper) => {
  const door = withLinYan(paper)

  it('opens a session whose token is kept nowhere', async () => {
    const { token, pending } = await door.enters(' LinYan ')
    expect(pending).toBe(false)
    expect(await door.finds(token)).toMatchObject({ name: '林雁', role: 'editor', pending: false })
    const rows = await paper.database.read.selectFrom('staff_sessions').selectAll().execute()
    expect(JSON.stringify([rows, await paper.entries()])).not.toContain(token)
    expect((await paper.entries()).at(-1)).toMatchObject({
      actor: `staff:${door.who.staffId}`,
      change: { kind: 'session.opened', factor: 'password' },
    })
  })

  it('fails in one way, whatever was wrong, and after the same work', async () => {
    const gone = await comesIn(paper.newsroom, { name: '离职的人', role: 'editor', login: 'gone' })
    await disableStaff(paper.newsroom, { staffId: gone.staffId })
    const tries = [
      ['linyan', 'not the password'],
      ['nobody', PASSWORD],
      ['gone', PASSWORD],
      ['', ''],
    ] as const
    const outcomes = []
    for (const [login, password] of tries) {
      const [hashes, entries] = [door.passwords.made(), (await paper.entries()).length]
      const error = await door.enters(login, password).catch((thrown: unknown) => thrown)
      outcomes.push([String(error), door.passwords.made() - hashes, (await paper.entries()).length - entries])
    }
    expect(new Set(outcomes.map((outcome) => outcome.join())).size).toBe(1)
    expect(outcomes[0]).toEqual(['Refusal: forbidden {"noun":"sign-in"}', 1, 0])
  })

  it.each(['linyan', 'nobody'])(
    'locks %s after five failures, also for the right password, and the log says so',
    async (login) => {
      for (let number = 1; number <= 5; number++)
        await expect(door.enters(login, 'not the password')).rejects.toMatchObject({ code: 'forbidden' })
      await expect(door.enters(login)).rejects.toMatchObject({ code: 'too_fast' })
      const [last] = (await paper.entries()).slice(-1)
      expect(last!.change).toMatchObject({
        kind: 'signin.locked',
        staffId: login === 'linyan' ? door.who.staffId : null,
      })
      paper.passes(31_000)
      if (login === 'linyan') await door.enters()
    },
  )

  it('hashes a password anew when the cost has changed, at the next sign-in', async () => {
    const kept = () => paper.database.read.selectFrom('staff_passwords').select('phc').executeTakeFirstOrThrow()
    const before = await kept()
    const dearer = createPasswords({ memory: 32, passes: 1, parallelism: 1 })
    await signIn(paper.newsroom, dearer, { login: 'linyan', password: PASSWORD, whence: WHENCE })
    const after = await kept()
    expect([before.phc.slice(0, 22), after.phc.slice(0, 22)]).toEqual([
      '$argon2id$v=19$m=16,t=',
      '$argon2id$v=19$m=32,t=',
    ])
    expect(dearer.made()).toBe(2)
    await signIn(paper.newsroom, dearer, { login: 'linyan', password: PASSWORD, whence: WHENCE })
    expect(dearer.made()).toBe(3)
  })
})

eachDatabase('the second factor', (paper) => {
  const door = withLinYan(paper)

  it('is asked for once a code was typed, and not before', async () => {
    await offerTotp(paper.newsroom, door.who)
    expect((await door.enters()).pending).toBe(false)
    await expect(confirmTotp(paper.newsroom, door.who, { code: '12345' })).rejects.toMatchObject({ code: 'invalid' })
    await door.enrols()
    expect((await door.enters()).pending).toBe(true)
    await expect(offerTotp(paper.newsroom, door.who)).rejects.toMatchObject({ code: 'stale' })
    await removeTotp(paper.newsroom, door.who)
    expect((await door.enters()).pending).toBe(false)
    const secret = /[A-Z2-7]{32}/
    expect(JSON.stringify(await paper.entries())).not.toMatch(secret)
  })

  it('opens a new session with a new token, and the half one ends', async () => {
    const { secret } = await door.enrols()
    paper.passes(MINUTE)
    const { token } = await door.enters()
    const half = (await door.finds(token))!
    expect(half.pending).toBe(true)
    const whole = await door.answers(half, shownCode(secret, paper.now()))
    expect(whole.token).not.toBe(token)
    expect(await door.finds(token)).toBeUndefined()
    expect(await door.finds(whole.token)).toMatchObject({ pending: false })
    expect((await paper.entries()).at(-1)!.change).toMatchObject({ kind: 'session.opened', factor: 'totp' })
  })

  it('takes each code once, also when it is brought twice at once', async () => {
    const { secret } = await door.enrols()
    // The one that turned it on is spent already.
    await expect(door.answers(await door.half(), shownCode(secret, paper.now()))).rejects.toMatchObject({
      code: 'forbidden',
    })
    paper.passes(MINUTE)
    const halves = [await door.half(), await door.half(), await door.half()]
    const code = shownCode(secret, paper.now())
    const all = await Promise.allSettled(halves.map((half) => door.answers(half, code)))
    expect(all.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
  })

  it('may be a recovery code: ten of them, each once, however they are typed', async () => {
    const { codes } = await door.enrols()
    expect(new Set(codes).size).toBe(10)
    expect(codes.every((code) => /^(?:[0-9a-z]{4}-){3}[0-9a-z]{4}$/.test(code))).toBe(true)
    const typed = codes[3]!.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O')
    await door.answers(await door.half(), typed)
    expect(await readSecondFactor(paper.database.read, door.who.staffId)).toEqual({ enrolled: true, codesLeft: 9 })
    await expect(door.answers(await door.half(), codes[3]!)).rejects.toMatchObject({ code: 'forbidden' })
    const kept = await paper.database.read.selectFrom('staff_recovery_codes').selectAll().execute()
    expect(JSON.stringify([kept, await paper.entries()])).not.toContain(codes[4])
    const fresh = await issueRecoveryCodes(paper.newsroom, door.who)
    await expect(door.answers(await door.half(), codes[5]!)).rejects.toMatchObject({ code: 'forbidden' })
    await door.answers(await door.half(), fresh[0]!)
  })

  it('locks like a password, and somebody else’s recovery code is none', async () => {
    await door.enrols()
    const other = await comesIn(paper.newsroom, { name: '钟向晚', role: 'reporter', login: 'zhong' })
    const secret = await offerTotp(paper.newsroom, other)
    const codes = await confirmTotp(paper.newsroom, other, { code: shownCode(secret, paper.now()) })
    const half = await door.half()
    for (let number = 0; number < 5; number++)
      await expect(door.answers(half, codes[number]!)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(door.answers(half, codes[5]!)).rejects.toMatchObject({ code: 'too_fast' })
    await expect(door.enters()).rejects.toMatchObject({ code: 'too_fast' })
  })

  it('costs an office behind one address nothing, however often they sign in', async () => {
    const { secret } = await door.enrols()
    for (let number = 0; number < 25; number++) {
      paper.passes(MINUTE)
      await door.answers(await door.half(), shownCode(secret, paper.now()))
    }
    const left = await paper.database.read.selectFrom('sign_in_tries').select('failures').execute()
    expect(left.reduce((sum, row) => sum + row.failures, 0)).toBe(0)
  })
})

eachDatabase('sessions', (paper) => {
  const door = withLinYan(paper)

  it('end after a day without use, and after two weeks in any case', async () => {
    const { token } = await door.enters()
    for (let day = 1; day < 14; day++) {
      paper.passes(DAY - HOUR)
      const who = await door.finds(token)
      expect(who, `day ${day}`).toBeDefined()
      await noteSeen(paper.newsroom, who!, '192.0.2.9')
    }
    paper.passes(DAY)
    expect(await door.finds(token)).toBeUndefined()
    const second = await door.enters()
    paper.passes(DAY)
    expect(await door.finds(second.token)).toBeUndefined()
    await door.enters()
    expect(await listSessions(paper.database.read, door.who.staffId, paper.now())).toHaveLength(1)
    expect(await paper.database.read.selectFrom('staff_sessions').selectAll().execute()).toHaveLength(1)
  })

  it('are written as seen once a minute, and the log is not told', async () => {
    const entries = (await paper.entries()).length
    const seen = async () => (await door.finds(door.who.token))!.session
    paper.passes(MINUTE - 1)
    await noteSeen(paper.newsroom, door.who, '192.0.2.9')
    expect((await seen()).address).toBe(WHENCE.address)
    paper.passes(1)
    await noteSeen(paper.newsroom, door.who, '192.0.2.9')
    expect(await seen()).toMatchObject({ address: '192.0.2.9', seenAt: paper.now() })
    expect(await paper.entries()).toHaveLength(entries)
  })

  it('are ended one by one, or all at once, by their owner alone', async () => {
    const other = await comesIn(paper.newsroom, { name: '钟向晚', role: 'administrator', login: 'zhong' })
    const { token } = await door.enters()
    const elsewhere = (await door.finds(token))!
    const end = { sessionId: elsewhere.session.id }
    await expect(revokeSession(paper.newsroom, other, end)).rejects.toMatchObject({ code: 'missing' })
    await revokeSession(paper.newsroom, door.who, end)
    expect(await door.finds(token)).toBeUndefined()
    await expect(revokeSession(paper.newsroom, door.who, end)).rejects.toMatchObject({ code: 'missing' })
    const third = await door.enters()
    await signOutEverywhere(paper.newsroom, door.who)
    expect([await door.finds(third.token), await door.finds(door.who.token)]).toEqual([undefined, undefined])
    expect(await door.finds(other.token)).toBeDefined()
    await signOut(paper.newsroom, other)
    expect(await door.finds(other.token)).toBeUndefined()
    const kinds = (await paper.kinds()).slice(-4)
    expect(kinds).toEqual(['session.revoked', 'session.opened', 'session.revoked', 'session.closed'])
  })

  it('elsewhere end when the password changes, and when the access does', async () => {
    const { token } = await door.enters()
    const order = { current: PASSWORD, password: '今晚九点 外港潮闸 要落了', address: WHENCE.address }
    await expect(
      changePassword(paper.newsroom, door.passwords, door.who, { ...order, current: 'wrong one' }),
    ).rejects.toMatchObject({ code: 'invalid', facts: { field: 'current' } })
    await expect(
      changePassword(paper.newsroom, door.passwords, door.who, { ...order, password: 'linyan linyan' }),
    ).rejects.toMatchObject({ facts: { field: 'password', why: 'too easy' } })
    await changePassword(paper.newsroom, door.passwords, door.who, order)
    expect(await door.finds(token)).toBeUndefined()
    expect(await door.finds(door.who.token)).toBeDefined()
    await expect(door.enters()).rejects.toMatchObject({ code: 'forbidden' })
    await door.enters('linyan', order.password)
    await disableStaff(paper.newsroom, { staffId: door.who.staffId })
    expect(await door.finds(door.who.token)).toBeUndefined()
  })
})

describe('a token', () => {
  it('of another shape is not even looked up', async () => {
    const nowhere = {} as Parameters<typeof findSignedIn>[0]
    expect(await findSignedIn(nowhere, "' or 1=1 --", '2026-11-22T08:00:00.000Z')).toBeUndefined()
  })
})
