import { describe, expect, it } from 'vitest'
import { printedMedia } from './as-printed.ts'

describe('a rule of a style sheet on paper', () => {
  it.each([
    ['print', 'all'],
    ['print and (min-width: 40em)', '(min-width: 40em)'],
    ['screen', 'not all'],
    ['only screen and (max-width: 40em)', 'not all'],
    ['not print', 'not all'],
    ['not screen', 'all'],
    ['(max-width: 40em)', '(max-width: 40em)'],
    ['screen, print', 'not all, all'],
  ])('for %s holds for %s', (media, meant) => {
    expect(printedMedia(media)).toBe(meant)
  })
})
