import { expect, it } from 'vitest'
import { doubtsOf } from './doubts.ts'

const spot = {
  kind: 'ambiguous',
  before: '老周',
  source: '干',
  after: '，',
  choices: ['幹', '乾'],
  passage: '老周干',
  forms: ['老周幹', '老周乾'],
  times: 1,
} as const
const taiwan = { ...spot, edition: 'zh-Hant-TW' as const, choices: [...spot.choices], forms: [...spot.forms] }
const hongKong = { ...taiwan, edition: 'zh-Hant-HK' as const }

it('are one where editions are unsure of the same in the same way', () => {
  expect(doubtsOf([taiwan, hongKong])).toMatchObject([{ passage: '老周干', editions: ['zh-Hant-TW', 'zh-Hant-HK'] }])
})

it('stay apart where editions would print otherwise', () => {
  const other = { ...hongKong, forms: ['老周幹', '老周干'] }
  expect(doubtsOf([taiwan, other]).map(({ editions }) => editions)).toEqual([['zh-Hant-TW'], ['zh-Hant-HK']])
})
