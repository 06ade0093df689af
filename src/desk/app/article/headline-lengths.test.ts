import { describe, expect, it } from 'vitest'
import { fitOf, headlineWidth, type HeadlinePlace } from './headline-lengths.ts'

const place: HeadlinePlace = { name: 'top', size: 20, width: 100, lines: 2, weight: 700, balanced: false }
/** Letters of 20 pixels, half-width ones of 10. */
const measure = (text: string) => headlineWidth(text) * 20

describe('a headline', () => {
  it('counts full width as one and half width as a half', () => {
    expect(headlineWidth('潮闸今晚落下')).toBe(6)
    expect(headlineWidth('GDP增长5.2%')).toBe(5.5)
    expect(headlineWidth('“静音车厢”——')).toBe(8)
    expect(headlineWidth('𠮷')).toBe(1)
  })

  it.each([
    ['', { lines: 0, over: 0, lone: false }],
    ['潮闸今晚落', { lines: 1, over: 0, lone: false }],
    ['三号潮闸今晚落下来', { lines: 2, over: 0, lone: false }],
    ['潮闸今晚落下', { lines: 2, over: 0, lone: true }],
    ['三号潮闸今晚落下来以后渡轮停航', { lines: 3, over: 5, lone: false }],
    ['潮闸今晚落，人散', { lines: 2, over: 0, lone: false }],
    ['说“GDP”', { lines: 1, over: 0, lone: false }],
  ])('%s breaks where it may', (headline, fit) => {
    expect(fitOf(headline, place, measure)).toEqual(fit)
  })

  it('leaves no character alone where lines are balanced', () => {
    expect(fitOf('潮闸今晚落下', { ...place, balanced: true }, measure)).toMatchObject({ lines: 2, lone: false })
  })
})
