import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { listReadings, removeReading, setReading } from './reading-store.ts'

eachDatabase('readings of a story', (paper) => {
  it('are kept with their term, as editors type them, by name and time', async () => {
    const story = await paper.files('单若汐重回旧码头')
    await setReading(paper.newsroom, { articleId: story.id, term: '单若汐', reading: 'shan4 ruo4 xi1' })
    const kept = await listReadings(paper.database.read, story.id)
    expect(kept).toMatchObject([{ articleId: story.id, term: '单若汐', reading: 'shàn ruò xī' }])
    expect(await paper.kinds()).toContain('readings.changed')
  })

  it('are replaced by newer ones for the same term, and can be taken back', async () => {
    const story = await paper.files('乐老师的渡轮')
    await setReading(paper.newsroom, { articleId: story.id, term: '乐老师', reading: 'lè lǎo shī' })
    await setReading(paper.newsroom, { articleId: story.id, term: '乐老师', reading: 'yuè lǎo shī' })
    expect(await listReadings(paper.database.read, story.id)).toMatchObject([{ reading: 'yuè lǎo shī' }])
    await removeReading(paper.newsroom, { articleId: story.id, term: '乐老师' })
    expect(await listReadings(paper.database.read, story.id)).toEqual([])
    await expect(removeReading(paper.newsroom, { articleId: story.id, term: '乐老师' })).rejects.toMatchObject({
      code: 'missing',
    })
  })

  it('are refused when they do not fit the term, and when there is no such story', async () => {
    const story = await paper.files('潮闸')
    for (const reading of ['cháo', 'cháo zhá mén', 'cháo xyz', '', '潮 闸']) {
      const order = { articleId: story.id, term: '潮闸', reading }
      await expect(setReading(paper.newsroom, order)).rejects.toMatchObject({ code: 'invalid' })
    }
    const nowhere = { articleId: '000000000000', term: '潮闸', reading: 'cháo zhá' }
    await expect(setReading(paper.newsroom, nowhere)).rejects.toMatchObject({ code: 'missing' })
    expect(await listReadings(paper.database.read, story.id)).toEqual([])
  })
})
