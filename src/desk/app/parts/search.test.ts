import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSearch, writeSearch } from './search.ts'

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
