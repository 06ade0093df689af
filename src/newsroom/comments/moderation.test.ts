import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { DAY, later, MINUTE } from '../../kernel/clock.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { readersOf } from '../../../test/support/readers.ts'
import { joinStaff } from '../people/staff.ts'
import type { Role } from '../people/policy.ts'
import { setWord } from '../word-lists/set-word.ts'
import { appealVerdict, findOwnAppeal, settleAppeal } from './appeal.ts'
import { judgeComments, undoVerdicts } from './moderate.ts'
import { listVerdicts, tryTerm, weeksOfModeration } from './moderation-reading.ts'
import { openCards } from './open-card.ts'
import { postComment } from './post-comment.ts'
import { countQueues, listQueue } from './queue-reading.ts'

eachDatabase('moderation', (paper) => {
  const under = (id: string) => ({ of: 'article', id }) as const

  /** A reader whose first comments were approved: no phase holds them for being new. */
  async function reads(name: string) {
    const id = paper.newsroom.nextId()
    await paper.database.write((rows) =>
      rows
        .insertInto('readers')
        .values({
          id,
          name,
          name_key: name,
          email: null,
          joined_at: paper.now(),
          seen_at: paper.now(),
          left_at: null,
          approved: 9,
          rejected: 0,
        })
        .execute()
        .then(() => undefined),
    )
    const acting = paper.newsroom.as({ kind: 'reader', id })
    return {
      id,
      acting,
      says: (threadId: string, text: string) => postComment(acting, { thread: under(threadId), text }),
    }
  }

  async function works(name: string, role: Role = 'moderator') {
    const { id } = await joinStaff(paper.newsroom, { name, role })
    return paper.newsroom.as({ kind: 'staff', id, role })
  }

  const queue = async (name: 'reports' | 'held' | 'new' | 'appeals', staffId?: string) =>
    (await listQueue(paper.database.read, { queue: name, now: paper.now(), limit: 50, staffId })).map(
      ({ text }) => text,
    )
  const verdictOf = async (id: string) =>
    (
      await paper.database.read
        .selectFrom('comments')
        .select(['verdict', 'rule', 'reason'])
        .where('id', '=', id)
        .execute()
    )[0]

  it('holds and rejects by the word list, and says by which term', async () => {
    const story = await paper.prints('夜班渡轮')
    await setWord(paper.newsroom, { text: '微信', effect: 'hold', homophones: true })
    await setWord(paper.newsroom, { text: '赌博', effect: 'reject' })
    const reader = await reads('老郑')
    const held = await reader.says(story.id, '加 薇❤信 领资料')
    expect(held).toMatchObject({ verdict: 'hold', rule: 'bannedWords' })
    expect(await verdictOf(held.id)).toEqual({ verdict: 'hold', rule: 'bannedWords', reason: '1' })
    expect(await reader.says(story.id, '睹-博平台')).toMatchObject({ verdict: 'reject', rule: 'forbiddenWords' })
    expect(await reader.says(story.id, '船员辛苦')).toMatchObject({ verdict: 'approve' })
    const [card] = await listQueue(paper.database.read, { queue: 'held', now: paper.now(), limit: 5 })
    expect(card).toMatchObject({
      reader: { name: '老郑', approved: 10, rejected: 1, bannedUntil: undefined },
      thread: { title: '夜班渡轮' },
      hits: [{ number: 1, term: '微信', start: 2, end: 5, disguises: ['gap', 'look-alike'] }],
    })
  })

  it('rejects a listed word of whoever writes it, however many words that are none stand before it', async () => {
    const story = await paper.prints('夜班渡轮')
    await setWord(paper.newsroom, { text: '妈', effect: 'hold' })
    await setWord(paper.newsroom, { text: '妈妈', effect: 'allow' })
    await setWord(paper.newsroom, { text: '赌博', effect: 'reject' })
    const [known] = await readersOf(paper, ['老船长'], { approved: 400, days: 400 })
    const say = (text: string) => postComment(known!.newsroom, { thread: under(story.id), text })
    expect(await say('你妈喊你上船')).toMatchObject({ verdict: 'approve', rule: 'trustedReader' })
    expect(await say(`${'妈妈'.repeat(1200)}网上赌博`)).toMatchObject({ verdict: 'reject', rule: 'forbiddenWords' })
    const staff = await works('赵敏')
    expect(await postComment(staff, { thread: under(story.id), text: '赌博二字' })).toMatchObject({
      verdict: 'reject',
      rule: 'forbiddenWords',
    })
  })

  it('judges one and many, and takes back what was judged', async () => {
    const story = await paper.prints('夜班渡轮')
    await setWord(paper.newsroom, { text: '兼职', effect: 'hold' })
    const reader = await reads('阿汐')
    const texts = ['兼职一', '兼职二', '兼职三']
    const ids = await Promise.all(texts.map(async (text) => (await reader.says(story.id, text)).id))
    expect((await queue('held')).toSorted()).toEqual(texts.toSorted())
    const moderator = await works('赵敏')
    const judged = await judgeComments(moderator, { commentIds: ids, verdict: 'reject', reason: '广告' })
    expect(judged.map(({ before }) => before)).toEqual(['hold', 'hold', 'hold'])
    expect([await queue('held'), await countQueues(paper.database.read, paper.now())]).toEqual([
      [],
      { reports: 0, held: 0, new: 0, appeals: 0 },
    ])
    const [first] = judged
    await undoVerdicts(moderator, { verdictIds: [first!.verdictId] })
    expect(await verdictOf(first!.commentId)).toEqual({ verdict: 'hold', rule: 'bannedWords', reason: '1' })
    await expect(undoVerdicts(moderator, { verdictIds: [first!.verdictId] })).rejects.toMatchObject({ code: 'stale' })
    const other = await works('林雁')
    await expect(undoVerdicts(other, { verdictIds: [judged[1]!.verdictId] })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(
      (await listVerdicts(paper.database.read, first!.commentId)).map(({ verdict, rule }) => [verdict, rule]),
    ).toEqual([
      ['hold', 'bannedWords'],
      ['reject', 'person'],
      ['hold', 'bannedWords'],
    ])
    await expect(judgeComments(moderator, { commentIds: [], verdict: 'reject', reason: '广告' })).rejects.toMatchObject(
      {
        code: 'invalid',
      },
    )
    await expect(
      judgeComments(moderator, {
        commentIds: [judged[1]!.commentId, '000000000000'],
        verdict: 'approve',
        reason: '好',
      }),
    ).rejects.toMatchObject({ code: 'missing' })
    expect(await verdictOf(judged[1]!.commentId)).toMatchObject({ verdict: 'reject' })
  })

  it('hears an appeal once for each verdict, and answers it', async () => {
    const story = await paper.prints('夜班渡轮')
    await setWord(paper.newsroom, { text: '兼职', effect: 'hold' })
    const [reader, other] = [await reads('阿汐'), await reads('老郑')]
    const { id } = await reader.says(story.id, '我兼职开船')
    const order = { commentId: id, text: '我说的是工作' }
    await expect(appealVerdict(other.acting, order)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(appealVerdict(paper.newsroom, order)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(appealVerdict(reader.acting, { commentId: id, text: ' ' })).rejects.toMatchObject({ code: 'invalid' })
    const appealId = await appealVerdict(reader.acting, order)
    await expect(appealVerdict(reader.acting, order)).rejects.toMatchObject({ code: 'stale' })
    expect(await queue('appeals')).toEqual(['我兼职开船'])
    const moderator = await works('赵敏')
    paper.passes(MINUTE)
    await settleAppeal(moderator, { appealId, granted: false, answer: '含广告' })
    expect(await findOwnAppeal(paper.database.read, id)).toMatchObject({ outcome: 'denied', answer: '含广告' })
    // It was read: it waits for nobody, and there is no second appeal against the same.
    expect(await verdictOf(id)).toMatchObject({ verdict: 'reject', rule: 'person', reason: '含广告' })
    expect(await queue('held')).toEqual([])
    await expect(appealVerdict(reader.acting, order)).rejects.toMatchObject({ code: 'stale' })
    await expect(settleAppeal(moderator, { appealId, granted: true, answer: '好' })).rejects.toMatchObject({
      code: 'stale',
    })
    paper.passes(MINUTE)
    await judgeComments(moderator, { commentIds: [id], verdict: 'reject', reason: '含广告' })
    const second = await appealVerdict(reader.acting, order)
    paper.passes(MINUTE)
    await settleAppeal(moderator, { appealId: second, granted: true, answer: '误判' })
    expect(await verdictOf(id)).toMatchObject({ verdict: 'approve', rule: 'person' })
    await expect(appealVerdict(reader.acting, order)).rejects.toMatchObject({ code: 'stale' })
    const notices = await paper.database.read.selectFrom('reader_notices').select('kind').orderBy('id').execute()
    expect(notices.map(({ kind }) => kind)).toEqual(['appeal_denied', 'appeal_granted'])
    expect((await paper.kinds()).filter((kind) => kind.includes('appeal'))).toEqual([
      'comment.appealed',
      'appeal.settled',
      'comment.appealed',
      'appeal.settled',
    ])
  })

  it('gives colleagues other cards than those that somebody has open', async () => {
    const story = await paper.prints('夜班渡轮')
    await setWord(paper.newsroom, { text: '兼职', effect: 'hold' })
    const reader = await reads('阿汐')
    const ids = [(await reader.says(story.id, '兼职一')).id, (await reader.says(story.id, '兼职二')).id]
    const [min, yan] = [await works('赵敏'), await works('林雁')]
    const idOf = (newsroom: typeof min) => (newsroom.actor.kind === 'staff' ? newsroom.actor.id : '')
    expect(await openCards(min, { commentIds: [ids[0]!] })).toEqual([ids[0]])
    expect(await openCards(yan, { commentIds: ids })).toEqual([ids[1]])
    expect(await queue('held', idOf(yan))).toEqual(['兼职二'])
    expect(await queue('held', idOf(min))).toEqual(['兼职一'])
    paper.passes(2 * MINUTE)
    expect(await openCards(yan, { commentIds: ids })).toHaveLength(2)
    expect(await queue('held', idOf(min))).toEqual([])
  })

  it('looks over what is new, by person, by article and by rule, page by page', async () => {
    const [story, other] = [await paper.prints('夜班渡轮'), await paper.prints('潮闸')]
    const reader = await reads('阿汐')
    for (const text of ['一楼', '二楼', '三楼']) await reader.says(story.id, text)
    const last = await reader.says(other.id, '另一条')
    const list = async (also: object) =>
      (await listQueue(paper.database.read, { queue: 'new', now: paper.now(), limit: 50, ...also })).map(
        ({ text }) => text,
      )
    expect(await list({})).toEqual(['一楼', '二楼', '三楼', '另一条'])
    expect(await list({ threadId: other.id })).toEqual(['另一条'])
    expect(await list({ readerId: '000000000000' })).toEqual([])
    const [first] = await listQueue(paper.database.read, { queue: 'new', now: paper.now(), limit: 1 })
    expect(await list({ after: first!.id, limit: 2 })).toEqual(['二楼', '三楼'])
    const moderator = await works('赵敏')
    await judgeComments(moderator, { commentIds: [last.id], verdict: 'approve', reason: '看过' })
    expect(await list({})).toEqual(['一楼', '二楼', '三楼'])
    paper.passes(4 * DAY)
    expect(await list({})).toEqual([])
  })

  it('counts its weeks: held, wrongly held, and how long half of them waited', async () => {
    const story = await paper.prints('夜班渡轮')
    await setWord(paper.newsroom, { text: '兼职', effect: 'hold' })
    const reader = await reads('阿汐')
    const moderator = await works('赵敏')
    const ids: string[] = []
    for (const text of ['兼职一', '兼职二', '兼职三']) ids.push((await reader.says(story.id, text)).id)
    const appealId = await appealVerdict(reader.acting, { commentId: ids[0]!, text: '误会' })
    for (const [at, commentId] of ids.slice(1).entries()) {
      paper.passes((at + 1) * 10 * MINUTE)
      await judgeComments(moderator, { commentIds: [commentId], verdict: 'reject', reason: '广告' })
    }
    await settleAppeal(moderator, { appealId, granted: true, answer: '误判' })
    paper.passes(MINUTE)
    const [week, before] = await weeksOfModeration(paper.database.read, { now: paper.now(), weeks: 2 })
    expect(week).toMatchObject({ held: 3, wronglyHeld: 1, judged: 3, medianMinutes: 30 })
    expect(before).toMatchObject({ held: 0, wronglyHeld: 0, judged: 0, medianMinutes: undefined })
  })

  it('counts a week whole, however much was said in it, and a wait into the next week with the week in which it began', async () => {
    const story = await paper.prints('夜班渡轮')
    await setWord(paper.newsroom, { text: '兼职', effect: 'hold' })
    const reader = await reads('阿汐')
    const moderator = await works('赵敏')
    const [first, second] = [await reader.says(story.id, '先说一句'), await reader.says(story.id, '兼职一')]
    // As many approved at once as a loud week has, before the one that is held.
    await paper.newsroom.write(({ rows }) =>
      sql`
      insert into comment_verdicts (id, comment_id, verdict, judge, made_at)
      with recursive many (number) as (select 1 union all select number + 1 from many where number < 20001)
      select 'v' || number, cast(${first.id} as text), 'approve', 'phase', cast(${later(paper.now(), -1)} as text) from many
    `
        .execute(rows)
        .then(() => undefined),
    )
    paper.passes(7 * DAY + MINUTE)
    await judgeComments(moderator, { commentIds: [second.id], verdict: 'reject', reason: '广告' })
    paper.passes(MINUTE)
    const [week, before] = await weeksOfModeration(paper.database.read, { now: paper.now(), weeks: 2 })
    expect(before).toMatchObject({ held: 1, judged: 0, medianMinutes: 7 * 24 * 60 + 1 })
    expect(week).toMatchObject({ held: 0, judged: 1, medianMinutes: undefined })
  })

  it('says of held comments alone that they were wrongly held', async () => {
    const story = await paper.prints('夜班渡轮')
    const reader = await reads('阿汐')
    const moderator = await works('赵敏')
    const { id } = await reader.says(story.id, '坐过')
    await judgeComments(moderator, { commentIds: [id], verdict: 'reject', reason: '广告' })
    const appealId = await appealVerdict(reader.acting, { commentId: id, text: '不是广告' })
    await settleAppeal(moderator, { appealId, granted: true, answer: '误判' })
    paper.passes(MINUTE)
    const [week] = await weeksOfModeration(paper.database.read, { now: paper.now(), weeks: 1 })
    expect(week).toMatchObject({ held: 0, wronglyHeld: 0, judged: 2 })
  })

  it('finds words in comments whatever their case, and signs as they stand there', async () => {
    const story = await paper.prints('夜班渡轮')
    const reader = await reads('阿汐')
    for (const text of ['加我 WeChat', '打5折', '只要50%的价', 'C:\\船票']) await reader.says(story.id, text)
    const found = async (words: string) =>
      (await listQueue(paper.database.read, { queue: 'all', now: paper.now(), limit: 9, words })).map(
        ({ text }) => text,
      )
    expect(await found('wechat')).toEqual(['加我 WeChat'])
    expect(await found('0%')).toEqual(['只要50%的价'])
    expect(await found('_')).toEqual([])
    expect(await found(':\\船')).toEqual(['C:\\船票'])
  })

  it('tries a term on the comments of the last week before it is saved', async () => {
    const story = await paper.prints('夜班渡轮')
    await setWord(paper.newsroom, { text: '兼职', effect: 'hold' })
    const reader = await reads('阿汐')
    for (const text of ['妈妈坐船', '你妈呢', '兼职教师', '兼职加群']) await reader.says(story.id, text)
    paper.passes(MINUTE)
    const tried = (text: string, effect: 'hold' | 'allow') =>
      tryTerm(paper.database.read, { word: { text, effect }, now: paper.now() })
    expect(await tried('妈', 'hold')).toMatchObject({ read: 4, more: 2, fewer: 0 })
    expect(await tried('兼职教师', 'allow')).toMatchObject({ more: 0, fewer: 1 })
    expect((await tried('坐船', 'hold')).examples).toEqual([
      expect.objectContaining({ text: '妈妈坐船', start: 2, end: 4 }),
    ])
  })
})
