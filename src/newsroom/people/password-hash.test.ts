import { describe, expect, it } from 'vitest'
import { chosenPassword, createPasswords, HASH_COST } from './password-hash.ts'

/** As cheap as argon2 allows: what is tested is not how long it takes. */
const cheap = { memory: 16, passes: 1, parallelism: 1 }

describe('kept passwords', () => {
  it('are argon2id in PHC form at the cost of RFC 9106, each with a salt of its own', async () => {
    const passwords = createPasswords()
    const phc = await passwords.hash('潮水 灯塔 电车 渡口')
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=2\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(HASH_COST).toEqual({ memory: 65_536, passes: 3, parallelism: 2 })
    expect(await passwords.verify('潮水 灯塔 电车 渡口', phc)).toBe(true)
    expect(await createPasswords(cheap).hash('a b c d')).not.toBe(await createPasswords(cheap).hash('a b c d'))
  })

  it('know their own, however its letters were composed, and no other', async () => {
    const passwords = createPasswords(cheap)
    const phc = await passwords.hash('Café am Hafen')
    expect(await passwords.verify('Cafe\u0301 am Hafen', phc)).toBe(true)
    expect(await passwords.verify('café am Hafen', phc)).toBe(false)
    expect(await passwords.verify('', phc)).toBe(false)
  })

  it('cost the same work for a name that nobody has', async () => {
    const passwords = createPasswords(cheap)
    const phc = await passwords.hash('one of the harbour')
    const before = passwords.made()
    expect(await passwords.verify('one of the harbour', phc)).toBe(true)
    expect(passwords.made()).toBe(before + 1)
    expect(await passwords.verify('one of the harbour', undefined)).toBe(false)
    expect(passwords.made()).toBe(before + 2)
  })

  it('are still known when the cost has changed, and said to be dated', async () => {
    const old = await createPasswords(cheap).hash('one of the harbour')
    const passwords = createPasswords({ ...cheap, passes: 2 })
    expect(await passwords.verify('one of the harbour', old)).toBe(true)
    expect(passwords.isDated(old)).toBe(true)
    expect(passwords.isDated(await passwords.hash('one of the harbour'))).toBe(false)
  })

  it('wait for each other, and refuse when too many wait', async () => {
    const passwords = createPasswords(cheap)
    const all = await Promise.allSettled(Array.from({ length: 50 }, (_, number) => passwords.hash(`number ${number}`)))
    const refused = all.filter((each) => each.status === 'rejected')
    expect(refused).toHaveLength(50 - 2 - 32)
    expect(refused[0]).toMatchObject({ reason: { code: 'too_fast' } })
    expect(await passwords.hash('afterwards again')).toContain('argon2id')
  })
})

describe('a chosen password', () => {
  it.each([
    ['潮水灯塔', 'too short'],
    ['x'.repeat(257), 'too long'],
    ['aaaaaaaaaaaaaa', 'too easy'],
    ['abcabcabcabcabc', 'too easy'],
    ['LinYan 2026 harbour', 'too easy'],
    ['half of a \uD83D', 'too short'],
    ['half of a character \uD83D', 'too long'],
  ])('is not %j', (password, why) => {
    expect(() => chosenPassword(password, 'linyan')).toThrow(expect.objectContaining({ code: 'invalid' }) as Error)
    expect(() => chosenPassword(password, 'linyan')).toThrow(why)
  })

  it('may be any sentence', () => {
    expect(chosenPassword('今晚九点 外港潮闸 要落了', 'linyan')).toBe('今晚九点 外港潮闸 要落了')
  })
})
