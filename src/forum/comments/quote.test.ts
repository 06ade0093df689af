import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal } from '../../../test/support/portal.ts'
import { cookieOf, readersOf } from '../../../test/support/readers.ts'
import { judgeComment } from '../../newsroom/comments/judge-comment.ts'
import { postComment } from '../../newsroom/comments/post-comment.ts'
import { setWord } from '../../newsroom/word-lists/set-word.ts'
import { quoteIn } from './quote.ts'

it.each([
  ['末班车改到十一点半。', '末班車改到', '末班车改到'],
  ['末班车改到十一点半。', '改到十一点', '改到十一点'],
  ['第一行\n第二行', '第一行  第二行', '第一行 第二行'],
  ['末班車改到十一點半。', '末班车', '末班車'],
  ['末班车改到十一点半。', '没有说过的', '没有说过的'],
])('of %j the words %j are %j', (text, quote, written) => {
  expect(quoteIn(text, quote)).toBe(written)
})

eachDatabase('in an edition of the other script', (paper) => {
  it('words are quoted as they were written, and one is told why one’s own is held', async () => {
    const [axi, zheng] = await readersOf(paper, ['阿汐', '老郑'])
    const story = await paper.prints('夜班渡轮')
    const { id } = await postComment(axi!.newsroom, {
      thread: { of: 'article', id: story.id },
      text: '末班车改到十一点半，谢谢。',
    })
    await setWord(paper.newsroom, { text: '兼职', effect: 'hold' })
    await using portal = await openTestPortal(paper)
    const thread = `/tw/reader/api/threads/article/${story.id}`
    const headers = {
      cookie: await cookieOf(paper, zheng!),
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    }
    const say = (body: object) => portal.ask(thread, { method: 'POST', headers, body: JSON.stringify(body) })
    expect((await say({ text: '是的', parent: id, quote: '末班車改到十一點半' })).status).toBe(201)
    expect((await portal.ask(`/a/${story.id}/comments`)).body).toContain('<blockquote>末班车改到十一点半</blockquote>')
    expect((await say({ text: '不是', parent: id, quote: '沒有說過的話' })).status).toBe(422)
    await say({ text: '船上找兼职' })
    const own = JSON.parse((await portal.ask(thread, { headers })).body) as { comments: object[] }
    expect(own.comments[0]).toMatchObject({ verdict: 'hold', rule: 'bannedWords', listed: '（詞表第1條）' })
  })

  it('words are quoted as long as readers see whose they are', async () => {
    const [axi, zheng] = await readersOf(paper, ['阿汐', '老郑'])
    const thread = { of: 'article', id: (await paper.prints('夜班渡轮')).id } as const
    const { id: parentId } = await postComment(axi!.newsroom, { thread, text: '他住在码头路九号。' })
    await postComment(zheng!.newsroom, { thread, parentId, text: '别这样说。', quote: '码头路九号' })
    await using portal = await openTestPortal(paper)
    const desk = portal.portal.newsroom({ kind: 'program', name: 'command' })
    const shown = async () =>
      (await Promise.all(['', '/comments', '/comments?sort=old'].map((part) => portal.ask(`/a/${thread.id}${part}`))))
        .map(({ body }) => body)
        .join('')
    expect((await shown()).match(/<blockquote>码头路九号<\/blockquote>/g)).toHaveLength(3)
    await judgeComment(desk, { commentId: parentId, verdict: 'reject', reason: '泄露隐私' })
    expect(await shown()).toContain('别这样说。')
    expect(await shown()).not.toContain('码头路九号')
    await judgeComment(desk, { commentId: parentId, verdict: 'approve', reason: '看错了' })
    expect(await shown()).toContain('<blockquote>码头路九号</blockquote>')
  })

  it('names that are called stay as their owners write them, on pages and in one’s own places', async () => {
    const [axi] = await readersOf(paper, ['阿汐', '后里发'])
    const story = await paper.prints('夜班渡轮')
    const text = '@后里发 里面几点发船？'
    const { id } = await postComment(axi!.newsroom, { thread: { of: 'article', id: story.id }, text })
    await using portal = await openTestPortal(paper)
    const headers = { cookie: await cookieOf(paper, axi!) }
    const own = `/tw/reader/comments`
    for (const path of [`/tw/a/${story.id}`, `/tw/a/${story.id}/comments`, own, `${own}/${id}`, `${own}/${id}/reply`])
      expect((await portal.ask(path, { headers })).body, path).toContain('@后里发 裡面幾點發船？')
  })
})
