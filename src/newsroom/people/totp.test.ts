import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, fromBase32, matchingStep, newSecret, otpauthUri, stepAt, toBase32 } from './totp.ts'

const secret = Buffer.from('12345678901234567890')

describe('one-time codes', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('are those of RFC 6238, appendix B, after %d seconds', (seconds, code) => {
    expect(codeOf(secret, stepAt(seconds * 1000), 8)).toBe(code)
  })

  it('are taken from one step before to one after, and no further', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120_000, max: 4e12 }), fc.integer({ min: -3, max: 3 }), (ms, drift) => {
        const key = newSecret()
        const step = stepAt(ms) + drift
        const matching = matchingStep(key, codeOf(fromBase32(key), step), { ms, after: -1 })
        // Two steps may have the same code by chance; then it is taken for one of those that count.
        if (Math.abs(drift) <= 1) expect(matching).toBeDefined()
        else if (matching !== undefined) expect(Math.abs(matching - stepAt(ms))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('open once: a step that was used is no step any more, nor is an earlier one', () => {
    const ms = 1_700_000_000_000
    const key = toBase32(secret)
    const now = stepAt(ms)
    expect(matchingStep(key, codeOf(secret, now), { ms, after: now - 1 })).toBe(now)
    expect(matchingStep(key, codeOf(secret, now), { ms, after: now })).toBeUndefined()
    expect(matchingStep(key, codeOf(secret, now - 1), { ms, after: now })).toBeUndefined()
    expect(matchingStep(key, codeOf(secret, now + 1), { ms, after: now })).toBe(now + 1)
  })

  it('may be typed with spaces, and are nothing else', () => {
    const ms = 1_700_000_000_000
    const code = codeOf(secret, stepAt(ms))
    expect(matchingStep(toBase32(secret), `${code.slice(0, 3)} ${code.slice(3)} `, { ms, after: 0 })).toBe(stepAt(ms))
    for (const wrong of ['', '000000x', `${code}0`, code.slice(1), '１２３４５６'])
      expect(matchingStep(toBase32(secret), wrong, { ms, after: 0 })).toBeUndefined()
  })
})

describe('shared secrets', () => {
  it('go into base32 and come back (RFC 4648)', () => {
    expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect([...fromBase32(toBase32(Buffer.from(bytes)))]).toEqual([...bytes])
      }),
    )
  })

  it('have 160 bits, and are read by apps from an address', () => {
    const key = newSecret()
    expect(fromBase32(key)).toHaveLength(20)
    expect(otpauthUri(key, '望汐时报', 'wan@wangxi.example')).toBe(
      `otpauth://totp/%E6%9C%9B%E6%B1%90%E6%97%B6%E6%8A%A5:wan%40wangxi.example?secret=${key}&issuer=%E6%9C%9B%E6%B1%90%E6%97%B6%E6%8A%A5`,
    )
  })
})
