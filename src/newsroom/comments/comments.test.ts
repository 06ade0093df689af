import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { findReadable } from '../articles/article-reading.ts'
import { retract } from '../articles/retract.ts'
import { fileWire } from '../wire/file-wire.ts'
import { withdrawWire } from '../wire/keep-wire.ts'
import { bringComment } from './bring-comment.ts'
import { listComments } from './comment-reading.ts'
import { listCommentCounts } from './count-reading.ts'
import { judgeComments } from './moderate.ts'

eachDatabase('comments from elsewhere', (paper) => {
  const count = async (id: string) => (await findReadable(paper.database.read, id))?.commentCount
  const under = (id: string) => ({ of: 'article', id }) as const

  it('take the next floor each, without gaps, also when many come at once', async () => {
    const story = await paper.prints('夜班公交')
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        bringComment(paper.newsroom, {
          thread: under(story.id),
          author: `乘客${index}`,
          text: '坐过。',
          verdict: 'approve',
        }),
      ),
    )
    const floors = (await listComments(paper.database.read, { threadId: story.id, sort: 'new', limit: 50 })).map(
      (comment) => comment.floor,
    )
    expect(floors).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index))
    expect(await count(story.id)).toBe(20)
  })

  it('count and show only while they are approved', async () => {
    const story = await paper.prints('夜班公交')
    const held = await bringComment(paper.newsroom, {
      thread: under(story.id),
      author: '阿汐',
      text: '第一条',
      verdict: 'hold',
      reason: '新读者',
    })
    expect([
      await count(story.id),
      await listComments(paper.database.read, { threadId: story.id, sort: 'new', limit: 5 }),
    ]).toEqual([0, []])
    await judgeComments(paper.newsroom, { commentIds: [held], verdict: 'approve', reason: '可以' })
    await judgeComments(paper.newsroom, { commentIds: [held], verdict: 'approve', reason: '再点一次' })
    expect(await count(story.id)).toBe(1)
    await judgeComments(paper.newsroom, { commentIds: [held], verdict: 'reject', reason: '写了电话' })
    expect(await count(story.id)).toBe(0)
  })

  it('answer one another within a story, and the best liked stand first', async () => {
    const story = await paper.prints('夜班公交')
    const other = await paper.prints('别的报道')
    const first = await bringComment(paper.newsroom, {
      thread: under(story.id),
      author: '阿汐',
      text: '先说',
      verdict: 'approve',
      likes: 1,
    })
    await bringComment(paper.newsroom, {
      thread: under(story.id),
      author: '老郑',
      text: '后说',
      verdict: 'approve',
      likes: 9,
      parentId: first,
    })
    expect(
      (await listComments(paper.database.read, { threadId: story.id, sort: 'hot', limit: 5 })).map(
        ({ text, parent }) => [text, parent?.floor],
      ),
    ).toEqual([
      ['后说', 1],
      ['先说', undefined],
    ])
    const astray = {
      thread: under(other.id),
      author: '阿汐',
      text: '答错了地方',
      verdict: 'approve',
      parentId: first,
    } as const
    await expect(bringComment(paper.newsroom, astray)).rejects.toMatchObject({ code: 'missing' })
  })

  it('are counted nowhere under what readers see no more', async () => {
    const [story, item] = [await paper.prints('撤下的'), await fileWire(paper.newsroom, { headline: '潮位回落' })]
    for (const thread of [
      { of: 'article', id: story.id },
      { of: 'wire', id: item.id },
    ] as const)
      await bringComment(paper.newsroom, { thread, author: '老郑', text: '看到了', verdict: 'approve' })
    const ids = [story.id, item.id]
    expect((await listCommentCounts(paper.database.read, ids)).size).toBe(2)
    await retract(paper.newsroom, { articleId: story.id, reason: '有误' })
    await withdrawWire(paper.newsroom, { itemId: item.id, reason: '有误' })
    expect((await listCommentCounts(paper.database.read, ids)).size).toBe(0)
  })

  it('are refused under what is not before readers, and when they say nothing', async () => {
    const draft = await paper.files('草稿')
    const story = await paper.prints('已发')
    const say = (articleId: string, text: string) =>
      bringComment(paper.newsroom, { thread: under(articleId), author: '阿汐', text, verdict: 'approve' })
    await expect(say(draft.id, '好')).rejects.toMatchObject({ code: 'stale' })
    await expect(say(story.id, ' \n ')).rejects.toMatchObject({ code: 'invalid' })
    await expect(say(story.id, '长'.repeat(5001))).rejects.toMatchObject({ code: 'invalid' })
    await retract(paper.newsroom, { articleId: story.id, reason: '有误' })
    await expect(say(story.id, '好')).rejects.toMatchObject({ code: 'stale' })
  })
})
