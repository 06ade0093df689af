import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keywords } from './keywords.ts'
import { segment } from './segment.ts'
import { wholeWords } from './whole-words.ts'

const cut = (text: string) => segment(text).map((word) => word.text)

describe('words', () => {
  it.each([
    ['港务局恢复航线，3.5万人受益', '港务|局|恢复|航线|，|3.5万|人|受益'],
    ['港務局恢復航線，3.5萬人受益', '港務|局|恢復|航線|，|3.5萬|人|受益'],
    ['他沿着海堤走了一圈', '他|沿着|海堤|走|了|一|圈'],
    ['他沿著海堤走了一圈', '他|沿著|海堤|走|了|一|圈'],
    ['拉夫罗夫与蓬佩奥在望汐会谈', '拉夫罗夫|与|蓬佩奥|在|望汐|会谈'],
    ['第18届展览来了四百五十万人、500多家', '第18|届|展览|来|了|四百五十万|人|、|500多|家'],
    ['COVID-19过后，Wi-Fi覆盖96%的码头', 'COVID-19|过后|，|Wi-Fi|覆盖|96%|的|码头'],
    ['𠮷野家😀👨‍👩‍👧\ud800a', '𠮷|野家|😀|👨‍👩‍👧|\ud800|a'],
    ['', ''],
  ])('of %s', (text, words) => {
    expect(cut(text).join('|')).toBe(words)
  })

  it('say what is a word and what a mark', () => {
    expect(segment('渡轮 2号，の！𠮷').map((word) => word.isWord)).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
      false,
      true,
    ])
  })

  it('are the text when joined, each where it says, whatever the text is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const words of [segment(text), wholeWords(text)]) {
          expect(words.map((word) => word.text).join('')).toBe(text)
          let at = 0
          for (const word of words) {
            expect([word.start, text.slice(word.start, word.end)]).toEqual([at, word.text])
            expect(word.end).toBeGreaterThan(at)
            at = word.end
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are the same for a row of characters that has no end', () => {
    const sentence = '望汐的渡轮恢复通航了而电车仍在检修'
    const row = sentence.repeat(700)
    expect(cut(row).join('|')).toBe(Array.from({ length: 700 }, () => cut(sentence).join('|')).join('|'))
  })
})

/** Text in which anything stands beside anything. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('望汐渡輪轮国國一二三十百万第多的了陈王斯拉夫·，。《》12年月abZé .-#%')),
      fc.constantFrom('😀', '👨‍👩‍👧', '𠮷', '\ud83d', '\udc00', '\ufe00', '第18', '3.5万', '著', 'カナ', '\u0000'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

describe('words as readers take them', () => {
  const whole = (text: string) =>
    wholeWords(text)
      .map((word) => word.text)
      .join('|')
  it.each([
    ['交通局与港务局', '交通局|与|港务局'],
    ['數學家獲獎', '數學家|獲獎'],
    ['市长陈望舒和记者周启明', '市长|陈望舒|和|记者|周启明'],
    ['望汐市的望汐号', '望汐市|的|望汐号'],
    ['陈在会上说他不去', '陈|在|会上|说|他|不|去'],
  ])('%s', (text, words) => {
    expect(whole(text)).toBe(words)
  })
})

describe('the keywords of a story', () => {
  const story =
    '望汐港渡轮二十二日恢复通航。望汐市交通局表示，望汐港的渡轮航线共三条，渡輪票价不变。记者了解到，交通局增派巴士。'

  it('are its frequent words in either spelling, names among them, without everybody’s words', () => {
    const found = keywords(story, 4)
    expect(found.slice(0, 3)).toEqual(
      expect.arrayContaining([
        { word: '渡轮', count: 3 },
        { word: '交通局', count: 2 },
      ]),
    )
    expect(found.map(({ word }) => word).join()).toContain('望汐')
    expect(keywords(story, 99).map(({ word }) => word)).not.toEqual(
      expect.arrayContaining(['记者', '表示', '二十二日']),
    )
  })

  it('are the same in both scripts', () => {
    expect(keywords('電車檢修，電車停駛', 3)).toEqual(keywords('电车检修，电车停驶', 3))
  })

  it('are none where there are none', () => {
    expect(keywords('', 5)).toEqual([])
    expect(keywords('OK 123 的了', 5)).toEqual([])
  })
})
