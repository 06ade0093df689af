import { expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/paper.ts'
import { paragraphs } from '../newsroom/articles/body.ts'
import { publish } from '../newsroom/articles/publish.ts'
import { retract } from '../newsroom/articles/retract.ts'
import { followArticles } from './follow-articles.ts'
import { search } from './search.ts'

eachDatabase('search', (paper) => {
  const index = async () => {
    while ((await followArticles(paper.database, paper.now, 'here')) > 0);
  }
  const headlines = async (typed: string) =>
    (await search(paper.database, typed, { start: 0, limit: 10 })).hits.map((hit) => hit.story.headline)

  it('finds words of any length, in either script, in the headline or the text', async () => {
    await paper.prints('台风季前查闸', { body: paragraphs(['江里的浮标都换过了。']) })
    await paper.prints('另一条', { body: paragraphs(['与台面风格无关。']) })
    await index()
    expect(await headlines('台风')).toEqual(['台风季前查闸'])
    expect(await headlines('颱風')).toEqual(['台风季前查闸'])
    expect(await headlines('江裡')).toEqual(['台风季前查闸'])
    expect(await headlines('闸')).toEqual(['台风季前查闸'])
    expect(await headlines('风台')).toEqual([])
  })

  it('leaves out what was excluded, and wants all of what was asked for', async () => {
    await paper.prints('轮渡停航', { body: paragraphs(['因雾。']) })
    paper.passes(1000)
    await paper.prints('轮渡恢复', { body: paragraphs(['雾散。']) })
    await index()
    expect(await headlines('轮渡 雾')).toEqual(['轮渡恢复', '轮渡停航'])
    expect(await headlines('轮渡 -停航')).toEqual(['轮渡恢复'])
  })

  it('follows an update, and forgets a retracted story before the index does', async () => {
    const story = await paper.prints('潮位预报')
    await index()
    const revised = await paper.edits(story, { headline: '风浪预报' })
    await publish(paper.newsroom, { articleId: story.id, revision: revised.latestRevision })
    await index()
    expect(await headlines('潮位')).toEqual([])
    expect(await headlines('风浪')).toEqual(['风浪预报'])
    await retract(paper.newsroom, { articleId: story.id, reason: '有误' })
    expect(await headlines('风浪')).toEqual([])
    await index()
    expect(await headlines('风浪')).toEqual([])
  })

  it('takes anything that is typed for words, never for a command', async () => {
    await paper.prints('一则消息')
    await index()
    for (const typed of [
      '',
      '"',
      "' or 1=1 --",
      'headline:消息',
      'a AND',
      '(',
      '消 & !',
      '*',
      'NEAR(消 息)',
      '\u0000',
      ':*',
    ]) {
      await search(paper.database, typed, { start: 0, limit: 10 })
    }
    expect((await search(paper.database, '', { start: 0, limit: 10 })).total).toBe(0)
  })

  it('turns pages without losing count', async () => {
    for (let n = 0; n < 5; n++) {
      await paper.prints(`第${n}条航行通告`)
      paper.passes(1000)
    }
    await index()
    const first = await search(paper.database, '航行', { start: 0, limit: 2 })
    const last = await search(paper.database, '航行', { start: 4, limit: 2 })
    expect([first.total, first.hits.length, last.total, last.hits.length]).toEqual([5, 2, 5, 1])
  })
})
