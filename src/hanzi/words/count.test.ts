import { describe, expect, it } from 'vitest'
import { countCharacters } from './count.ts'

describe('字数', () => {
  it.each([
    ['', 0],
    [' \n　', 0],
    ['望汐港', 3],
    ['渡轮，恢复。', 6],
    ['2号线', 3],
    ['GDP增长5.2%。', 5],
    ['2026-11-22 08:30', 2],
    ['Hello, world', 2],
    ['it’s 5 o’clock', 3],
    ['“望汐”——港……', 9],
    ['２０２６年', 2],
    ['甲 - 乙', 2],
    ['𠮷野家', 3],
    ['フェリー', 4],
  ])('of %j is %d', (text, count) => {
    expect(countCharacters(text)).toBe(count)
  })
})
