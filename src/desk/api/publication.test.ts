import { spellHeadline } from '../contract/headline.ts'
import { readShareCard } from '../contract/share-card.ts'
import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { atWork } from '../../../test/support/desk-api.ts'
import { openTestPortal } from '../../../test/support/portal.ts'
import { HOUR, later } from '../../kernel/clock.ts'
import { expireDue } from '../../newsroom/articles/expire.ts'
import {
  correctArticle,
  embargoArticle,
  liftArticleEmbargo,
  limitArticle,
  listPreviewLinks,
  offerPreviewLink,
  publishArticle,
  readmitArticle,
  readPublication,
  readRecall,
  recallArticle,
  retractArticle,
  revokePreviewLink,
  scheduleArticle,
  unlimitArticle,
  unscheduleArticle,
} from '../contract/publication.ts'

eachDatabase('publication over the interface', (paper) => {
  it('answers each act with how the story stands, and readers have it by then', async () => {
    await using portal = await openTestPortal(paper)
    const chief = await atWork(paper, portal, 'chief_editor', '沈里舟')
    const { id: articleId } = await paper.files('外港潮闸开闸')
    const params = { articleId }
    const hour = later(paper.now(), HOUR)

    expect((await chief.ask(embargoArticle, { params, body: { until: hour } })).body).toMatchObject({
      embargoUntil: hour,
    })
    const early = await chief.ask(publishArticle, { params, body: { revision: 1 } })
    expect(early).toMatchObject({ status: 409, body: { code: 'embargoed' } })
    await chief.ask(liftArticleEmbargo, { params })
    expect((await chief.ask(scheduleArticle, { params, body: { revision: 1, for: hour } })).body).toMatchObject({
      state: 'scheduled',
      schedule: { for: hour, revision: 1 },
    })
    await chief.ask(unscheduleArticle, { params })
    const live = await chief.ask(publishArticle, { params, body: { revision: 1 } })
    expect(live).toMatchObject({ status: 200, body: { state: 'published', publishedAt: paper.now(), liveRevision: 1 } })
    expect((await portal.ask(`/a/${articleId}`)).status).toBe(200)

    const revised = await paper.edits({ id: articleId, latestRevision: 1 } as never, { headline: '外港潮闸关闸' })
    const correction = { revision: revised.latestRevision, note: '应为关闸。' }
    expect((await chief.ask(correctArticle, { params, body: correction })).body).toMatchObject({
      corrections: [{ note: '应为关闸。', by: '沈里舟', revision: 2 }],
      liveHeadline: '外港潮闸关闸',
    })
    expect((await portal.ask(`/a/${articleId}`)).body).toContain('应为关闸。')

    await chief.ask(limitArticle, { params, body: { until: hour } })
    paper.passes(HOUR)
    await expireDue(portal.portal.newsroom({ kind: 'program', name: 'schedule' }))
    // The portal looks for what has expired, too: whoever is first, the pages know it soon.
    await expect.poll(async () => (await portal.ask(`/a/${articleId}`)).status).toBe(410)
    expect((await chief.ask(unlimitArticle, { params })).body).toMatchObject({ state: 'published' })
    expect((await portal.ask(`/a/${articleId}`)).status).toBe(200)

    expect((await chief.ask(retractArticle, { params, body: { reason: '消息有误。' } })).body).toMatchObject({
      state: 'retracted',
      retraction: { reason: '消息有误。' },
    })
    expect((await chief.ask(recallArticle, { params, body: { reason: '涉及未成年人' } })).body).toMatchObject({
      state: 'recalled',
      recall: { at: paper.now() },
    })
    expect((await portal.ask(`/a/${articleId}`)).status).toBe(410)
    expect((await chief.ask(readRecall, { params })).status).toBe(200)
    expect((await chief.ask(readmitArticle, { params })).body).toMatchObject({ state: 'in_review' })
    expect((await chief.ask(readPublication, { params: { articleId: '000000000000' } })).status).toBe(404)
  })

  it('gives a secret link once, and lets it be revoked', async () => {
    await using portal = await openTestPortal(paper)
    const reporter = await atWork(paper, portal, 'reporter', '钟向晚')
    const { id: articleId } = await paper.files('明天公开的名单')
    const params = { articleId }
    const offered = await reporter.ask(offerPreviewLink, { params, body: {} })
    const { link, address } = offered.body as { link: { id: string }; address: string }
    expect((await portal.ask(new URL(address).pathname)).body).toContain('明天公开的名单')
    const listed = await reporter.ask(listPreviewLinks, { params })
    expect(listed.body).toMatchObject({ items: [{ id: link.id, madeBy: '钟向晚' }] })
    expect(JSON.stringify(listed.body)).not.toContain(address.split('/').at(-1))
    expect((await reporter.ask(revokePreviewLink, { params: { linkId: link.id } })).status).toBe(204)
    expect((await portal.ask(new URL(address).pathname)).status).toBe(404)
  })

  it('shows the true page to the staff alone, in a frame of this site', async () => {
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor')
    const { id } = await paper.files('外港潮闸开闸')
    const target = `/desk/articles/${id}/preview-frame?edition=zh-Hant-TW`
    const seen = await portal.ask(target, { headers: { cookie: editor.cookie } })
    expect(seen.body).toContain('外港潮閘開閘')
    expect(seen.headers).toMatchObject({ 'cache-control': 'no-store' })
    expect(seen.headers['content-security-policy']).toContain("frame-ancestors 'self'")
    const stranger = await portal.ask(target)
    expect(stranger).toMatchObject({ status: 303 })
    expect(stranger.body).not.toContain('外港')
    expect(seen.body).not.toContain('<script')
    const missing = await portal.ask(target.replace(id, '000000000000'), { headers: { cookie: editor.cookie } })
    expect(missing.status).toBe(404)
  })

  it('tells what a shared link will show, in each edition, before the story is out', async () => {
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor')
    const { id } = await paper.files('外港潮闸开闸', { standfirst: '水位回落，渡轮复航。' })
    const params = { articleId: id }
    const card = await editor.ask(readShareCard, { params, query: { edition: 'zh-Hant-TW' } })
    expect(card).toMatchObject({
      status: 200,
      body: { title: '外港潮閘開閘', description: '水位回落，渡輪復航。', url: expect.stringContaining(`/tw/a/${id}`) },
    })
    expect(await editor.ask(readShareCard, { params, query: { revision: '9' } })).toMatchObject({ status: 404 })
    const nowhere = { params: { articleId: '000000000000' }, query: {} }
    expect(await editor.ask(readShareCard, nowhere)).toMatchObject({ status: 404 })
  })

  it('spells a headline as each edition will print it', async () => {
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor')
    const { id } = await paper.files('外港潮闸开闸')
    const query = { headline: '钟向晚：网络潮闸' }
    expect(await editor.ask(spellHeadline, { params: { articleId: id }, query })).toMatchObject({
      body: { 'zh-Hans': '钟向晚：网络潮闸', 'zh-Hant-TW': expect.stringContaining('網路潮閘') },
    })
    const nowhere = { params: { articleId: '000000000000' }, query }
    expect(await editor.ask(spellHeadline, nowhere)).toMatchObject({ status: 404 })
  })
})
