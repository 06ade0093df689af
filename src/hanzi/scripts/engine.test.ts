import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepare } from './convert.ts'
import { run, trace, type Fixed, type Route } from './engine.ts'
import { PhraseTrie } from './phrase-trie.ts'

const ordinary = '望汐市发展渡轮头发皇后在后面里程公里出租车打印机的士兵韩国瑜社区只台风干于余'
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...Array.from(ordinary)) },
      fc.constantFrom('出租车', '生发展', '程序设计', '奥巴马', '二极管', 'SQL注入', '特雷莎·梅', '\n', ' ', ''),
      fc.constantFrom('𡞱', '𠮷', '𫗧', '㠣', '更', '你', '⿰亻尔', '⿱⿰', 'a', '。', '😀', '👩‍👩‍👧', '\ud83d', '\udc00'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''))

const ways = [
  { from: 'zh-Hans', to: 'zh-Hant', words: 'off' },
  { from: 'zh-Hans', to: 'zh-Hant-TW', words: 'on' },
  { from: 'zh-Hans', to: 'zh-Hant-HK', words: 'on' },
  { from: 'zh-Hant-TW', to: 'zh-Hans', words: 'on' },
  { from: 'zh-Hant-TW', to: 'zh-Hant-HK', words: 'on' },
] as const

const locks = [[{ term: '韩国瑜' }, { term: '望汐市', form: '望汐' }, { term: '于余', unsure: true }]]

describe.each(ways)('converting $from to $to', (way) => {
  let route: Route
  let fixed: Fixed

  beforeAll(async () => {
    ;({ route, fixed } = await prepare({ ...way, locks }))
  })

  it('loses nothing: each unit comes from a place, in order, and the places cover the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { text: converted, origins } = trace(route, source, fixed)
        expect(origins).toHaveLength(converted.length + 1)
        expect(origins.at(-1)).toBe(source.length)
        expect(origins.every((origin, i) => i === 0 || origin >= origins[i - 1]!)).toBe(true)
        if (converted !== '') expect(origins[0]).toBe(0)
      }),
    )
  })

  it('says the same whether it is traced or not', () => {
    fc.assert(fc.property(text, (source) => run(route, source, fixed) === trace(route, source, fixed).text))
  })

  it('leaves alone what is not Han: foreign letters, emoji, lone halves of characters, empty lines', () => {
    const foreign = fc.string({
      unit: fc.constantFrom('a', 'é', 'я', '7', ' ', '\n', '😀', '\ud83d', '\udc00', '。', '﷽'),
    })
    fc.assert(fc.property(foreign, (source) => run(route, source, fixed) === source))
  })

  it('cuts a long text where no term can stand', () => {
    const part = '望汐市的出租车在公里外，渡轮发展。'
    const long = part.repeat(9000)
    expect(run(route, long, fixed)).toBe(run(route, part, fixed).repeat(9000))
    const endless = '渡轮'.repeat(100_000)
    expect(run(route, endless, fixed)).toHaveLength(200_000)
  })
})

it('keeps as many characters as there were when words are off', async () => {
  for (const to of ['zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'] as const) {
    const { route } = await prepare({ from: 'zh-Hans', to })
    const count = (string: string) => Array.from(string).length
    fc.assert(fc.property(text, (source) => count(run(route, source)) === count(source)))
  }
})

describe('a dictionary', () => {
  const units = (string: string) => Uint16Array.from({ length: string.length }, (_, i) => string.charCodeAt(i))

  it('finds the longest term at a place, and the first of two rows', () => {
    const trie = new PhraseTrie([{ packed: '公 甲|公里 乙|公里程 丙' }, { packed: '公里 丁|𠮷 戊' }])
    expect([trie.longest(units('在公里程碑'), 1, 5), trie.end, trie.formOf(trie.found)]).toEqual([true, 4, '丙'])
    expect([trie.longest(units('在公里程碑'), 1, 3), trie.formOf(trie.found)]).toEqual([true, '乙'])
    expect([trie.longest(units('𠮷'), 0, 2), trie.formOf(trie.found)]).toEqual([true, '戊'])
    expect(trie.longest(units('在'), 0, 1)).toBe(false)
    expect(trie.size).toBe(4)
  })

  it('refuses rows that are none', () => {
    for (const packed of ['公', ' 公', '公 |里 里', `${'公'.repeat(65)} 里`])
      expect(() => new PhraseTrie([{ packed }]), packed).toThrow(TypeError)
  })

  it('holds whatever it is given', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('公里程碑𠮷a')), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(word, word), { selector: ([term]) => term }), (rows) => {
        const trie = new PhraseTrie([{ packed: rows.map((row) => row.join(' ')).join('|') }])
        for (const [term, form] of rows) {
          expect(trie.longest(units(term), 0, term.length)).toBe(true)
          expect([trie.formOf(trie.found), trie.end]).toEqual([form, term.length])
        }
      }),
    )
  })
})
