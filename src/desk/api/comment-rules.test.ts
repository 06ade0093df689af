import { expect, it } from 'vitest'
import { atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal } from '../../../test/support/portal.ts'
import { fileWire } from '../../newsroom/wire/file-wire.ts'
import { readCommentRules, readThreadRule, ruleSectionNow, ruleThreadNow } from '../contract/comment-rules.ts'

eachDatabase('the rules of comments', (paper) => {
  it('are given to a section and to one thread, published or not, and taken back', async () => {
    await using portal = await openTestPortal(paper)
    const moderator = await atWork(paper, portal, 'moderator', '赵敏')
    const [story, draft] = [await paper.prints('夜班渡轮'), await paper.files('还没发')]
    const item = await fileWire(paper.newsroom, { headline: '外港恢复通航', sectionId: paper.city.id })
    const rule = async (threadId: string) => (await moderator.ask(readThreadRule, { params: { threadId } })).body
    const page = async () => (await portal.ask(`/a/${story.id}`)).body
    expect(await rule(story.id)).toEqual({
      id: story.id,
      of: 'article',
      title: '夜班渡轮',
      count: 0,
      section: { name: paper.city.name },
      mode: 'post',
    })
    expect(await page()).toContain('<textarea')

    await moderator.ask(ruleSectionNow, { params: { sectionId: paper.city.id }, body: { mode: 'pre' } })
    expect(await rule(item.id)).toMatchObject({ of: 'wire', section: { mode: 'pre' }, mode: 'pre' })
    expect(await page()).toContain('这里的评论先审后发')
    for (const id of [story.id, draft.id])
      expect((await moderator.ask(ruleThreadNow, { params: { threadId: id }, body: { mode: 'closed' } })).status).toBe(
        204,
      )
    expect(await rule(draft.id)).toMatchObject({ own: 'closed', mode: 'closed', title: '还没发' })
    expect(await page()).toContain('评论已关闭。')
    expect((await moderator.ask(readCommentRules, {})).body).toMatchObject({
      site: { mode: 'post', closeDays: 0, preDays: 0 },
      sections: expect.arrayContaining([{ id: paper.city.id, name: paper.city.name, mode: 'pre' }]),
      threads: [
        { id: draft.id, of: 'article', title: '还没发', mode: 'closed' },
        { id: story.id, title: '夜班渡轮' },
      ],
    })

    await moderator.ask(ruleThreadNow, { params: { threadId: story.id }, body: { mode: null } })
    await moderator.ask(ruleSectionNow, { params: { sectionId: paper.city.id }, body: { mode: null } })
    expect(await rule(story.id)).toMatchObject({ mode: 'post' })
    expect(await rule(paper.tideGate.id)).toMatchObject({ of: 'topic', mode: 'post' })
    const nowhere = await moderator.ask(ruleThreadNow, { params: { threadId: '0f3k2m9x7q1z' }, body: { mode: 'pre' } })
    expect(nowhere.status).toBe(404)
  })
})
