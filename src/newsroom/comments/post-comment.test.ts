import { expect, it } from 'vitest'
import { DAY, MINUTE } from '../../kernel/clock.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { readersOf } from '../../../test/support/readers.ts'
import { findReadable } from '../articles/article-reading.ts'
import { retract } from '../articles/retract.ts'
import { changeSettings } from '../settings/settings.ts'
import { fileWire } from '../wire/file-wire.ts'
import { withdrawWire } from '../wire/keep-wire.ts'
import { findShown, listComments, listTalk } from './comment-reading.ts'
import { editComment } from './edit-comment.ts'
import { judgeComments } from './moderate.ts'
import { likeComment } from './like-comment.ts'
import { findOwnOn, listOwnComments, listVersions } from './own-comment-reading.ts'
import { postComment } from './post-comment.ts'
import { reportComment } from './report-comment.ts'
import { ruleSection, ruleThread } from './rule-comments.ts'
import { restoreComment, withdrawComment } from './withdraw-comment.ts'

eachDatabase('readers who speak', (paper) => {
  const under = (id: string) => ({ of: 'article', id }) as const
  const count = async (id: string) => (await findReadable(paper.database.read, id))?.commentCount
  const texts = async (threadId: string) =>
    (await listComments(paper.database.read, { threadId, sort: 'old', limit: 50 })).map(({ text }) => text)
  const notices = async (readerId: string) =>
    (
      await paper.database.read
        .selectFrom('reader_notices')
        .select('kind')
        .where('reader_id', '=', readerId)
        .orderBy('id')
        .execute()
    ).map(({ kind }) => kind)

  it('are heard under stories, topics and items of the wire, and each is counted beside its own', async () => {
    const [axi] = await readersOf(paper, ['阿汐'])
    const story = await paper.prints('夜班公交')
    const item = await fileWire(paper.newsroom, { headline: '外港恢复通航' })
    for (const thread of [
      under(story.id),
      { of: 'topic', id: paper.tideGate.id },
      { of: 'wire', id: item.id },
    ] as const)
      expect(await postComment(axi!.newsroom, { thread, text: `说到${thread.of}` })).toMatchObject({
        floor: 1,
        verdict: 'approve',
      })
    const { read } = paper.database
    expect(await count(story.id)).toBe(1)
    const topic = await read
      .selectFrom('topics')
      .select('comment_count')
      .where('id', '=', paper.tideGate.id)
      .executeTakeFirst()
    const wire = await read
      .selectFrom('wire_items')
      .select('comment_count')
      .where('id', '=', item.id)
      .executeTakeFirst()
    expect([topic?.comment_count, wire?.comment_count]).toEqual([1, 1])
    await withdrawWire(paper.newsroom, { itemId: item.id, reason: '重复' })
    await expect(
      postComment(axi!.newsroom, { thread: { of: 'wire', id: item.id }, text: '再说一句' }),
    ).rejects.toMatchObject({ code: 'stale', facts: { rule: 'threadTakesComments' } })
  })

  it('answer, quote and call each other, and who is answered or called is told once', async () => {
    const [axi, zheng, chen] = await readersOf(paper, ['阿汐', '老郑', '渡口老陈'])
    const story = await paper.prints('夜班公交')
    const first = await postComment(axi!.newsroom, { thread: under(story.id), text: '末班车改到\n十一点半了。' })
    const answer = await postComment(zheng!.newsroom, {
      thread: under(story.id),
      text: '@渡口老陈也说过，@阿汐 你看。',
      parentId: first.id,
      quote: '改到 十一点半',
    })
    expect(await findShown(paper.database.read, answer.id)).toMatchObject({
      quote: '改到 十一点半',
      parent: { floor: 1, author: '阿汐' },
      rootId: first.id,
    })
    expect([await notices(axi!.id), await notices(chen!.id), await notices(zheng!.id)]).toEqual([
      ['answer'],
      ['mention'],
      [],
    ])
    await judgeComments(paper.newsroom, { commentIds: [answer.id], verdict: 'hold', reason: '再看' })
    expect(await findShown(paper.database.read, first.id)).toMatchObject({ replies: 0 })
    await judgeComments(paper.newsroom, { commentIds: [answer.id], verdict: 'approve', reason: '可以' })
    expect([await notices(axi!.id), await notices(zheng!.id)]).toEqual([['answer'], ['held', 'approved']])
    expect(await listTalk(paper.database.read, { rootId: first.id, limit: 9 })).toMatchObject([{ floor: 2 }])
    await expect(
      postComment(chen!.newsroom, { thread: under(story.id), text: '不对', parentId: first.id, quote: '没有说过' }),
    ).rejects.toMatchObject({ code: 'invalid', facts: { field: 'quote' } })
    const wave = await postComment(axi!.newsroom, { thread: under(story.id), text: '浪大🌊，慢行' })
    await expect(
      postComment(chen!.newsroom, { thread: under(story.id), text: '是吗', parentId: wave.id, quote: '浪大\uD83C' }),
    ).rejects.toMatchObject({ code: 'invalid', facts: { field: 'quote' } })
  })

  it('are held by rules that they are told, until somebody has read it', async () => {
    const [fresh] = await readersOf(paper, ['新来的'], { approved: 0 })
    const [axi] = await readersOf(paper, ['阿汐'])
    const story = await paper.prints('夜班公交')
    const held = await postComment(fresh!.newsroom, { thread: under(story.id), text: '我第一次来。' })
    expect(held).toMatchObject({ verdict: 'hold', rule: 'newReader' })
    expect([await count(story.id), await texts(story.id)]).toEqual([0, []])
    const own = { readerId: fresh!.id, threadId: story.id }
    expect((await findOwnOn(paper.database.read, own)).comments).toMatchObject([{ verdict: 'hold', rule: 'newReader' }])
    expect((await findOwnOn(paper.database.read, { ...own, readerId: axi!.id })).comments).toEqual([])
    await judgeComments(paper.newsroom, { commentIds: [held.id], verdict: 'approve', reason: '可以' })
    expect(await postComment(fresh!.newsroom, { thread: under(story.id), text: '第二次来了。' })).toMatchObject({
      verdict: 'approve',
      floor: 2,
    })
    const links = '看 a.com 和 https://b.net/x 还有 www.c.cn'
    expect(await postComment(axi!.newsroom, { thread: under(story.id), text: links })).toMatchObject({
      verdict: 'hold',
      rule: 'tooManyLinks',
    })
    expect(await count(story.id)).toBe(2)
  })

  it('are refused what they may not, and nothing is kept of it', async () => {
    const [axi, gone] = await readersOf(paper, ['阿汐', '走了的'])
    const story = await paper.prints('夜班公交')
    const say = (text: string, who = axi!) => postComment(who.newsroom, { thread: under(story.id), text })
    await say('末班车改了，记得看站牌。')
    for (const again of ['末班车改了，记得看站牌。', '末 班 车 改 了 ， 記得看站牌！！', '末班车改了\u200B记得看站牌'])
      await expect(say(again)).rejects.toMatchObject({ code: 'invalid', facts: { rule: 'notRepeated' } })
    await expect(say('……。，')).rejects.toMatchObject({ code: 'invalid', facts: { rule: 'notEmpty' } })
    for (const more of ['一二', '三四', '五六', '七八']) await say(more)
    await expect(say('九十')).rejects.toMatchObject({ code: 'too_fast' })
    paper.passes(MINUTE)
    await say('九十')
    await paper.database.write((tx) =>
      tx.updateTable('readers').set({ left_at: paper.now() }).where('id', '=', gone!.id).execute(),
    )
    await expect(say('还有话', gone)).rejects.toMatchObject({ code: 'missing' })
    await retract(paper.newsroom, { articleId: story.id, reason: '有误' })
    await expect(say('太晚了')).rejects.toMatchObject({ code: 'stale' })
    expect(await paper.database.read.selectFrom('comments').select('floor').execute()).toHaveLength(6)
  })

  it('speak where the paper, the section or the thread lets them, and as long as it is not too old', async () => {
    const [axi] = await readersOf(paper, ['阿汐'])
    const story = await paper.prints('夜班公交')
    let said = 0
    const say = () => postComment(axi!.newsroom, { thread: under(story.id), text: `第${++said}句` })
    await changeSettings(paper.newsroom, { commentsPreDays: 2, commentsCloseDays: 5 })
    expect(await say()).toMatchObject({ verdict: 'approve' })
    await ruleSection(paper.newsroom, { sectionId: paper.city.id, mode: 'pre' })
    expect(await say()).toMatchObject({ verdict: 'hold', rule: 'readBefore' })
    await ruleSection(paper.newsroom, { sectionId: paper.city.id })
    paper.passes(3 * DAY)
    expect(await say()).toMatchObject({ verdict: 'hold', rule: 'readBefore' })
    paper.passes(3 * DAY)
    await expect(say()).rejects.toMatchObject({ code: 'stale', facts: { reason: 'closed' } })
    await ruleThread(paper.newsroom, { thread: under(story.id), mode: 'members' })
    expect(await say()).toMatchObject({ verdict: 'approve' })
    const [fresh] = await readersOf(paper, ['新来的'], { approved: 2 })
    await expect(postComment(fresh!.newsroom, { thread: under(story.id), text: '我也说' })).rejects.toMatchObject({
      code: 'forbidden',
      facts: { rule: 'readerMayWrite' },
    })
    expect(await paper.kinds()).toEqual(expect.arrayContaining(['section.ruled', 'thread.ruled']))
  })

  it('change their words within the time, with what they said before kept, and judged anew', async () => {
    const [axi, zheng] = await readersOf(paper, ['阿汐', '老郑'])
    const story = await paper.prints('夜班公交')
    const { id } = await postComment(axi!.newsroom, { thread: under(story.id), text: '末班车十点半。' })
    await expect(editComment(zheng!.newsroom, { commentId: id, text: '我来改' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    paper.passes(5 * MINUTE)
    await editComment(axi!.newsroom, { commentId: id, text: '末班车十一点半。' })
    expect(await listVersions(paper.database.read, id)).toMatchObject([{ text: '末班车十点半。' }])
    expect(await findShown(paper.database.read, id)).toMatchObject({ text: '末班车十一点半。', editedAt: paper.now() })
    expect(await editComment(axi!.newsroom, { commentId: id, text: '看 a.com b.com c.com' })).toMatchObject({
      verdict: 'hold',
      rule: 'tooManyLinks',
    })
    expect(await count(story.id)).toBe(0)
    await editComment(axi!.newsroom, { commentId: id, text: '末班车十一点半，没有链接。' })
    expect(await count(story.id)).toBe(1)
    paper.passes(10 * MINUTE)
    await expect(editComment(axi!.newsroom, { commentId: id, text: '太晚' })).rejects.toMatchObject({ code: 'stale' })
  })

  it('delete what they said and bring it back; its floor is given to nobody else', async () => {
    const [axi, zheng] = await readersOf(paper, ['阿汐', '老郑'])
    const story = await paper.prints('夜班公交')
    const { id } = await postComment(axi!.newsroom, { thread: under(story.id), text: '说错了。' })
    await postComment(zheng!.newsroom, { thread: under(story.id), text: '没关系。', parentId: id })
    await expect(withdrawComment(zheng!.newsroom, { commentId: id })).rejects.toMatchObject({ code: 'forbidden' })
    await withdrawComment(axi!.newsroom, { commentId: id })
    await withdrawComment(axi!.newsroom, { commentId: id })
    expect([await count(story.id), await texts(story.id)]).toEqual([1, ['没关系。']])
    await restoreComment(axi!.newsroom, { commentId: id })
    expect([await count(story.id), await texts(story.id)]).toEqual([2, ['说错了。', '没关系。']])
    await withdrawComment(axi!.newsroom, { commentId: id })
    paper.passes(11 * MINUTE)
    await expect(restoreComment(axi!.newsroom, { commentId: id })).rejects.toMatchObject({ code: 'stale' })
    expect(await postComment(axi!.newsroom, { thread: under(story.id), text: '再说一次。' })).toMatchObject({
      floor: 3,
    })
    expect(await listOwnComments(paper.database.read, { readerId: axi!.id, limit: 9 })).toMatchObject([
      { text: '再说一次。', title: '夜班公交' },
      { text: '说错了。', withdrawnAt: expect.any(String) as string },
    ])
  })

  it('like once each, never themselves, and report once each', async () => {
    const readers = await readersOf(paper, ['阿汐', '老郑', '小满', '茅舍', '阿昆'])
    const [axi, ...others] = readers
    const story = await paper.prints('夜班公交')
    const { id } = await postComment(axi!.newsroom, { thread: under(story.id), text: '加一班车吧。' })
    const like = (liked: boolean) => others.map((who) => likeComment(who.newsroom, { commentId: id, liked }))
    await Promise.all([...like(true), ...like(true), ...like(true)])
    expect(await findShown(paper.database.read, id)).toMatchObject({ likes: 4 })
    await expect(likeComment(axi!.newsroom, { commentId: id, liked: true })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(likeComment(paper.newsroom, { commentId: id, liked: true })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await likeComment(others[0]!.newsroom, { commentId: id, liked: false })
    await likeComment(others[0]!.newsroom, { commentId: id, liked: false })
    expect(await findShown(paper.database.read, id)).toMatchObject({ likes: 3 })
    for (const reason of ['abuse', 'other'] as const)
      await reportComment(others[0]!.newsroom, { commentId: id, reason })
    const reports = await paper.database.read.selectFrom('comment_reports').select('reason').execute()
    expect(reports).toEqual([{ reason: 'abuse' }])
  })
})
