import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { joinStaff } from '../people/staff.ts'
import { findTerm, listNames, listSpellings, listTerms } from './dictionary-store.ts'
import { removeTerm, setTerm } from './set-term.ts'
import { spellPassage } from './spell-passage.ts'

eachDatabase('the house dictionary', (paper) => {
  it('keeps a term with its form in each edition, who set it and when', async () => {
    await setTerm(paper.newsroom, {
      term: ' 望汐湾大桥 ',
      forms: { 'zh-Hant-TW': '望汐灣大橋', 'zh-Hant-HK': '望汐灣橋' },
      reading: 'wang4 xi1 wan1 da4 qiao2',
      note: '港版按当地叫法',
    })
    expect(await listTerms(paper.database.read)).toEqual([
      {
        term: '望汐湾大桥',
        isName: false,
        forms: { 'zh-Hant-TW': '望汐灣大橋', 'zh-Hant-HK': '望汐灣橋' },
        reading: 'wàng xī wān dà qiáo',
        note: '港版按当地叫法',
        setAt: paper.now(),
        setBy: 'program:command',
      },
    ])
  })

  it('keeps how a term is read, also where nothing else is said of it', async () => {
    await setTerm(paper.newsroom, { term: '乐清路', reading: 'yuè qīng lù' })
    expect(await findTerm(paper.database.read, '乐清路')).toMatchObject({ isName: false, reading: 'yuè qīng lù' })
  })

  it('records one change for each verb, with the editions that it reaches', async () => {
    await setTerm(paper.newsroom, { term: '沈里舟', isName: true })
    await setTerm(paper.newsroom, { term: '电车', forms: { 'zh-Hant-HK': '電車' } })
    await setTerm(paper.newsroom, { term: '电车', forms: { 'zh-Hant-TW': '路面電車' } })
    await removeTerm(paper.newsroom, { term: '电车' })
    const all = ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK']
    expect((await paper.entries()).map(({ change }) => change)).toEqual([
      { kind: 'dictionary.set', term: '沈里舟', editions: all },
      { kind: 'dictionary.set', term: '电车', editions: ['zh-Hant-HK'] },
      { kind: 'dictionary.set', term: '电车', editions: ['zh-Hant-TW', 'zh-Hant-HK'] },
      { kind: 'dictionary.removed', term: '电车', editions: ['zh-Hant-TW'] },
    ])
    expect(await findTerm(paper.database.read, '电车')).toBeUndefined()
  })

  it('refuses what says nothing, what no text can hold, and whom it does not concern', async () => {
    const orders = [
      { term: '渡轮' },
      { term: ' ', isName: true },
      { term: '望 汐', isName: true },
      { term: '望|汐', isName: true },
      { term: '潮'.repeat(41), isName: true },
      { term: '渡轮', forms: { 'zh-Hant-TW': '渡 輪' } },
      { term: '渡轮', reading: 'dù' },
      { term: '渡轮', reading: 'ferry boat' },
    ]
    for (const order of orders) await expect(setTerm(paper.newsroom, order)).rejects.toMatchObject({ code: 'invalid' })
    await expect(removeTerm(paper.newsroom, { term: '没有的词' })).rejects.toMatchObject({ code: 'missing' })
    const reporter = paper.newsroom.as({ kind: 'staff', id: '0f3k2m9x7q1z', role: 'reporter' })
    await expect(setTerm(reporter, { term: '渡轮', isName: true })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await paper.kinds()).toEqual([])
  })

  it('knows the names that the paper’s own rows hold', async () => {
    await joinStaff(paper.newsroom, { name: '邝书宁', role: 'editor' })
    expect(await listNames(paper.database.read)).toEqual(['邝书宁'])
  })
})

eachDatabase('a passage of a story', (paper) => {
  it('is spelled as the desk decides, in one edition, until that is taken back', async () => {
    const { id: articleId } = await paper.prints('电车今晨复线')
    const order = { articleId, edition: 'zh-Hant-TW', passage: '今晨复线', form: '今晨複線' } as const
    await spellPassage(paper.newsroom, { ...order, note: '双线' })
    await spellPassage(paper.newsroom, { ...order, form: '今晨復線' })
    expect(await listSpellings(paper.database.read, articleId, 'zh-Hant-TW')).toEqual([
      { passage: '今晨复线', form: '今晨復線', note: undefined },
    ])
    expect(await listSpellings(paper.database.read, articleId, 'zh-Hant-HK')).toEqual([])
    await spellPassage(paper.newsroom, { ...order, form: undefined })
    expect(await listSpellings(paper.database.read, articleId, 'zh-Hant-TW')).toEqual([])
    expect((await paper.kinds()).filter((kind) => kind === 'article.spelled')).toHaveLength(3)
  })

  it('cannot be that of a story that there is not, or be taken back twice', async () => {
    const { id: articleId } = await paper.prints('电车今晨复线')
    const order = { articleId, edition: 'zh-Hant-TW', passage: '复线' } as const
    await expect(spellPassage(paper.newsroom, order)).rejects.toMatchObject({ code: 'missing' })
    await expect(
      spellPassage(paper.newsroom, { ...order, articleId: '000000000000', form: '複線' }),
    ).rejects.toMatchObject({ code: 'missing' })
    await expect(spellPassage(paper.newsroom, { ...order, form: '複 線' })).rejects.toMatchObject({ code: 'invalid' })
  })
})
