import { expect, it } from 'vitest'
import { DAY, MINUTE, SECOND } from '../../kernel/clock.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { readersOf } from '../../../test/support/readers.ts'
import { leave } from '../readers/leave.ts'
import { listNotices, noteNoticesSeen, notify } from '../readers/notices.ts'
import { changeSettings } from '../settings/settings.ts'
import { appealVerdict, findOwnAppeal, settleAppeal } from './appeal.ts'
import { editComment } from './edit-comment.ts'
import { judgeComment } from './judge-comment.ts'
import { postComment } from './post-comment.ts'
import { withdrawAllOf } from './withdraw-comment.ts'

eachDatabase('whoever games the rules', (paper) => {
  const storyThread = async (headline = '夜班公交') =>
    ({ of: 'article', id: (await paper.prints(headline)).id }) as const
  const read = () => paper.database.read
  const shown = async (commentId: string) =>
    (await read().selectFrom('comments').select('shown').where('id', '=', commentId).executeTakeFirstOrThrow()).shown

  it('is read again before anybody sees other words than those of a first comment that were approved', async () => {
    const [fresh] = await readersOf(paper, ['新来的'], { approved: 0 })
    const { id: commentId } = await postComment(fresh!.newsroom, { thread: await storyThread(), text: '末班车挺好。' })
    await judgeComment(paper.newsroom, { commentId, verdict: 'approve', reason: '看过' })
    expect(await shown(commentId)).toBe(1)
    expect(await editComment(fresh!.newsroom, { commentId, text: '低价出票，来问我。' })).toEqual({
      verdict: 'hold',
      rule: 'newReader',
    })
    expect(await shown(commentId)).toBe(0)
  })

  it('frees nothing by another dot that was held for something else than its words', async () => {
    await changeSettings(paper.newsroom, { commentsThreadPace: 1 })
    const [axi, zheng] = await readersOf(paper, ['阿汐', '老郑'])
    const thread = await storyThread()
    await postComment(axi!.newsroom, { thread, text: '先来的一句。' })
    const { id: commentId, rule } = await postComment(zheng!.newsroom, { thread, text: '跟着来的一句' })
    expect(rule).toBe('crowd')
    const held = { verdict: 'hold', rule: 'crowd' }
    expect(await editComment(zheng!.newsroom, { commentId, text: '跟着来的一句。' })).toEqual(held)
    await judgeComment(paper.newsroom, { commentId, verdict: 'hold', rule: 'spamService', reason: '像广告' })
    paper.passes(2 * MINUTE)
    expect(await editComment(zheng!.newsroom, { commentId, text: '跟着来的一句，。' })).toMatchObject({
      rule: 'spamService',
    })
    expect(await shown(commentId)).toBe(0)
  })

  it('gives a comment other words no more often in a minute than they may speak', async () => {
    const [axi] = await readersOf(paper, ['阿汐'])
    const { id: commentId } = await postComment(axi!.newsroom, { thread: await storyThread(), text: '第0稿。' })
    const edits = (text: string) => editComment(axi!.newsroom, { commentId, text })
    for (const draft of [1, 2, 3, 4, 5]) {
      paper.passes(SECOND)
      await edits(`第${draft}稿。`)
    }
    await expect(edits('第6稿。')).rejects.toMatchObject({ code: 'too_fast', facts: { rule: 'notTooFast' } })
    paper.passes(MINUTE)
    await edits('第6稿。')
  })

  it('waits for an answer before the next appeal, however often the words were changed', async () => {
    const [fresh] = await readersOf(paper, ['新来的'], { approved: 0 })
    const { id: commentId } = await postComment(fresh!.newsroom, { thread: await storyThread(), text: '我说过的。' })
    const appealId = await appealVerdict(fresh!.newsroom, { commentId, text: '请看看' })
    for (const text of ['我说过的', '我说过的，']) {
      await editComment(fresh!.newsroom, { commentId, text })
      await expect(appealVerdict(fresh!.newsroom, { commentId, text: '再看看' })).rejects.toMatchObject({
        code: 'stale',
        facts: { state: 'made' },
      })
    }
    expect(await findOwnAppeal(read(), commentId)).toMatchObject({ text: '请看看', outcome: undefined })
    await settleAppeal(paper.newsroom, { appealId, granted: false, answer: '照旧' })
    expect(await findOwnAppeal(read(), commentId)).toBeUndefined()
    await appealVerdict(fresh!.newsroom, { commentId, text: '改过了' })
    expect(await findOwnAppeal(read(), commentId)).toMatchObject({ text: '改过了' })
  })

  it('pushes nothing out of sight by a letter on each of thousands of lines', async () => {
    const [axi] = await readersOf(paper, ['阿汐'])
    const thread = await storyThread()
    const says = (lines: number) => postComment(axi!.newsroom, { thread, text: '啊\n\n'.repeat(lines) })
    await expect(says(101)).rejects.toMatchObject({ code: 'invalid', facts: { why: 'too long' } })
    const { id: commentId } = await says(100)
    await expect(editComment(axi!.newsroom, { commentId, text: '啊\n'.repeat(2000) })).rejects.toMatchObject({
      facts: { why: 'too long' },
    })
  })

  it('leaves no trace of who has left by answering them', async () => {
    const [axi, zheng] = await readersOf(paper, ['阿汐', '老郑'])
    const thread = await storyThread()
    const { id: parentId } = await postComment(zheng!.newsroom, { thread, text: '我走了。' })
    await leave(zheng!.newsroom, { readerId: zheng!.id, typed: '老郑', comments: 'kept' }, withdrawAllOf)
    await postComment(axi!.newsroom, { thread, parentId, text: '@老郑 走好。' })
    await judgeComment(paper.newsroom, { commentId: parentId, verdict: 'hold', reason: '再看' })
    expect(await listNotices(read(), zheng!.id, 10)).toEqual([])
  })

  it('calls nobody again and again who does not look, and talks away nothing that was decided', async () => {
    await changeSettings(paper.newsroom, { commentsReaderPace: 1000 })
    const [loud, zheng] = await readersOf(paper, ['喇叭', '老郑'])
    const thread = await storyThread()
    const { id: commentId } = await postComment(zheng!.newsroom, { thread, text: '我只说一句。' })
    await judgeComment(paper.newsroom, { commentId, verdict: 'hold', reason: '再看' })
    await judgeComment(paper.newsroom, { commentId, verdict: 'approve', reason: '看过' })
    const kinds = async () => (await listNotices(read(), zheng!.id, 1000)).map(({ kind }) => kind)
    let said = 0
    const calls = () => postComment(loud!.newsroom, { thread, text: `@老郑 第${++said}声，听见没有。` })
    for (let times = 0; times < 8; times++) await calls()
    await postComment(loud!.newsroom, { thread, parentId: commentId, text: '回你一句。' })
    expect(await kinds()).toEqual([...Array.from({ length: 5 }, () => 'mention'), 'approved', 'held'])
    await noteNoticesSeen(paper.newsroom, {
      readerId: zheng!.id,
      upTo: (await listNotices(read(), zheng!.id, 1))[0]!.id,
    })
    await calls()
    expect(await kinds()).toHaveLength(8)
    for (let times = 0; times < 6; times++) await calls()
    expect(await kinds()).toHaveLength(12)
    paper.passes(DAY)
    await calls()
    expect(await kinds()).toHaveLength(13)
    await paper.newsroom.write(async (tx) => {
      for (let times = 0; times < 201; times++) await notify(tx, { readerId: zheng!.id, kind: 'mention', commentId })
    })
    expect((await kinds()).filter((kind) => kind === 'mention')).toHaveLength(200)
    expect((await kinds()).filter((kind) => kind !== 'mention')).toEqual(['approved', 'held'])
  })
})
