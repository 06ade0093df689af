import { expect, it } from 'vitest'
import type { TermAnswer } from '../../contract/dictionary.ts'
import { draftOf, isChanged, isOfUse, orderOf, trialOf } from './term-draft.ts'

const entry: TermAnswer = {
  term: '望汐湾大桥',
  isName: false,
  forms: { 'zh-Hant-HK': '望汐灣橋' },
  note: '港版按当地叫法',
  setAt: '2026-11-22T08:00:00.000Z',
  by: '沈里舟',
}

it('says what an entry says, and orders the same again', () => {
  const draft = draftOf(entry)
  expect(isChanged(draft, draftOf(entry))).toBe(false)
  expect(orderOf(draft)).toEqual({
    params: { term: '望汐湾大桥' },
    body: {
      isName: false,
      forms: { 'zh-Hans': '', 'zh-Hant-TW': '', 'zh-Hant-HK': '望汐灣橋' },
      reading: '',
      note: '港版按当地叫法',
      seen: entry.setAt,
    },
  })
})

it('has changed when another thing is said, not when somebody else has set the entry', () => {
  const draft = draftOf(entry)
  expect(isChanged({ ...draft, note: '' }, draft)).toBe(true)
  expect(isChanged({ ...draft, seen: null }, draft)).toBe(false)
})

it('is of use once it says anything that a page or a reading shows', () => {
  const blank = draftOf(undefined, '乐清路')
  const forms = { ...blank.forms, 'zh-Hant-TW': '樂清路' }
  expect([blank, { ...blank, note: '为什么' }, { ...blank, reading: ' ' }].map(isOfUse)).toEqual([false, false, false])
  expect(
    [
      { ...blank, isName: true },
      { ...blank, reading: 'yue4' },
      { ...blank, forms },
    ].map(isOfUse),
  ).toEqual([true, true, true])
  expect(isOfUse({ ...blank, term: ' ', isName: true })).toBe(false)
})

it('is tried as the interface takes it', () => {
  expect(trialOf('乐清路上', { ...draftOf(undefined, ' 乐清路 '), isName: true, reading: 'yue4' })).toEqual({
    text: '乐清路上',
    term: '乐清路',
    name: 'true',
    'zh-Hans': '',
    'zh-Hant-TW': '',
    'zh-Hant-HK': '',
    reading: 'yue4',
  })
})
