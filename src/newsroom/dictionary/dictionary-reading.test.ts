import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { MINUTE } from '../../kernel/clock.ts'
import { pageOfTerms, type TermQuery } from './dictionary-reading.ts'
import { removeTerm, setTerm } from './set-term.ts'
import { TERM_ORDERS } from './term.ts'

const ORDERS = [
  { term: '望汐湾大桥', forms: { 'zh-Hant-TW': '望汐灣大橋', 'zh-Hant-HK': '望汐灣橋' }, note: '港版按当地叫法' },
  { term: '沈里舟', isName: true, note: '本报记者' },
  { term: '乐清路', reading: 'yue4 qing1 lu4' },
  { term: '电车', forms: { 'zh-Hant-TW': '路面電車' } },
  { term: '绿岛', isName: true, reading: 'lü4 dao3' },
  { term: 'LED屏', forms: { 'zh-Hant-HK': 'LED熒幕' } },
]

eachDatabase('a page of the house dictionary', (paper) => {
  beforeEach(async () => {
    for (const order of ORDERS) {
      await setTerm(paper.newsroom, order)
      paper.passes(MINUTE)
    }
  })
  const page = (query: Partial<TermQuery> = {}) =>
    pageOfTerms(paper.database.read, { collation: 'zh-Hans', limit: 50, ...query })
  const found = async (query: Partial<TermQuery>) => (await page(query)).items.map(({ term }) => term)

  it('stands in the order of its reader’s language, or has first what was set last', async () => {
    expect(await found({})).toEqual(
      ['电车', '乐清路', '绿岛', '沈里舟', '望汐湾大桥', 'LED屏'].toSorted(new Intl.Collator('zh-Hans').compare),
    )
    expect(await found({ collation: 'zh-Hant' })).not.toEqual(await found({}))
    expect(await found({ sort: 'recent' })).toEqual(ORDERS.map(({ term }) => term).toReversed())
  })

  it('is found by part of a term, a form or a note in either script, and by sound without tones', async () => {
    expect(await found({ q: '灣橋' })).toEqual(['望汐湾大桥'])
    expect(await found({ q: '湾大橋' })).toEqual(['望汐湾大桥'])
    expect(await found({ q: ' 記者 ' })).toEqual(['沈里舟'])
    expect(await found({ q: 'ｌｅｄ' })).toEqual(['LED屏'])
    for (const q of ['yueqing', 'Yuè qīng', 'yue4 qing1']) expect(await found({ q })).toEqual(['乐清路'])
    for (const q of ['lvdao', 'lüdao', 'lu dao']) expect(await found({ q })).toEqual(['绿岛'])
    expect(await found({ q: '没有' })).toEqual([])
  })

  it('is narrowed to what its terms are for', async () => {
    expect(new Set(await found({ kind: 'name' }))).toEqual(new Set(['沈里舟', '绿岛']))
    expect(new Set(await found({ kind: 'zh-Hant-TW' }))).toEqual(new Set(['望汐湾大桥', '电车']))
    expect(new Set(await found({ kind: 'reading' }))).toEqual(new Set(['乐清路', '绿岛']))
    expect(await found({ kind: 'zh-Hans' })).toEqual([])
    expect(await page({ kind: 'name', limit: 1 })).toMatchObject({ count: 2, next: expect.any(String) })
  })

  it('goes on behind a cursor, in pages of any size, also when the term that it names is gone', async () => {
    for (const sort of TERM_ORDERS) {
      const all = await found({ sort })
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 7 }), async (limit) => {
          const seen: string[] = []
          for (let after: string | null = ''; after !== null;) {
            const { items, next } = await page({ sort, limit, ...(after !== '' && { after }) })
            seen.push(...items.map(({ term }) => term))
            after = next
          }
          expect(seen).toEqual(all)
        }),
        { numRuns: 7 },
      )
    }
    const { items, next } = await page({ limit: 2 })
    await removeTerm(paper.newsroom, { term: items[1]!.term })
    expect(await found({ after: next! })).toEqual((await found({})).slice(1))
    for (const after of ['x', ' ', '潮', '2026-11-22T08:00:00.000Z'])
      expect(await page({ after })).toMatchObject({ next: null })
  })
})
