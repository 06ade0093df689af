import { describe, expect, it } from 'vitest'
import type { LineChange } from '../../../newsroom/writing/compare-texts.ts'
import { parsePair, writePair } from './compared-pair.ts'
import { foldedLines } from './folded-lines.ts'

describe('two versions in an address', () => {
  it.each([
    ['9..12', { before: 9, after: 12 }],
    ['12..9', { before: 12, after: 9 }],
    ['3..now', { before: 3, after: 'now' }],
  ] as const)('%s', (written, pair) => {
    expect(parsePair(written)).toEqual(pair)
    expect(writePair(pair)).toBe(written)
  })

  it.each(['', '9', '9..', '0..1', 'now..9', '1..2..3', '1..1234567'])('%j is none', (written) => {
    expect(parsePair(written)).toBeUndefined()
  })
})

describe('what is the same', () => {
  const line = (text: string) => ({ kind: 'paragraph' as const, text, format: '' })
  const same = (text: string): LineChange => ({
    kind: 'same',
    before: line(text),
    after: line(text),
    reformatted: false,
  })
  const added: LineChange = { kind: 'added', after: line('新') }
  const shape = (lines: readonly LineChange[]) => foldedLines(lines).map(({ kind, lines: some }) => [kind, some.length])

  it('is folded away, but for a line on either side of what is not', () => {
    expect(shape([...'一二三四五'].map(same).concat(added, [...'六七八九十'].map(same)))).toEqual([
      ['folded', 4],
      ['shown', 3],
      ['folded', 4],
    ])
  })

  it('is shown where a fold would hide next to nothing, and where the form has changed', () => {
    expect(shape([same('一'), same('二'), same('三'), added])).toEqual([
      ['shown', 2],
      ['shown', 2],
    ])
    const reformatted: LineChange = { kind: 'same', before: line('题'), after: line('题'), reformatted: true }
    expect(shape([reformatted])).toEqual([['shown', 1]])
  })
})
