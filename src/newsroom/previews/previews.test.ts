import { expect, it } from 'vitest'
import { DAY, eachDatabase } from '../../../test/support/paper.ts'
import { recall } from '../articles/recall.ts'
import { spike } from '../articles/retract.ts'
import { findPreview, listPreviews, offerPreview, revokePreview } from './preview-links.ts'

eachDatabase('a secret link', (paper) => {
  it('leads to a story that is not public, for a week', async () => {
    const story = await paper.files('明天才公开的名单')
    const link = await offerPreview(paper.newsroom, { articleId: story.id })
    expect(await findPreview(paper.database.read, link.token, paper.now())).toMatchObject({ articleId: story.id })
    expect(await listPreviews(paper.database.read, story.id, paper.now())).toMatchObject([{ id: link.id }])
    paper.passes(7 * DAY)
    expect(await findPreview(paper.database.read, link.token, paper.now())).toBeUndefined()
    expect(await listPreviews(paper.database.read, story.id, paper.now())).toEqual([])
  })

  it('leads nowhere once it is revoked, twice or once', async () => {
    const story = await paper.files('明天才公开的名单')
    const link = await offerPreview(paper.newsroom, { articleId: story.id, revision: 1 })
    await revokePreview(paper.newsroom, { linkId: link.id })
    await revokePreview(paper.newsroom, { linkId: link.id })
    expect(await findPreview(paper.database.read, link.token, paper.now())).toBeUndefined()
    expect(await paper.kinds()).toEqual(['article.filed', 'preview.offered', 'preview.revoked'])
  })

  it('shows nobody what was recalled or dropped', async () => {
    const live = await paper.prints('误刊的照片')
    const draft = await paper.files('不用的稿件')
    const links = [
      await offerPreview(paper.newsroom, { articleId: live.id }),
      await offerPreview(paper.newsroom, { articleId: draft.id }),
    ]
    await recall(paper.newsroom, { articleId: live.id, reason: '误刊' })
    await spike(paper.newsroom, { articleId: draft.id, reason: '不用' })
    for (const { token } of links) expect(await findPreview(paper.database.read, token, paper.now())).toBeUndefined()
  })

  it('is kept as a hash alone, and refused to a revision that is not there', async () => {
    const story = await paper.files('名单')
    const { token } = await offerPreview(paper.newsroom, { articleId: story.id })
    const rows = await paper.database.read.selectFrom('preview_links').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    await expect(offerPreview(paper.newsroom, { articleId: story.id, revision: 2 })).rejects.toMatchObject({
      code: 'missing',
    })
  })
})
