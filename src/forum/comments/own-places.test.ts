import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { cookieOf, readersOf } from '../../../test/support/readers.ts'
import { appealVerdict } from '../../newsroom/comments/appeal.ts'
import { judgeComment } from '../../newsroom/comments/judge-comment.ts'
import { likeComment } from '../../newsroom/comments/like-comment.ts'
import { editComment } from '../../newsroom/comments/edit-comment.ts'
import { postComment } from '../../newsroom/comments/post-comment.ts'
import { reportComment } from '../../newsroom/comments/report-comment.ts'
import { program } from '../../newsroom/people/actor.ts'
import { takeName } from '../../newsroom/readers/take-name.ts'

eachDatabase('readers’ own places', (paper) => {
  const desk = () => paper.newsroom.as(program('command'))
  const signedIn = async (portal: TestPortal, target: string, reader: Parameters<typeof cookieOf>[1]) =>
    (await portal.ask(target, { headers: { cookie: await cookieOf(paper, reader) } })).body

  it('tell of an answer as long as readers see it, and no longer', async () => {
    const [axi, zheng] = await readersOf(paper, ['阿汐', '老郑'])
    const thread = { of: 'article', id: (await paper.prints('夜班渡轮')).id } as const
    const asked = await postComment(axi!.newsroom, { thread, text: '几点开船？' })
    const answer = await postComment(zheng!.newsroom, { thread, text: '不堪入目的回答', parentId: asked.id })
    await using portal = await openTestPortal(paper)
    expect(await signedIn(portal, '/reader', axi!)).toContain('不堪入目的回答')
    for (const verdict of ['hold', 'reject'] as const) {
      await judgeComment(desk(), { commentId: answer.id, verdict, reason: '辱骂' })
      const own = await signedIn(portal, '/reader', axi!)
      expect(own).toContain('回复了你')
      expect(own).not.toContain('不堪入目的回答')
      expect(own).not.toContain(answer.id)
    }
    expect(await signedIn(portal, '/reader', zheng!)).toContain('不堪入目的回答')
  })

  it('spell in the script of their edition what was said and why it was judged, and leave names as they are', async () => {
    const [axi] = await readersOf(paper, ['潮声'])
    const thread = { of: 'article', id: (await paper.prints('夜班渡轮')).id } as const
    const { id } = await postComment(axi!.newsroom, { thread, text: '末班车改到十一点半' })
    await judgeComment(desk(), { commentId: id, verdict: 'hold', reason: '与报道无关' })
    await using portal = await openTestPortal(paper)
    for (const target of ['/tw/reader', '/tw/reader/comments', `/tw/reader/comments/${id}`]) {
      const page = await signedIn(portal, target, axi!)
      expect(page, target).toMatch(/夜班渡輪|潮声/)
      expect(page, target).toContain('末班車改到十一點半')
    }
    const one = await signedIn(portal, `/tw/reader/comments/${id}`, axi!)
    expect(one).toMatch(new RegExp(`href="/tw/a/${thread.id}/comments">夜班渡輪`))
    expect(one).toMatch(/與報[導道]無關/)
    expect(one).toMatch(/<textarea[^>]*>末班车改到十一点半<\/textarea>/)
  })

  it('say that a name was taken and why, where another is chosen; pages have the number', async () => {
    const [axi] = await readersOf(paper, ['骂人的名字'])
    const thread = { of: 'article', id: (await paper.prints('夜班渡轮')).id } as const
    await postComment(axi!.newsroom, { thread, text: '晚点了。' })
    await using portal = await openTestPortal(paper)
    const page = async () => (await portal.ask(`/a/${thread.id}/comments`)).body
    expect(await page()).toContain('骂人的名字')
    await takeName(portal.portal.newsroom(program('command')), { readerId: axi!.id, reason: '辱骂他人' })
    expect(await page()).toMatch(/读者\d{6}/)
    expect(await page()).not.toContain('骂人的名字')
    const own = await signedIn(portal, '/tw/reader', axi!)
    expect(own).toContain('編輯收回了你的名字，現在以編號顯示。原因：辱罵他人')
    expect(own).toContain('<a href="#name-part">編輯收回了你的名字，可以另選一個</a>')
  })

  it('begin with the newest for a page that nobody was led to', async () => {
    const [axi] = await readersOf(paper, ['阿汐'])
    const thread = { of: 'article', id: (await paper.prints('夜班渡轮')).id } as const
    await postComment(axi!.newsroom, { thread, text: '晚点了。' })
    await using portal = await openTestPortal(paper)
    for (const before of ['%00', '%FF', "'--", 'z'.repeat(5000)])
      expect(await signedIn(portal, `/reader/comments?before=${before}`, axi!)).toContain('晚点了。')
  })

  it('give all that was said, changed, liked, reported and appealed along', async () => {
    const [axi, zheng] = await readersOf(paper, ['阿汐', '老郑'])
    const thread = { of: 'article', id: (await paper.prints('夜班渡轮')).id } as const
    const other = await postComment(zheng!.newsroom, { thread, text: '准点了。' })
    const { id } = await postComment(axi!.newsroom, { thread, text: '晚点了。' })
    await editComment(axi!.newsroom, { commentId: id, text: '晚点了十分钟。' })
    await likeComment(axi!.newsroom, { commentId: other.id, liked: true })
    await reportComment(axi!.newsroom, { commentId: other.id, reason: 'rumour', note: '没有准点' })
    await judgeComment(desk(), { commentId: id, verdict: 'reject', reason: '不实信息' })
    await appealVerdict(axi!.newsroom, { commentId: id, text: '我在船上' })
    await using portal = await openTestPortal(paper)
    expect(JSON.parse(await signedIn(portal, '/reader/data', axi!))).toMatchObject({
      name: '阿汐',
      comments: [{ id, text: '晚点了十分钟。', verdict: 'reject', versions: [{ text: '晚点了。' }] }],
      likes: [{ commentId: other.id }],
      reports: [{ commentId: other.id, reason: 'rumour', note: '没有准点' }],
      appeals: [{ commentId: id, text: '我在船上', outcome: null }],
    })
    expect(await signedIn(portal, '/reader/data', zheng!)).not.toContain('没有准点')
  })
})
