import { expect, it } from 'vitest'
import { eachDatabase, type Paper } from '../../test/support/paper.ts'
import { takeInGenerated } from './take-in-generated.ts'

const until = '2026-11-22T04:00:00.000Z'

async function storiesOf(paper: Paper) {
  return paper.newsroom.database.read
    .selectFrom('articles')
    .innerJoin('article_revisions as revision', 'revision.article_id', 'articles.id')
    .select(['articles.id', 'articles.origin', 'articles.published_at', 'revision.headline'])
    .where('articles.origin', 'like', 'demo:g:%')
    .orderBy('articles.id')
    .execute()
}

eachDatabase('any number of made-up stories', (paper) => {
  it('are spread over the past year, with ids in the order of publication', async () => {
    expect(await takeInGenerated(paper.newsroom, { articles: 30, seed: 5, until })).toBe(30)
    const stories = await storiesOf(paper)
    expect(stories.length).toBe(30)
    expect(stories.at(-1)).toMatchObject({ origin: 'demo:g:5:30', published_at: until })
    expect(stories[0]!.published_at! < '2025-12-22').toBe(true)
    expect(stories.map((story) => story.published_at)).toEqual(
      stories.map((story) => story.published_at!).toSorted((a, b) => a.localeCompare(b)),
    )
  })

  it('leaves alone what a run before it took in, and takes in the rest', async () => {
    await takeInGenerated(paper.newsroom, { articles: 10, seed: 5, until })
    const before = await storiesOf(paper)
    expect(await takeInGenerated(paper.newsroom, { articles: 12, seed: 5, until })).toBe(2)
    const after = await storiesOf(paper)
    expect(after.length).toBe(12)
    expect(after).toEqual(expect.arrayContaining(before))
  })

  it('tells how far it is', async () => {
    const told: number[] = []
    await takeInGenerated(paper.newsroom, { articles: 501, seed: 6, until, onProgress: (done) => told.push(done) })
    expect(told).toEqual([500, 501])
  })
})
