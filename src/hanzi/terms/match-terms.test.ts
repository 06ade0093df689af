import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { simplifiedToTraditional, traditionalToSimplified } from '../scripts/characters.ts'
import { homophonesOf, readingsOf } from '../words/sounds.ts'
import { Automaton } from './automaton.ts'
import { LIKE_LETTERS, LIKE_SHAPES } from './look-alikes.ts'
import { compileTerms, sizeOfTerm } from './match-terms.ts'
import { splitCharacters } from './split-characters.ts'

const found = (text: string, terms: readonly string[], allowed: readonly string[] = []) =>
  compileTerms(
    terms.map((term) => ({ text: term })),
    allowed,
  )
    .find(text)
    .map(({ term, start, end }) => [term.text, text.slice(start, end)])

describe('a list of terms', () => {
  it('is found inside Chinese text, in either script, with offsets into the text', () => {
    const [hit] = compileTerms([{ text: '敏感', rule: 7 }]).find('這是敏感詞彙')
    expect(hit).toEqual({ term: { text: '敏感', rule: 7 }, start: 2, end: 4, disguises: [] })
    expect(found('這是賭場', ['赌场'])).toEqual([['赌场', '賭場']])
    expect(found('这是赌场', ['賭場'])).toEqual([['賭場', '赌场']])
  })

  it('is found in variants, and as Japan writes it', () => {
    expect(found('有弾薬卖，也卖裸躰', ['弹药', '裸体'])).toEqual([
      ['弹药', '弾薬'],
      ['裸体', '裸躰'],
    ])
    expect(found('横浜的芸香', ['横滨', '艺香'])).toEqual([])
  })

  it.each([
    ['full-width and circled letters', '加ＶⅩ吧', 'vx', 'ＶⅩ', ['form']],
    ['mathematical letters', '找 𝓿𝕩 聊', 'vx', '𝓿𝕩', ['form']],
    ['negative circles', '🅥🅧', 'vx', '🅥🅧', ['look-alike']],
    ['Cyrillic and Greek', 'ѵх', 'vx', 'ѵх', ['look-alike']],
    ['zero-width characters', '赌\u200b\u2060博', '赌博', '赌\u200b\u2060博', ['gap']],
    ['variation selectors', '赌\ufe0f博', '赌博', '赌\ufe0f博', ['gap']],
    ['spaces and signs', '赌 ★-博', '赌博', '赌 ★-博', ['gap']],
    ['emoji', '赌👍🏽博', '赌博', '赌👍🏽博', ['gap']],
    ['one character a line', '六\n合\n彩', '六合彩', '六\n合\n彩', ['gap']],
    ['Kangxi radicals', '⼥⼦', '女子', '⼥⼦', ['form']],
    ['radicals of the supplement', '⻢⻋', '马车', '⻢⻋', ['look-alike']],
    ['kana for Han', 'カ口', '力口', 'カ口', ['look-alike']],
    ['look-alike characters', '睹搏', '赌博', '睹搏', ['look-alike']],
    ['split characters', '贝者博', '赌博', '贝者博', ['split']],
    ['split characters with a radical apart', '亻尔好', '你好', '亻尔好', ['split']],
    ['several at once', '貝 者★搏', '赌博', '貝 者★搏', ['gap', 'look-alike', 'split']],
  ])('is found through %s', (_, text, term, written, disguises) => {
    const hits = compileTerms([{ text: term }]).find(text)
    expect(hits.map(({ start, end, ...hit }) => [text.slice(start, end), hit.disguises])).toEqual([
      [written, disguises],
    ])
  })

  it('is found by its sound where a term asks for that, in characters and in pinyin', () => {
    const text = '加威信，weixin 或者 wei 信'
    expect(found(text, ['微信'])).toEqual([])
    const hits = compileTerms([{ text: '微信', homophones: true }]).find(text)
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(['威信', 'weixin', 'wei 信'])
    expect(hits.every(({ disguises }) => disguises.includes('homophone'))).toBe(true)
    const bank = compileTerms([{ text: '银行', homophones: true }])
    expect(bank.find('音行 吟航')).toHaveLength(2)
  })

  it('does not touch what longer harmless words cover', () => {
    expect(found('妈妈和他妈', ['妈'], ['妈妈'])).toEqual([['妈', '妈']])
    expect(found('媽媽媽', ['妈'], ['妈妈'])).toEqual([])
    expect(found('妈-妈', ['妈'], ['妈妈'])).toHaveLength(2)
    const letter = compileTerms([{ text: '微信', homophones: true }], ['威信'])
    expect(letter.find('威信很高')).toEqual([])
    expect(letter.find('微信')).toHaveLength(1)
  })

  it('takes letters and digits as whole words, and a pause for a pause', () => {
    expect(found('have a cave', ['av', 'ave'])).toEqual([])
    expect(found('看av吗 12345', ['av', '234'])).toEqual([['av', 'av']])
    expect(found('稍微，信不信', ['微信'])).toEqual([])
    expect(found('六。合，彩', ['六合彩'])).toHaveLength(1)
    expect(found('赌\n\n博', ['赌博'])).toEqual([])
    expect(found(`赌${'＊'.repeat(40)}博`, ['赌博'])).toEqual([])
  })

  it('knows terms that lie in one another, and the same term in two spellings', () => {
    expect(found('网上赌博平台', ['赌博', '网上赌博', '赌博平台', '博'])).toEqual([
      ['网上赌博', '网上赌博'],
      ['赌博平台', '赌博平台'],
      ['赌博', '赌博'],
      ['博', '博'],
    ])
    expect(found('赌博', ['赌博', '賭博'])).toHaveLength(2)
  })

  it('never finds what says nothing, and nothing in an empty text', () => {
    expect(found('★★', ['★', ' '])).toEqual([])
    expect([found('', ['赌']), found('赌', [])]).toEqual([[], []])
    expect([sizeOfTerm('★ '), sizeOfTerm('a 赌★')]).toEqual([0, 2])
  })
})

/** Characters with a split form, look-alikes and homophones: each disguise can be tried on terms of these. */
const splits = new Map(splitCharacters().map(({ whole, parts }) => [whole, parts]))
const han = [...splits.keys()].filter(
  (character) => readingsOf(character).length > 0 && !traditionalToSimplified().has(character),
)
const alike = new Map<string, string[]>()
for (const [member, first] of LIKE_SHAPES) alike.set(first, [...(alike.get(first) ?? []), member])
const letters = new Map<string, string[]>()
for (const [sign, letter] of LIKE_LETTERS) letters.set(letter, [...(letters.get(letter) ?? []), sign])

const GAPS = ['\u200b', '\u00ad', ' ', '　', '*', '★', '-', '_', '|', '❤️', '“', '\u2063', '··', '~ ~']

type Disguised = (character: string, pick: <T>(from: readonly T[]) => T) => string

const disguises: Readonly<Record<string, Disguised>> = {
  'the other script': (character) => simplifiedToTraditional().get(character) ?? character,
  'full width': (character) =>
    /[!-~]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character,
  gaps: (character, pick) => character + pick(GAPS),
  'look-alikes': (character, pick) =>
    pick([...(alike.get(LIKE_SHAPES.get(character) ?? '') ?? []), ...(letters.get(character) ?? []), character]),
  parts: (character) => splits.get(character)?.join('') ?? character,
  homophones: (character, pick) => {
    const others = readingsOf(character).flatMap((syllable) =>
      homophonesOf(syllable).filter((other) => readingsOf(other)[0] === syllable),
    )
    return others.length === 0 ? character : pick(others)
  },
  pinyin: (character) => ` ${readingsOf(character)[0] ?? character} `,
}

const someTerm = fc
  .array(fc.constantFrom(...han, ...'abcdefgvwxyz'), { minLength: 2, maxLength: 6 })
  .map((characters) => characters.join(''))
  .filter((term) => /\p{Script=Han}/u.test(term))

describe('every disguise', () => {
  it.each(Object.entries(disguises))('by %s of every term is found, and its offsets cover it', (name, disguise) => {
    const sounds = name === 'homophones' || name === 'pinyin'
    fc.assert(
      fc.property(
        fc.array(someTerm, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.constantFrom('。他说', '“', '', '\n\n', '🙂'),
        fc.infiniteStream(fc.nat()),
        (terms, index, before, numbers) => {
          const pick = <T>(from: readonly T[]): T => from[(numbers.next().value as number) % from.length]!
          const term = terms[index % terms.length]!
          const hidden = Array.from(term, (character) => disguise(character, pick)).join('')
          const text = `${before}${hidden}。`
          const matcher = compileTerms(terms.map((one) => ({ text: one, homophones: sounds })))
          const hits = matcher.find(text).filter((hit) => hit.term.text === term)
          const [from, to] = [before.length, before.length + hidden.length]
          const covers = hits.filter(({ start, end }) => start >= from && end <= to)
          expect(covers.map(({ start, end }) => trimmed(text.slice(start, end)))).toContain(trimmed(hidden))
        },
      ),
    )
  })

  it('is none where nobody hid a term: a hit is always the term or one of its disguises', () => {
    const matcher = compileTerms([{ text: '女子好' }, { text: '好人' }])
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'女子好人大中'), { maxLength: 12 }), (characters) => {
        const text = characters.join('')
        const read = text.replaceAll('女子', '好')
        const expected = text.includes('女子好') || read.includes('好人') || /女子女子/.test(text)
        if (!expected) expect(matcher.find(text)).toEqual([])
        if (text.includes('女子好') || text.includes('好人') || text.includes('女子人'))
          expect(matcher.find(text).length).toBeGreaterThan(0)
      }),
    )
  })
})

it('finds the last one of a text in which everything may be read in two ways', () => {
  const matcher = compileTerms([{ text: '敏感' }, { text: '好好', homophones: true }])
  const hidden = '女子'.repeat(30_000)
  const text = `${hidden}，${'xian'.repeat(6)} ${'我'.repeat(20)}敏-感`
  const hits = matcher.find(text, { most: 100_000 })
  expect(hits.at(-1)).toMatchObject({ term: { text: '敏感' }, start: text.length - 3, disguises: ['gap'] })
  expect(hits.filter(({ term }) => term.text === '好好')).toHaveLength(29_999)
  // And what it took is given back: the next text is read as if nothing had been.
  expect(matcher.find('女子女子').map(({ start, end, disguises }) => ({ start, end, disguises }))).toEqual([
    { start: 0, end: 4, disguises: ['split'] },
  ])
})

/** Signs at the ends are no part of a hit. */
function trimmed(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

describe('allowed words', () => {
  it('never have a hit inside them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[甲乙丙丁]{1,3}$/), { minLength: 1, maxLength: 6 }),
        fc.array(fc.stringMatching(/^[甲乙丙丁]{2,4}$/), { minLength: 1, maxLength: 4 }),
        fc.stringMatching(/^[甲乙丙丁]{0,30}$/),
        (terms, allowed, text) => {
          const spans = allowed.flatMap((word) => placesOf(word, text))
          const isCovered = ([start, end]: readonly [number, number]) =>
            spans.some(([from, to]) => from <= start && end <= to)
          const hits = compileTerms(
            [...new Set(terms)].map((term) => ({ text: term })),
            allowed,
          ).find(text)
          const expected = [...new Set(terms)].flatMap((term) => placesOf(term, text)).filter((at) => !isCovered(at))
          expect(hits.map(({ start, end }) => `${start}-${end}`).toSorted()).toEqual(
            expected.map(([start, end]) => `${start}-${end}`).toSorted(),
          )
        },
      ),
    )
  })
})

function placesOf(word: string, text: string): (readonly [number, number])[] {
  return Array.from({ length: text.length }, (_, at) => [at, at + word.length] as const).filter(([at]) =>
    text.startsWith(word, at),
  )
}

describe('hostile text', () => {
  const matcher = compileTerms(
    ['女'.repeat(30), '女子'.repeat(15), '好'.repeat(20), '日月明', ...'甲乙丙丁'].map((text) => ({
      text,
      homophones: true,
    })),
  )

  it.each(['女', '女子', '日', 'a', 'xian', '\u200b', '赌\u0301', '甲', '々', '\ud83d', '🅐', '木又寸'])(
    'of %j takes ten times the steps where it is ten times as long, and no more',
    (piece) => {
      const stepping = vi.spyOn(Automaton.prototype, 'step')
      const stepsFor = (times: number) => {
        stepping.mockClear()
        matcher.find(piece.repeat(times), { most: 100 })
        return stepping.mock.calls.length
      }
      const [short, long] = [stepsFor(300), stepsFor(3000)]
      stepping.mockRestore()
      expect(long).toBeLessThanOrEqual(11 * short + 100)
      expect(long).toBeLessThan(100 * piece.length * 3000)
    },
  )
})
