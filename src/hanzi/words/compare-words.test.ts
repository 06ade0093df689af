import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from './align.ts'
import { projection } from '../scripts/projection.ts'
import { compareWords } from './compare-words.ts'

const told = (before: string, after: string) =>
  compareWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${kind === 'added' ? '+' : '-'}${text}]`))
    .join('')

describe('what changed between two texts', () => {
  it.each([
    ['今年客流增长三成。', '今年客流上涨三成。', '今年客流[-增长][+上涨]三成。'],
    ['总投资10亿元。', '总投资12亿元。', '总投资[-10][+12]亿元。'],
    ['潮闸今晨落闸', '潮闸今晨落闸，港内平稳', '潮闸今晨落闸[+，港内平稳]'],
    ['港内水位平稳。', '港内水位平稳，', '港内水位平稳[-。][+，]'],
    ['一样的', '一样的', '一样的'],
    ['', '新的', '[+新的]'],
    ['旧的', '', '[-旧的]'],
  ])('%s → %s is %s', (before, after, marked) => {
    expect(told(before, after)).toBe(marked)
  })

  it('has no island of one character between two changes', () => {
    const runs = compareWords('渡轮停航的消息由港务局发布。', '电车停运的通知由交通局发布。')
    const islands = runs.filter(
      ({ kind, text }, index) => kind === 'same' && index > 0 && text.length === 1 && text !== '。',
    )
    expect(islands).toEqual([])
  })

  it('is nothing where only the script differs, if that is folded', () => {
    const fold = projection
    expect(compareWords('潮閘今晨開啟', '潮闸今晨开启', fold)).toEqual([{ kind: 'same', text: '潮闸今晨开启' }])
  })

  it('gives back both texts, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...'潮闸今晨落，。A1 𠮷'), maxLength: 40 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareWords(before, after)
        const side = (without: string) => runs.flatMap((run) => (run.kind === without ? [] : [run.text])).join('')
        expect(side('removed')).toBe(after)
        expect(side('added')).toBe(before)
      }),
    )
  })
})

describe('aligning two sequences', () => {
  it('covers both, and is the same where it says so', () => {
    const sequence = fc.array(fc.nat({ max: 6 }), { maxLength: 60 })
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        let inA = 0
        let inB = 0
        for (const { same, fromA, toA, fromB, toB } of align(a, b)) {
          expect([fromA, fromB]).toEqual([inA, inB])
          if (same) expect(a.slice(fromA, toA)).toEqual(b.slice(fromB, toB))
          inA = toA
          inB = toB
        }
        expect([inA, inB]).toEqual([a.length, b.length])
      }),
      { numRuns: 1000 },
    )
  })

  it('finds the shortest change where nothing stands only once', () => {
    const changed = align([...'aabbaabb'], [...'aabbbaabb']).filter(({ same }) => !same)
    expect(changed).toHaveLength(1)
    expect(changed[0]).toMatchObject({ toB: changed[0]!.fromB + 1, toA: changed[0]!.fromA })
  })

  it('gives up on what has nothing in common, and does not take long over it', () => {
    const a = Array.from({ length: 20_000 }, (_, index) => index % 100)
    const b = Array.from({ length: 20_000 }, (_, index) => 100 + (index % 100))
    expect(align(a, b)).toEqual([{ same: false, fromA: 0, toA: 20_000, fromB: 0, toB: 20_000 }])
  })
})
