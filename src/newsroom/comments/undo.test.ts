import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { readersOf } from '../../../test/support/readers.ts'
import { program } from '../people/actor.ts'
import { joinStaff } from '../people/staff.ts'
import { banReader } from '../readers/bans.ts'
import { leave } from '../readers/leave.ts'
import { listNotices, noteNoticesSeen } from '../readers/notices.ts'
import { changeSettings } from '../settings/settings.ts'
import { appealVerdict, findOwnAppeal, settleAppeal } from './appeal.ts'
import { findComment } from './comment-store.ts'
import { judgeComments, undoVerdicts } from './moderate.ts'
import { postComment } from './post-comment.ts'
import { countQueues, listQueue } from './queue-reading.ts'
import { reopenAppeal } from './reopen-appeal.ts'
import { restoreComment, withdrawAllOf, withdrawComment } from './withdraw-comment.ts'

eachDatabase('what was done to a comment', (paper) => {
  const desk = () => paper.newsroom.as(program('command'))

  it('brings it back, approved meanwhile: now readers see it for the first time, and whom it answers is told', async () => {
    const [axi, chen] = await readersOf(paper, ['阿汐', '渡口老陈'])
    const thread = await story()
    const { id: parentId } = await postComment(chen!.newsroom, { thread, text: '末班船几点？' })
    const { id: commentId } = await postComment(axi!.newsroom, { thread, text: 'a.com b.com c.com d.com', parentId })
    await withdrawComment(axi!.newsroom, { commentId })
    await judgeComments(desk(), { commentIds: [commentId], verdict: 'approve', reason: '可以' })
    const told = async () => (await listNotices(paper.database.read, chen!.id, 9)).map(({ kind }) => kind)
    expect(await told()).toEqual([])
    for (let times = 0; times < 2; times++) {
      await restoreComment(axi!.newsroom, { commentId })
      expect(await told()).toEqual(['answer'])
      await withdrawComment(axi!.newsroom, { commentId })
    }
  })

  const story = async () => ({ of: 'article', id: (await paper.prints('夜班渡轮')).id }) as const

  it('is taken back with what followed from it: an appeal that an approval granted is open again', async () => {
    const [axi] = await readersOf(paper, ['阿汐'])
    const { id } = await postComment(axi!.newsroom, { thread: await story(), text: '晚点了。' })
    await judgeComments(desk(), { commentIds: [id], verdict: 'reject', reason: '不实信息' })
    await appealVerdict(axi!.newsroom, { commentId: id, text: '我在船上' })
    const staff = await joinStaff(paper.newsroom, { name: '赵敏', role: 'moderator' })
    const moderator = paper.newsroom.as({ kind: 'staff', id: staff.id, role: 'moderator' })
    const appeals = async () =>
      (await listQueue(paper.database.read, { queue: 'appeals', now: paper.now(), limit: 9 })).map((card) => card.id)
    paper.passes(1000)
    const [judged] = await judgeComments(moderator, { commentIds: [id], verdict: 'approve', reason: '看过' })
    expect(await appeals()).toEqual([])
    paper.passes(1000)
    const undoing = Promise.allSettled([
      undoVerdicts(moderator, { verdictIds: [judged!.verdictId] }),
      undoVerdicts(moderator, { verdictIds: [judged!.verdictId] }),
    ])
    expect((await undoing).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await appeals()).toEqual([id])
    expect(await findOwnAppeal(paper.database.read, id)).toMatchObject({ text: '我在船上', outcome: undefined })
    const [row] = await paper.database.read
      .selectFrom('readers')
      .select(['approved', 'rejected'])
      .where('id', '=', axi!.id)
      .execute()
    expect({ ...row }).toEqual({ approved: 5, rejected: 1 })
  })

  it('takes an appeal off the queue while its comment is deleted, or for good when its writer leaves', async () => {
    const [axi, chen] = await readersOf(paper, ['阿汐', '渡口老陈'])
    const thread = await story()
    const appeals = async () => [
      (await listQueue(paper.database.read, { queue: 'appeals', now: paper.now(), limit: 9 })).length,
      (await countQueues(paper.database.read, paper.now())).appeals,
    ]
    const ids: string[] = []
    for (const reader of [axi!, chen!]) {
      const { id: commentId } = await postComment(reader.newsroom, { thread, text: `${reader.name}说晚点了。` })
      await judgeComments(desk(), { commentIds: [commentId], verdict: 'reject', reason: '不实信息' })
      await appealVerdict(reader.newsroom, { commentId, text: '我在船上' })
      ids.push(commentId)
    }
    expect(await appeals()).toEqual([2, 2])
    await withdrawComment(axi!.newsroom, { commentId: ids[0]! })
    expect(await appeals()).toEqual([1, 1])
    await restoreComment(axi!.newsroom, { commentId: ids[0]! })
    await leave(paper.newsroom, { readerId: chen!.id, typed: '渡口老陈', comments: 'withdrawn' }, withdrawAllOf)
    expect(await appeals()).toEqual([1, 1])
  })

  it('tells nobody who has left', async () => {
    const [axi, chen] = await readersOf(paper, ['阿汐', '渡口老陈'])
    const thread = await story()
    const { id: parentId } = await postComment(chen!.newsroom, { thread, text: '末班船几点？' })
    await leave(paper.newsroom, { readerId: chen!.id, typed: '渡口老陈', comments: 'kept' }, withdrawAllOf)
    await postComment(axi!.newsroom, { thread, text: '十一点半', parentId })
    await judgeComments(desk(), { commentIds: [parentId], verdict: 'reject', reason: '重复' })
    expect(await listNotices(paper.database.read, chen!.id, 9)).toEqual([])
  })

  it('is an answer to an appeal, too: it waits again, and nobody hears of an answer that they had not seen', async () => {
    const [axi] = await readersOf(paper, ['阿汐'])
    const { id } = await postComment(axi!.newsroom, { thread: await story(), text: '晚点了。' })
    await judgeComments(desk(), { commentIds: [id], verdict: 'reject', reason: '不实信息' })
    const appealId = await appealVerdict(axi!.newsroom, { commentId: id, text: '我在船上' })
    const [min, yan] = await Promise.all(
      ['赵敏', '林雁'].map(async (name) => {
        const staff = await joinStaff(paper.newsroom, { name, role: 'moderator' })
        return paper.newsroom.as({ kind: 'staff', id: staff.id, role: 'moderator' })
      }),
    )
    const notices = async () => (await listNotices(paper.database.read, axi!.id, 9)).map(({ kind }) => kind)
    const shown = async () => (await findComment(paper.database.read, id))!.shown
    await expect(reopenAppeal(min!, { appealId })).rejects.toMatchObject({ code: 'stale', facts: { state: 'open' } })
    await expect(reopenAppeal(axi!.newsroom, { appealId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(reopenAppeal(min!, { appealId: id })).rejects.toMatchObject({ code: 'missing' })

    for (const granted of [true, false]) {
      paper.passes(1000)
      await settleAppeal(min!, { appealId, granted, answer: '看错了' })
      expect([await shown(), (await notices()).length]).toEqual([granted ? 1 : 0, 2])
      paper.passes(1000)
      await expect(reopenAppeal(yan!, { appealId })).rejects.toMatchObject({ code: 'forbidden' })
      await reopenAppeal(min!, { appealId })
      expect(await shown()).toBe(0)
      expect(await notices()).toEqual(['rejected'])
      expect(await findOwnAppeal(paper.database.read, id)).toMatchObject({ text: '我在船上', outcome: undefined })
    }

    paper.passes(1000)
    await settleAppeal(min!, { appealId, granted: true, answer: '误判' })
    const [newest] = await listNotices(paper.database.read, axi!.id, 1)
    await noteNoticesSeen(paper.newsroom, { readerId: axi!.id, upTo: newest!.id })
    paper.passes(1000)
    await reopenAppeal(min!, { appealId })
    expect(await notices()).toEqual(['rejected', 'appeal_reopened', 'appeal_granted', 'rejected'])

    paper.passes(1000)
    await settleAppeal(min!, { appealId, granted: false, answer: '不改' })
    paper.passes(1000)
    await judgeComments(yan!, { commentIds: [id], verdict: 'approve', reason: '可以' })
    await expect(reopenAppeal(min!, { appealId })).rejects.toMatchObject({ facts: { state: 'judged' } })
    expect((await paper.kinds()).filter((kind) => kind.startsWith('appeal'))).toEqual([
      'appeal.settled',
      'appeal.reopened',
      'appeal.settled',
      'appeal.reopened',
      'appeal.settled',
      'appeal.reopened',
      'appeal.settled',
    ])
  })

  it('is an answer that rejected what was held: it is held again, and its appeal waits', async () => {
    const [axi] = await readersOf(paper, ['阿汐'])
    const { id } = await postComment(axi!.newsroom, { thread: await story(), text: '晚点了。' })
    await judgeComments(desk(), { commentIds: [id], verdict: 'hold', reason: '要核实' })
    paper.passes(1000)
    const appealId = await appealVerdict(axi!.newsroom, { commentId: id, text: '我在船上' })
    const staff = await joinStaff(paper.newsroom, { name: '赵敏', role: 'moderator' })
    const min = paper.newsroom.as({ kind: 'staff', id: staff.id, role: 'moderator' })
    const stands = async () => (await findComment(paper.database.read, id))!.verdict
    for (const answer of ['不实', '仍不实']) {
      paper.passes(1000)
      await settleAppeal(min, { appealId, granted: false, answer })
      expect(await stands()).toBe('reject')
      paper.passes(1000)
      await reopenAppeal(min, { appealId })
      expect(await stands()).toBe('hold')
      expect(await findOwnAppeal(paper.database.read, id)).toMatchObject({ text: '我在船上', outcome: undefined })
    }
  })

  it('is not undone by who was banned meanwhile', async () => {
    const [axi] = await readersOf(paper, ['阿汐'])
    const { id } = await postComment(axi!.newsroom, { thread: await story(), text: '骂人的话' })
    await withdrawComment(axi!.newsroom, { commentId: id })
    await banReader(desk(), { readerId: axi!.id, reason: '辱骂' })
    await expect(restoreComment(axi!.newsroom, { commentId: id })).rejects.toMatchObject({
      code: 'forbidden',
      facts: { reason: 'banned' },
    })
  })

  it('names whom it answers to the moderator, and counts one household as one address', async () => {
    const readers = await readersOf(paper, ['阿汐', '老郑', '小潘', '阿宁'])
    const thread = await story()
    await changeSettings(paper.newsroom, { commentsAddressPace: 2 })
    const from = (host: string) => `2001:db8:7:1::${host}`
    const first = await postComment(readers[0]!.newsroom, { thread, text: '几点开船？', address: from('1') })
    await postComment(readers[1]!.newsroom, { thread, text: '六点。', parentId: first.id, address: from('2') })
    const [card] = await listQueue(paper.database.read, { queue: 'all', now: paper.now(), limit: 1 })
    expect(card).toMatchObject({ reader: { name: '老郑' }, parent: { floor: 1, author: '阿汐' } })
    await expect(
      postComment(readers[2]!.newsroom, { thread, text: '换一个地址', address: from('3') }),
    ).rejects.toMatchObject({ code: 'too_fast' })
    await postComment(readers[3]!.newsroom, { thread, text: '邻居家的', address: '2001:db8:7:2::1' })
  })
})
