import { describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { listOfText, textOfList } from './list-text.ts'
import { importWords, removeWord, setWord } from './set-word.ts'
import { firstHit, matcherOf, wordMatcher } from './word-matcher.ts'
import { listWords } from './word-store.ts'

eachDatabase('the word list', (paper) => {
  const found = async (text: string) =>
    (await wordMatcher(paper.database.read)).find(text).map(({ number, effect }) => [number, effect])

  it('keeps what a term does, why, who said so and when, and its number for ever', async () => {
    expect(
      await setWord(paper.newsroom, { text: ' 赌博 ', effect: 'reject', homophones: true, note: '开户广告' }),
    ).toBe(1)
    expect(await setWord(paper.newsroom, { text: '兼职', effect: 'hold' })).toBe(2)
    expect(await setWord(paper.newsroom, { text: '兼职', effect: 'reject' })).toBe(2)
    await removeWord(paper.newsroom, { number: 2 })
    expect(await setWord(paper.newsroom, { text: '刷单', effect: 'hold' })).toBe(3)
    expect(await listWords(paper.database.read)).toEqual([
      {
        number: 1,
        text: '赌博',
        effect: 'reject',
        homophones: true,
        note: '开户广告',
        setAt: paper.now(),
        setBy: 'program:command',
      },
      expect.objectContaining({ number: 3, text: '刷单', note: undefined, homophones: false }),
    ])
    expect((await paper.entries()).map(({ change }) => change)).toEqual([
      { kind: 'wordlist.set', number: 1, term: '赌博', effect: 'reject' },
      { kind: 'wordlist.set', number: 2, term: '兼职', effect: 'hold' },
      { kind: 'wordlist.set', number: 2, term: '兼职', effect: 'reject' },
      { kind: 'wordlist.removed', number: 2, term: '兼职', effect: 'reject' },
      { kind: 'wordlist.set', number: 3, term: '刷单', effect: 'hold' },
    ])
  })

  it('is followed by the matcher as soon as it is changed', async () => {
    expect(await found('睹博')).toEqual([])
    await setWord(paper.newsroom, { text: '赌博', effect: 'hold' })
    expect(await found('睹博')).toEqual([[1, 'hold']])
    await setWord(paper.newsroom, { text: '赌博', effect: 'reject' })
    expect(await found('睹博')).toEqual([[1, 'reject']])
    await setWord(paper.newsroom, { text: '赌博史', effect: 'allow' })
    expect(await found('赌博史')).toEqual([])
    await removeWord(paper.newsroom, { number: 1 })
    expect(await found('睹博')).toEqual([])
  })

  it('comes and goes as text, all of it or nothing', async () => {
    await setWord(paper.newsroom, { text: '旧词', effect: 'hold' })
    const text = '# 广告\n!~赌博\t开户广告\n兼职\n=兼职教师\n\\=号\n\n'
    expect(await importWords(paper.newsroom, { text })).toEqual({ added: 4, changed: 0, removed: 0 })
    expect(await importWords(paper.newsroom, { text, replace: true })).toEqual({ added: 0, changed: 0, removed: 1 })
    expect(textOfList(await listWords(paper.database.read))).toBe('!~赌博\t开户广告\n兼职\n=兼职教师\n\\=号\n')
    const before = await listWords(paper.database.read)
    await expect(importWords(paper.newsroom, { text: '好的\n~妈\n' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(importWords(paper.newsroom, { text: '好的\n!!\n' })).rejects.toMatchObject({
      code: 'invalid',
      facts: { line: 2 },
    })
    expect(await listWords(paper.database.read)).toEqual(before)
  })

  it('takes thousands of terms at once', async () => {
    const text = Array.from({ length: 3000 }, (_, at) => `第${at}词条`).join('\n')
    expect(await importWords(paper.newsroom, { text })).toMatchObject({ added: 3000 })
    expect(await found('那个第2999词条')).toEqual([[3000, 'hold']])
  })

  it('refuses what catches nothing or everything, and whom it does not concern', async () => {
    for (const order of [
      { text: '★', effect: 'hold' },
      { text: ' ', effect: 'hold' },
      { text: '妈', effect: 'hold', homophones: true },
      { text: '长'.repeat(41), effect: 'hold' },
      { text: '两\n行', effect: 'hold' },
    ] as const)
      await expect(setWord(paper.newsroom, order)).rejects.toMatchObject({ code: 'invalid' })
    await expect(removeWord(paper.newsroom, { number: 7 })).rejects.toMatchObject({ code: 'missing' })
    const reporter = paper.newsroom.as({ kind: 'staff', id: '0f3k2m9x7q1z', role: 'reporter' })
    await expect(setWord(reporter, { text: '赌博', effect: 'hold' })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await paper.kinds()).toEqual([])
  })
})

describe('a list as text', () => {
  it('reads what it wrote', () => {
    const terms = [
      { text: '!号', effect: 'hold', homophones: false, note: undefined },
      { text: '赌博', effect: 'reject', homophones: true, note: '# 广告' },
      { text: '妈妈', effect: 'allow', homophones: false, note: undefined },
    ] as const
    expect(listOfText(textOfList(terms))).toEqual(
      terms.map(({ note, ...term }) => (note === undefined ? term : { ...term, note })),
    )
  })
})

it('of several terms in a text, the first of each effect is told', () => {
  const hits = matcherOf([
    { text: '兼职', effect: 'hold', number: 1 },
    { text: '赌博', effect: 'reject', number: 2 },
  ]).find('兼职、赌博')
  expect([firstHit(hits, 'reject')?.number, firstHit(hits, 'hold')?.number, firstHit([], 'hold')]).toEqual([
    2,
    1,
    undefined,
  ])
})
