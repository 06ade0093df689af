import { expect, it } from 'vitest'
import { withCornerMarks, withCurlyMarks } from './quotation-marks.ts'

it('turns quotation marks into corners, the inner ones double', () => {
  expect(withCornerMarks('船長說：“他喊‘靠岸’，我就停了。”')).toBe('船長說：「他喊『靠岸』，我就停了。」')
  expect(withCornerMarks('號稱“Tide 8”的渡輪')).toBe('號稱「Tide 8」的渡輪')
})

it('leaves apostrophes alone, also inside a quotation', () => {
  expect(withCornerMarks('他說“it’s late”就走了')).toBe('他說「it’s late」就走了')
  expect(withCornerMarks('‘it’s late’這句')).toBe('『it’s late』這句')
  expect(withCornerMarks('在’90s的港口')).toBe('在’90s的港口')
})

it('leaves foreign text as it is', () => {
  expect(withCornerMarks('He said “it’s ‘fine’ now”.')).toBe('He said “it’s ‘fine’ now”.')
})

it('changes a mark whose partner is in another text', () => {
  expect(withCornerMarks('“第一段沒有說完，')).toBe('「第一段沒有說完，')
  expect(withCornerMarks('第二段說完。”')).toBe('第二段說完。」')
})

it('keeps the length and every text without such marks', () => {
  expect(withCornerMarks('望汐港')).toBe('望汐港')
  expect(withCornerMarks('“𠮷野”')).toBe('「𠮷野」')
})

it('turns corners back into curls for a Simplified edition', () => {
  expect(withCurlyMarks('船长说：「他喊『靠岸』，我就停了。」')).toBe('船长说：“他喊‘靠岸’，我就停了。”')
})
