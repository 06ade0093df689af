import { describe, expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

describe('the initials of a line', () => {
  it.each([
    ['林雁', 'ly'],
    ['三号潮闸今晚落下', 'shczjwlx'],
    ['重庆GDP增长5.2%', 'cqgdpzz52'],
    ['他在銀行，說：“來！”', 'tzyhsl'],
    ['', ''],
  ])('%s are %s', (line, initials) => {
    expect(initialsOf(line)).toBe(initials)
  })
})
