import { expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/paper.ts'
import { openTestPortal } from '../../test/support/portal.ts'
import { readmit, recall } from '../newsroom/articles/recall.ts'
import { program } from '../newsroom/people/actor.ts'
import { listRecallProofs } from '../newsroom/recalls/recall-proofs.ts'

eachDatabase('a recall', (paper) => {
  const proofs = async (id: string) => listRecallProofs(paper.database.read, id)

  it('is proved place by place, and the reader is told no more than that a page is gone', async () => {
    await using portal = await openTestPortal(paper)
    const story = await paper.prints('未成年人姓名误刊', { topics: [paper.tideGate] })
    await paper.prints('另一篇照常刊出')
    const newsroom = portal.portal.newsroom(program('command'))
    expect((await portal.ask('/')).body).toContain(story.id)
    await recall(newsroom, { articleId: story.id, reason: '正文露出当事人姓名' })
    for (const target of ['/', '/s/city', '/t/tide-gate', '/feed.xml', '/news-sitemap.xml', '/sitemap-1.xml'])
      expect((await portal.ask(target)).body).not.toContain(story.id)
    const page = await portal.ask(`/a/${story.id}`)
    expect(page.status).toBe(410)
    expect(page.body).not.toContain('未成年人')
    expect(page.body).not.toContain('当事人')
    const unclean = async () => (await proofs(story.id)).filter(({ cleanAt }) => cleanAt === undefined)
    await expect.poll(async () => (await proofs(story.id)).length).toBeGreaterThan(20)
    await expect.poll(unclean).toEqual([])
    const found = await proofs(story.id)
    expect(found.map(({ place }) => place)).toEqual(
      expect.arrayContaining([
        'article zh-Hans',
        'article zh-Hant-HK',
        'home zh-Hans',
        'topic tide-gate zh-Hans',
        'rss',
      ]),
    )
    await readmit(newsroom, { articleId: story.id })
    expect(await proofs(story.id)).toEqual([])
    expect((await portal.ask(`/a/${story.id}`)).status).toBe(404)
  })
})
