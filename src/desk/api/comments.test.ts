import { beforeEach, expect, it } from 'vitest'
import { type AtWork, atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { appealVerdict } from '../../newsroom/comments/appeal.ts'
import { editComment } from '../../newsroom/comments/edit-comment.ts'
import { postComment } from '../../newsroom/comments/post-comment.ts'
import {
  banReaderNow,
  countComments,
  giveReaderNameBack,
  judgeCommentsNow,
  liftBan,
  listComments,
  listCommentVerdicts,
  listCommentVersions,
  noteOnReaderNow,
  openCommentCards,
  readCommenter,
  readModerationWeeks,
  reopenCommentAppeal,
  settleCommentAppeal,
  takeReaderName,
  undoCommentVerdicts,
} from '../contract/comments.ts'
import {
  exportWords,
  findInText,
  importWordsNow,
  listWordsOfDesk,
  removeWordNow,
  setWordNow,
  tryWord,
} from '../contract/word-list.ts'

eachDatabase('the interface of comments', (paper) => {
  let portal: TestPortal
  let moderator: AtWork
  beforeEach(async () => {
    portal = await openTestPortal(paper)
    moderator = await atWork(paper, portal, 'moderator', '赵敏')
    return () => portal[Symbol.asyncDispose]()
  })

  async function reads(name: string) {
    const id = paper.newsroom.nextId()
    const at = paper.now()
    const reader = { id, name, name_key: name, email: null, joined_at: at, seen_at: at, left_at: null }
    await paper.database.write(async (rows) => {
      await rows
        .insertInto('readers')
        .values({ ...reader, approved: 9, rejected: 0 })
        .execute()
    })
    return paper.newsroom.as({ kind: 'reader', id })
  }

  it('clears a queue: judged, undone, appealed, settled', async () => {
    await moderator.ask(setWordNow, { body: { text: '兼职', effect: 'hold', homophones: true, note: '广告' } })
    const story = await paper.prints('夜班渡轮')
    const reader = await reads('老郑')
    const { id } = await postComment(reader, { thread: { of: 'article', id: story.id }, text: '我兼 职 开船' })
    const other = await postComment(reader, { thread: { of: 'article', id: story.id }, text: '肩职' })
    const { body } = await moderator.ask(listComments, { query: { queue: 'held' } })
    expect(body).toMatchObject({
      items: [
        {
          id,
          verdict: 'hold',
          rule: 'bannedWords',
          reason: '1',
          hits: [{ number: 1, term: '兼职', disguises: ['gap'] }],
        },
        { id: other.id, hits: [{ disguises: ['homophone'] }] },
      ],
      next: null,
    })
    const countsOf = async (query: { thread?: string; reader?: string }) =>
      (await moderator.ask(countComments, { query })).body
    const readerId = reader.actor.kind === 'reader' ? reader.actor.id : ''
    expect([await countsOf({ thread: story.id }), await countsOf({ reader: readerId })]).toEqual([
      { reports: 0, held: 2, new: 0, appeals: 0 },
      { reports: 0, held: 2, new: 0, appeals: 0 },
    ])
    expect([await countsOf({ thread: readerId }), await countsOf({ reader: story.id })]).toEqual([
      { reports: 0, held: 0, new: 0, appeals: 0 },
      { reports: 0, held: 0, new: 0, appeals: 0 },
    ])
    expect((await moderator.ask(openCommentCards, { body: { commentIds: [id] } })).body).toEqual({ commentIds: [id] })
    const colleague = await atWork(paper, portal, 'editor')
    expect((await colleague.ask(listComments, { query: { queue: 'held' } })).body).toMatchObject({
      items: [{ id: other.id }],
    })
    paper.passes(1000)
    const judged = await moderator.ask(judgeCommentsNow, {
      body: { commentIds: [id, other.id], verdict: 'reject', reason: '广告' },
    })
    const { judged: done } = judged.body as { judged: { verdictId: string; commentId: string }[] }
    expect((await moderator.ask(countComments, {})).body).toEqual({ reports: 0, held: 0, new: 0, appeals: 0 })
    const verdictIds = done.filter(({ commentId }) => commentId === other.id).map(({ verdictId }) => verdictId)
    expect((await colleague.ask(undoCommentVerdicts, { body: { verdictIds } })).status).toBe(403)
    expect((await moderator.ask(undoCommentVerdicts, { body: { verdictIds } })).body).toEqual({
      commentIds: [other.id],
    })
    expect((await moderator.ask(listCommentVerdicts, { params: { commentId: id } })).body).toMatchObject({
      items: [
        { verdict: 'hold', judge: 'phase', by: null },
        { verdict: 'reject', by: '赵敏', reason: '广告' },
      ],
    })
    const appealId = await appealVerdict(reader, { commentId: id, text: '我说的是工作' })
    expect((await moderator.ask(listComments, { query: { queue: 'appeals' } })).body).toMatchObject({
      items: [{ appeal: { id: appealId, text: '我说的是工作' } }],
    })
    const settled = { params: { appealId }, body: { granted: true, answer: '误判' } }
    expect((await moderator.ask(settleCommentAppeal, settled)).status).toBe(204)
    expect((await moderator.ask(settleCommentAppeal, settled)).status).toBe(409)
    expect((await colleague.ask(reopenCommentAppeal, { params: { appealId } })).status).toBe(403)
    expect((await moderator.ask(reopenCommentAppeal, { params: { appealId } })).status).toBe(204)
    expect((await moderator.ask(reopenCommentAppeal, { params: { appealId } })).status).toBe(409)
    expect((await moderator.ask(countComments, {})).body).toMatchObject({ appeals: 1 })
    const { body: weeks } = await moderator.ask(readModerationWeeks, {})
    expect((weeks as { weeks: object[] }).weeks).toHaveLength(8)
  })

  it('knows a reader: bans with reason and end, lifted, and notes', async () => {
    const reader = await reads('老郑')
    const readerId = reader.actor.kind === 'reader' ? reader.actor.id : ''
    const ban = { params: { readerId }, body: { until: '2026-11-29T08:00:00.000Z', reason: '反复发广告' } }
    expect((await moderator.ask(banReaderNow, ban)).status).toBe(200)
    await moderator.ask(noteOnReaderNow, { params: { readerId }, body: { text: '换过两个号' } })
    expect((await moderator.ask(readCommenter, { params: { readerId } })).body).toMatchObject({
      name: '老郑',
      approved: 9,
      bans: [{ by: '赵敏', reason: '反复发广告', stands: true }],
      notes: [{ by: '赵敏', text: '换过两个号' }],
    })
    const story = await paper.prints('夜班渡轮')
    await expect(postComment(reader, { thread: { of: 'article', id: story.id }, text: '在吗' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const taken = { params: { readerId }, body: { reason: '冒充' } }
    expect((await moderator.ask(takeReaderName, taken)).status).toBe(204)
    expect((await moderator.ask(takeReaderName, taken)).status).toBe(409)
    expect((await moderator.ask(readCommenter, { params: { readerId } })).body).toMatchObject({
      name: expect.stringMatching(/^读者\d{6}$/) as string,
      takenNames: [{ name: '老郑', reason: '冒充', by: '赵敏', stands: true }],
    })
    expect((await moderator.ask(giveReaderNameBack, { params: { readerId } })).status).toBe(204)
    expect((await moderator.ask(giveReaderNameBack, { params: { readerId } })).status).toBe(409)
    expect((await moderator.ask(liftBan, { params: { readerId } })).status).toBe(204)
    expect((await moderator.ask(liftBan, { params: { readerId } })).status).toBe(409)
  })

  it('keeps the word list: tried, saved, exported, imported', async () => {
    const story = await paper.prints('夜班渡轮')
    const reader = await reads('老郑')
    await postComment(reader, { thread: { of: 'article', id: story.id }, text: '刷-单招人' })
    const word = { text: '刷单', effect: 'hold' } as const
    paper.passes(1000)
    expect((await moderator.ask(tryWord, { body: word })).body).toMatchObject({
      read: 1,
      more: 1,
      fewer: 0,
      examples: [{ text: '刷-单招人', start: 0, end: 3 }],
    })
    expect((await moderator.ask(setWordNow, { body: word })).body).toEqual({ number: 1 })
    expect((await moderator.ask(findInText, { body: { text: '唰，刷★单' } })).body).toMatchObject({
      hits: [{ number: 1, start: 2, end: 5, disguises: ['gap'] }],
    })
    expect((await moderator.ask(exportWords, {})).body).toBe('刷单\n')
    const text = '!赌博\n=赌博史\n'
    expect((await moderator.ask(importWordsNow, { body: { text, replace: true } })).body).toEqual({
      added: 2,
      changed: 0,
      removed: 1,
    })
    expect((await moderator.ask(listWordsOfDesk, {})).body).toMatchObject({
      items: [
        { number: 2, text: '赌博', effect: 'reject', by: '赵敏' },
        { number: 3, text: '赌博史', effect: 'allow' },
      ],
    })
    expect((await moderator.ask(removeWordNow, { params: { number: 2 } })).status).toBe(204)
    expect((await moderator.ask(removeWordNow, { params: { number: 2 } })).status).toBe(404)
    const reporter = await atWork(paper, portal, 'reporter')
    expect((await reporter.ask(listWordsOfDesk, {})).status).toBe(403)
  })

  it('shows what a comment said before it was changed', async () => {
    const story = await paper.prints('夜班渡轮')
    const reader = await reads('老郑')
    const { id } = await postComment(reader, { thread: { of: 'article', id: story.id }, text: '原来的话' })
    paper.passes(1000)
    await editComment(reader, { commentId: id, text: '改过的话' })
    expect((await moderator.ask(listComments, { query: { thread: story.id } })).body).toMatchObject({
      items: [{ text: '改过的话', editedAt: paper.now() }],
    })
    const { body } = await moderator.ask(listCommentVersions, { params: { commentId: id } })
    expect(body).toMatchObject({ items: [{ text: '原来的话' }] })
  })
})
