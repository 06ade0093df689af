import fc from 'fast-check'
import { expect, it } from 'vitest'
import { flagSchema, readSearch, writeSearch } from './search.ts'

it('keeps what stands in the address of a screen', () => {
  const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed())
  const value = fc.oneof(word, fc.array(word, { minLength: 2, maxLength: 4 }))
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value), (search) => {
      expect(readSearch(writeSearch(search))).toEqual(search)
    }),
  )
})

it('leaves out what is empty', () => {
  expect(writeSearch({ q: '', stage: [], section: undefined, by: 'a' })).toBe('?by=a')
  expect(writeSearch({})).toBe('')
  expect(readSearch('?stage=draft&stage=spiked')).toEqual({ stage: ['draft', 'spiked'] })
})

it('says of what is so that it is, and of what is not nothing', () => {
  expect(writeSearch({ dark: true, flash: false, width: 390 })).toBe('?dark=true&width=390')
  expect(flagSchema.parse('true')).toBe(true)
  expect(flagSchema.safeParse('maybe').success).toBe(false)
})
