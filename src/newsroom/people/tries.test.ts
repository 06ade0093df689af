import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { DAY, later, MINUTE, SECOND } from '../../kernel/clock.ts'
import { accountKey, addressKey, admitTry, forgive, lockAfter, takeBack } from './tries.ts'

describe('the delay', () => {
  it('is nothing at first, then half a minute, doubling to a quarter of an hour', () => {
    const delays = [4, 5, 6, 7, 8, 9, 10, 50].map((failures) => lockAfter(failures, { free: 5 }) / SECOND)
    expect(delays).toEqual([0, 30, 60, 120, 240, 480, 900, 900])
  })

  it('never shrinks with more failures, and has an end', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(50), (failures, free) => {
        const delay = lockAfter(failures, { free })
        expect(lockAfter(failures + 1, { free })).toBeGreaterThanOrEqual(delay)
        expect(delay).toBeLessThanOrEqual(15 * MINUTE)
        expect(delay > 0).toBe(failures >= free)
      }),
    )
  })
})

describe('an address', () => {
  it('of IPv6 counts with all of its /64', () => {
    expect(addressKey('2001:db8:0:1::7')).toBe(addressKey('2001:0db8:0000:0001:ffff::'))
    expect(addressKey('2001:db8:0:2::7')).not.toBe(addressKey('2001:db8:0:1::7'))
    expect(addressKey('::1')).toBe('address:0:0:0:0')
    expect(addressKey('192.0.2.7')).toBe('address:192.0.2.7')
    expect(addressKey('::ffff:192.0.2.7')).toBe('address:192.0.2.7')
  })
})

eachDatabase('tries', (paper) => {
  const keys = [accountKey('林雁'), addressKey('192.0.2.7')]
  const admit = () => admitTry(paper.newsroom, keys)

  it('are five, then wait, then wait for longer', async () => {
    for (let number = 1; number <= 4; number++) expect(await admit()).toBeUndefined()
    expect(await admit()).toBe(later(paper.now(), 30 * SECOND))
    await expect(admit()).rejects.toMatchObject({ code: 'too_fast', facts: { until: later(paper.now(), 30 * SECOND) } })
    paper.passes(30 * SECOND)
    expect(await admit()).toBe(later(paper.now(), 60 * SECOND))
    paper.passes(59 * SECOND)
    await expect(admit()).rejects.toMatchObject({ code: 'too_fast' })
  })

  it('are counted before they are made: thirty at once are five', async () => {
    const all = await Promise.allSettled(Array.from({ length: 30 }, admit))
    expect(all.filter((each) => each.status === 'fulfilled')).toHaveLength(5)
  })

  it('count for an address too, whatever names are tried from there', async () => {
    let admitted = 0
    for (let number = 0; number < 30; number++) {
      const name = [accountKey(`name ${number}`), keys[1]!]
      await admitTry(paper.newsroom, name).then(
        () => (admitted += 1),
        () => {},
      )
    }
    expect(admitted).toBe(20)
  })

  it('begin anew for whoever was right, but not for their address', async () => {
    for (let number = 1; number <= 5; number++) await admit()
    await paper.newsroom.write((tx) => forgive(tx, keys))
    const rows = await paper.database.read.selectFrom('sign_in_tries').selectAll().execute()
    expect(rows).toMatchObject([{ key: 'address:192.0.2.7', failures: 4 }])
    await admit()
    await paper.newsroom.write((tx) => takeBack(tx, keys))
    const after = await paper.database.read.selectFrom('sign_in_tries').selectAll().orderBy('key').execute()
    expect(after.map((row) => row.failures)).toEqual([0, 4])
  })

  it('are forgotten after a day, and so are those of names that nobody has', async () => {
    for (let number = 1; number <= 5; number++) await admit()
    paper.passes(DAY + 1)
    await admitTry(paper.newsroom, [accountKey('另一人'), addressKey('192.0.2.8')])
    expect(await paper.database.read.selectFrom('sign_in_tries').selectAll().execute()).toHaveLength(2)
    expect(await admit()).toBeUndefined()
  })

  it('keep no name in the database that somebody typed: it may have been a password', async () => {
    await admit()
    const rows = await paper.database.read.selectFrom('sign_in_tries').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('林雁')
  })
})
