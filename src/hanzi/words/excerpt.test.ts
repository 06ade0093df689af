import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, hasPhrase, highlights, KnownText } from './excerpt.ts'
import { searchQuery } from './query.ts'
import { searchTokens } from './tokens.ts'

const STORY = '望汐港昨日停航。市交通局说，渡輪將於二十二日恢復通航，共三條航線。另有巴士接駁，渡轮票價不變。'

function shown(text: string, typed: string, length?: number) {
  const shown = text.slice(...excerpt(text, searchQuery(typed), length))
  return { text: shown, marks: highlights(shown, searchQuery(typed)).map(([from, to]) => shown.slice(from, to)) }
}

describe('why a text was found', () => {
  it('marks every spelling where it stands, as it is written', () => {
    expect(highlights(STORY, searchQuery('渡轮')).map(([start, end]) => STORY.slice(start, end))).toEqual([
      '渡輪',
      '渡轮',
    ])
  })

  it('marks overlapping words once', () => {
    expect(highlights('恢復通航', searchQuery('恢复通 通航 复'))).toEqual([[0, 4]])
  })

  it('marks nothing that must not be there, and nothing for nothing', () => {
    expect(highlights(STORY, searchQuery('-渡轮'))).toEqual([])
    expect(highlights('', searchQuery('渡轮'))).toEqual([])
  })

  it('shows the sentence with most of what was looked for', () => {
    expect(shown(STORY, '渡轮 恢复通航', 30)).toEqual({
      text: '市交通局说，渡輪將於二十二日恢復通航，共三條航線。另有巴士接',
      marks: ['渡輪', '恢復通航'],
    })
    expect(shown(STORY, '巴士 票价', 20).marks).toEqual(['巴士', '票價'])
  })

  it('shows the beginning when nothing is found', () => {
    expect(shown(STORY, '演习', 8)).toEqual({ text: '望汐港昨日停航。', marks: [] })
    expect(shown('短', '演习', 8)).toEqual({ text: '短', marks: [] })
  })

  it('is the same for a text that is known as for one that is new, and where tokens stand side by side', () => {
    const text = fc
      .array(fc.constantFrom('望', '汐', '渡輪', '渡', '轮', '。', '（', '”', '\n', ' ', 'Ferry', '3.5', '𠮷', '⺀'), {
        maxLength: 40,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('渡轮', '望汐 渡轮', '渡渡', 'ferry', 'ferry 渡', '𠮷', '3.5 望'),
        (story, typed) => {
          const query = searchQuery(typed)
          const known = new KnownText(story)
          expect(excerpt(known, query, 20)).toEqual(excerpt(story, query, 20))
          const tokens = ` ${searchTokens(story).join(' ')} `
          for (const { phrase } of query.wanted) {
            const stands = tokens.includes(` ${phrase.join(' ')} `)
            expect([hasPhrase(known, phrase), hasPhrase(story, phrase)]).toEqual([stands, stands])
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('stays within the text, whole characters, marks in order inside', () => {
    const text = fc
      .array(fc.constantFrom('望汐', '渡輪', '。', '𠮷', '\n', '”', 'Ferry 3.5', ' '))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom('渡轮', '望汐 渡轮', 'ferry 𠮷', '3.5'), fc.nat(50), (story, typed, length) => {
        const [start, end] = excerpt(story, searchQuery(typed), length)
        const shown = story.slice(start, end)
        expect(shown.isWellFormed()).toBe(true)
        const offsets = [0, ...highlights(shown, searchQuery(typed)).flat(), shown.length]
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
        expect(end - start).toBeLessThanOrEqual(length)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('places in a text', () => {
  it('are found the quick way just where the tokens stand side by side', () => {
    const parts = fc.constantFrom(
      '望',
      '汐',
      '渡',
      '輪',
      '轮',
      '《',
      '》',
      '“',
      '，',
      '。',
      ' ',
      'a',
      '𠮷',
      '⼭',
      '㈱',
      '\u200b',
    )
    const text = fc.array(parts, { maxLength: 30 }).map((all) => all.join(''))
    const phrase = fc.array(fc.constantFrom('望', '汐', '渡', '轮', '山'), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(text, phrase, (story, wanted) => {
        const tokens = ` ${searchTokens(story).join(' ')} `
        expect(hasPhrase(story, wanted)).toBe(tokens.includes(` ${wanted.join(' ')} `))
        for (const [start, end] of highlights(story, { wanted: [{ phrase: wanted, spellings: [] }] })) {
          expect(` ${searchTokens(story.slice(start, end)).join(' ')} `).toContain(` ${wanted.join(' ')} `)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
