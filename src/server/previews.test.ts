import { expect, it } from 'vitest'
import { DAY, eachDatabase } from '../../test/support/paper.ts'
import { openTestPortal } from '../../test/support/portal.ts'
import { publish } from '../newsroom/articles/publish.ts'
import { offerPreview, revokePreview } from '../newsroom/previews/preview-links.ts'

eachDatabase('a preview', (paper) => {
  it('is the page that readers will get, in each edition, and says that it is not public', async () => {
    await using portal = await openTestPortal(paper)
    const story = await paper.files('外港潮闸明日开闸', { standfirst: '闸口先行演练', topics: [paper.tideGate] })
    const { token } = await offerPreview(paper.newsroom, { articleId: story.id })
    const seen = await portal.ask(`/preview/${token}`)
    expect(seen.status).toBe(200)
    expect(seen.body).toContain('外港潮闸明日开闸')
    expect(seen.body).toContain('预览：尚未公开')
    expect(seen.body).toContain('name="robots" content="noindex"')
    expect(seen.body).toContain(`href="/tw/preview/${token}"`)
    expect(seen.body).not.toContain('data-reads')
    expect(seen.body).not.toContain('application/ld+json')
    expect(seen.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    })
    expect(seen.headers['content-security-policy']).toContain("frame-ancestors 'self'")
    const inTaiwan = await portal.ask(`/tw/preview/${token}`)
    expect(inTaiwan.body).toContain('外港潮閘明日開閘')
    expect(inTaiwan.body).toContain('預覽：尚未公開')
    expect((await portal.ask(`/a/${story.id}`)).status).toBe(404)
  })

  it('shows the newest text, or for ever the revision that it was made for', async () => {
    await using portal = await openTestPortal(paper)
    const story = await paper.files('第一稿')
    const newest = await offerPreview(paper.newsroom, { articleId: story.id })
    const first = await offerPreview(paper.newsroom, { articleId: story.id, revision: 1 })
    await publish(paper.newsroom, { articleId: story.id, revision: 1 })
    await paper.edits(story, { headline: '第二稿' })
    expect((await portal.ask(`/preview/${newest.token}`)).body).toContain('第二稿')
    expect((await portal.ask(`/preview/${first.token}`)).body).not.toContain('第二稿')
    expect((await portal.ask(`/a/${story.id}`)).body).not.toContain('第二稿')
  })

  it('is nowhere once its link is revoked, or a week old, or wrong', async () => {
    await using portal = await openTestPortal(paper)
    const story = await paper.files('外港潮闸明日开闸')
    const revoked = await offerPreview(paper.newsroom, { articleId: story.id })
    const old = await offerPreview(paper.newsroom, { articleId: story.id })
    await revokePreview(paper.newsroom, { linkId: revoked.id })
    expect((await portal.ask(`/preview/${revoked.token}`)).status).toBe(404)
    expect((await portal.ask(`/preview/${old.token}`)).status).toBe(200)
    paper.passes(7 * DAY)
    expect((await portal.ask(`/preview/${old.token}`)).status).toBe(404)
    expect((await portal.ask(`/preview/${'A'.repeat(43)}`)).status).toBe(404)
    expect((await portal.ask('/preview/short')).status).toBe(404)
    expect((await portal.ask(`/preview/${old.token}`, { method: 'POST' })).status).toBe(404)
  })
})
