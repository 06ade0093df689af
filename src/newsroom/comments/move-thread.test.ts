import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal } from '../../../test/support/portal.ts'
import { readersOf } from '../../../test/support/readers.ts'
import { paragraphs } from '../articles/body.ts'
import { program } from '../people/actor.ts'
import { mergeTopics } from '../topics/merge-topics.ts'
import { openTopic } from '../topics/topic-store.ts'
import { listComments } from './comment-reading.ts'
import { judgeComment } from './judge-comment.ts'
import { likeComment } from './like-comment.ts'
import { judgeComments } from './moderate.ts'
import { moveTopicThread } from './move-thread.ts'
import { postComment } from './post-comment.ts'
import { withdrawComment } from './withdraw-comment.ts'

eachDatabase('what was said of a topic', (paper) => {
  it('stands under the other when it is merged, on floors of its own, with answers, likes and addresses', async () => {
    const dike = await openTopic(paper.newsroom, {
      slug: 'dike',
      name: '海堤',
      standfirst: '',
      background: paragraphs([]),
    })
    const gate = paper.tideGate
    const [axi, zheng] = await readersOf(paper, ['阿汐', '老郑'])
    const say = (who: typeof axi, id: string, text: string, parentId?: string) =>
      postComment(who!.newsroom, { thread: { of: 'topic', id }, text, parentId })
    const first = await say(axi, gate.id, '潮闸下的第一条')
    const held = await say(axi, dike.id, '海堤下的第一条')
    const liked = await say(zheng, dike.id, '海堤下的第二条')
    await say(axi, dike.id, '同意二楼', liked.id)
    await likeComment(axi!.newsroom, { commentId: liked.id, liked: true })
    const desk = paper.newsroom.as(program('command'))
    await judgeComment(desk, { commentId: held.id, verdict: 'hold', reason: '再看' })

    await using portal = await openTestPortal(paper)
    const page = async (target: string) => (await portal.ask(target)).body
    expect(await page('/t/tide-gate/comments')).toContain('评论 1')
    await mergeTopics(portal.portal.newsroom(program('command')), { topicId: dike.id, into: gate.id }, moveTopicThread)
    const listed = async (sort: 'hot' | 'old') =>
      (await listComments(paper.database.read, { threadId: gate.id, sort, limit: 9 })).map(({ floor, text }) => [
        floor,
        text,
      ])
    expect(await listed('old')).toEqual([
      [1, '潮闸下的第一条'],
      [3, '海堤下的第二条'],
      [4, '同意二楼'],
    ])
    expect((await listed('hot'))[0]).toEqual([3, '海堤下的第二条'])
    const merged = await page('/t/tide-gate/comments')
    expect(merged).toMatch(/评论 3.*海堤下的第二条/s)
    expect(await page('/t/tide-gate')).toContain('评论 3')
    expect((await portal.ask('/t/dike/comments')).headers.location).toBe('/t/tide-gate/comments')
    expect((await portal.ask(`/c/${liked.id}`)).headers.location).toBe(`/t/tide-gate/comments?sort=old#c-${liked.id}`)
    const topic = await paper.database.read
      .selectFrom('topics')
      .select('comment_count')
      .where('id', '=', gate.id)
      .executeTakeFirst()
    expect(topic?.comment_count).toBe(3)
    await judgeComment(desk, { commentId: held.id, verdict: 'approve', reason: '看过' })
    expect(await say(zheng, gate.id, '合并以后的一条')).toMatchObject({ floor: 5 })
    expect((await listed('old')).map(([floor]) => floor)).toEqual([1, 2, 3, 4, 5])
    expect(first.floor).toBe(1)
  })

  it('can be deleted, judged and counted while it is moved', async () => {
    const readers = await readersOf(paper, ['阿汐', '老郑', '渡口老陈', '小满'])
    const standfirst = ''
    const dike = await openTopic(paper.newsroom, { slug: 'dike', name: '海堤', standfirst, background: paragraphs([]) })
    const said: string[] = []
    for (const [at, { newsroom }] of readers.entries())
      said.push((await postComment(newsroom, { thread: { of: 'topic', id: dike.id }, text: `海堤下第${at}条` })).id)
    const judges = (...commentIds: readonly string[]) =>
      judgeComments(paper.newsroom, { commentIds, verdict: 'reject', reason: '有误' })
    await Promise.all([
      mergeTopics(paper.newsroom, { topicId: dike.id, into: paper.tideGate.id }, moveTopicThread),
      withdrawComment(readers[0]!.newsroom, { commentId: said[0]! }),
      judges(said[1]!, said[2]!),
    ])
    const left = await listComments(paper.database.read, { threadId: paper.tideGate.id, sort: 'old', limit: 9 })
    expect(left.map(({ id }) => id)).toEqual([said[3]])
    const { read } = paper.database
    const count = (from: 'threads' | 'topics') =>
      read.selectFrom(from).select('comment_count').where('id', '=', paper.tideGate.id).executeTakeFirst()
    expect([await count('threads'), await count('topics')]).toEqual([{ comment_count: 1 }, { comment_count: 1 }])
  })
})
