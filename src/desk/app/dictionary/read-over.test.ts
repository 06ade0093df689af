import { expect, it } from 'vitest'
import { annotate } from '../../../hanzi/pinyin/annotate.ts'
import { readOver } from './read-over.ts'

it('puts a syllable over each Han character, and none over what stands between them', () => {
  expect(readOver('望汐GDP 涨5.2%，', 'wàng,xī zhǎng')).toEqual([
    { text: '望', syllable: 'wàng' },
    { text: '汐', syllable: 'xī' },
    { text: 'GDP ' },
    { text: '涨', syllable: 'zhǎng' },
    { text: '5.2%，' },
  ])
  expect(readOver('', '')).toEqual([])
  expect(readOver('“hi”', '')).toEqual([{ text: '“hi”' }])
})

it('follows what an annotation says, to the last character', () => {
  const text = '“乐清路”的NBA球赛，𠮷野家门口儿。'
  const pieces = readOver(text, annotate(text).pinyin)
  expect(pieces.map(({ text: piece }) => piece).join('')).toBe(text)
  expect(pieces.filter(({ syllable }) => syllable !== undefined).map(({ text: piece }) => piece)).toEqual(
    Array.from('乐清路的球赛𠮷野家门口儿'),
  )
  expect(pieces.find(({ text: piece }) => piece === '口')).toMatchObject({ syllable: 'kǒu' })
})
