import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { cookieOf, readersOf } from '../../../test/support/readers.ts'
import { fileWire } from '../../newsroom/wire/file-wire.ts'
import { HOUR, MINUTE } from '../../kernel/clock.ts'
import { judgeComments } from '../../newsroom/comments/moderate.ts'
import { postComment } from '../../newsroom/comments/post-comment.ts'
import { ruleThread } from '../../newsroom/comments/rule-comments.ts'
import { banReader } from '../../newsroom/readers/bans.ts'

eachDatabase('comments at the portal', (paper) => {
  const OWN = { 'sec-fetch-site': 'same-origin', origin: 'https://wangxi.example' }
  const fill = (portal: TestPortal, target: string, fields: Record<string, string>, cookie = '') =>
    portal.ask(target, {
      method: 'POST',
      headers: { ...OWN, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  const send = async (portal: TestPortal, target: string, fields: object, cookie = '') => {
    const reply = await portal.ask(target, {
      method: 'POST',
      headers: { ...OWN, cookie, 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    })
    return { status: reply.status, said: JSON.parse(reply.body) as Record<string, never> }
  }
  const page = async (portal: TestPortal, target: string) => (await portal.ask(target)).body

  it('are not liked by their writers, nor reported by who may not speak: the page says why, and keeps what was typed', async () => {
    const [axi, zheng] = await readersOf(paper, ['阿汐', '老郑'])
    const thread = { of: 'article', id: (await paper.prints('夜班公交')).id } as const
    const { id } = await postComment(axi!.newsroom, { thread, text: '末班车改到十一点半了。' })
    await using portal = await openTestPortal(paper)
    const liked = await fill(portal, '/reader/comments/like', { comment: id }, await cookieOf(paper, axi!))
    expect([liked.status, liked.body.includes('自己的评论不用自己赞。')]).toEqual([403, true])
    await banReader(paper.newsroom, { readerId: zheng!.id, reason: '刷屏' })
    const typed = { reason: 'rumour', note: '时间不对' }
    const reply = await fill(portal, `/reader/comments/${id}/report`, typed, await cookieOf(paper, zheng!))
    expect([reply.status, reply.body.includes('你现在不能发言，原因和期限写在你的账号页上。')]).toEqual([403, true])
    expect(reply.body).toMatch(
      /value="rumour" checked(?:=""|\b)[^>]*>.*<textarea[^>]*name="note"[^>]*>时间不对<\/textarea>/s,
    )
  })

  it('are posted with a plain form, and every page has them when the answer comes', async () => {
    const [axi] = await readersOf(paper, ['阿汐'])
    const story = await paper.prints('夜班公交', { topics: [paper.tideGate] })
    await using portal = await openTestPortal(paper)
    const {
      portal: { newsroom },
    } = portal
    const toldByFeeds = async () => [
      /<slash:comments>(\d+)</.exec(await page(portal, '/feed.xml'))?.[1],
      /thr:count="(\d+)"/.exec(await page(portal, '/feed.atom'))?.[1],
      /"count":(\d+)\}/.exec(await page(portal, '/feed.json'))?.[1],
    ]
    expect(await page(portal, '/')).not.toContain('评论 1')
    expect(await toldByFeeds()).toEqual(['0', '0', '0'])
    const cookie = await cookieOf(paper, axi!)
    const reply = await fill(portal, `/a/${story.id}/comments`, { text: '末班车改到\r\n十一点半了。' }, cookie)
    expect(reply.status).toBe(303)
    expect(reply.headers.location).toMatch(/^\/c\/[0-9a-z]{12}$/)
    for (const target of ['/', '/s/city', '/t/tide-gate', `/a/${story.id}`, `/a/${story.id}/comments`])
      expect(await page(portal, target), target).toContain('评论 1')
    expect(await toldByFeeds()).toEqual(['1', '1', '1'])
    const led = await portal.ask(reply.headers.location!)
    expect(led.headers.location).toMatch(new RegExp(`^/a/${story.id}/comments\\?sort=old#c-`))
    const shown = await page(portal, `/a/${story.id}/comments?sort=new`)
    expect(shown).toMatch(/<b>阿汐<\/b>.*<p class="said">末班车改到<\/p><p class="said">十一点半了。<\/p>/s)
    expect(await page(portal, `/tw/a/${story.id}/comments`)).toContain('末班車改到')
    const id = reply.headers.location!.slice(3)
    await judgeComments(newsroom({ kind: 'program', name: 'command' }), {
      commentIds: [id],
      verdict: 'reject',
      reason: '有误',
    })
    for (const target of ['/', `/a/${story.id}`, `/a/${story.id}/comments`])
      expect(await page(portal, target), target).not.toMatch(/评论 1|末班车改到/)
    expect(await toldByFeeds()).toEqual(['0', '0', '0'])
  })

  it('keep the words of who is not signed in, and of whom a rule refuses', async () => {
    const [axi] = await readersOf(paper, ['阿汐'])
    const story = await paper.prints('夜班公交')
    await using portal = await openTestPortal(paper)
    const words = '写了很久的一段话。<b>'
    const stranger = await fill(portal, `/a/${story.id}/comments`, { text: words })
    expect([stranger.status, stranger.headers['set-cookie']]).toEqual([401, undefined])
    expect(stranger.body).toContain('写了很久的一段话。&lt;b>')
    expect(stranger.body).toContain('/reader/sign-in?next=')
    const cookie = await cookieOf(paper, axi!)
    await fill(portal, `/a/${story.id}/comments`, { text: words }, cookie)
    const again = await fill(portal, `/a/${story.id}/comments`, { text: words }, cookie)
    expect(again.status).toBe(422)
    expect(again.body).toContain('同样的话你刚说过。')
    await ruleThread(portal.portal.newsroom({ kind: 'program', name: 'command' }), {
      thread: { of: 'article', id: story.id },
      mode: 'closed',
    })
    expect((await fill(portal, `/a/${story.id}/comments`, { text: '再说' }, cookie)).status).toBe(409)
    expect(await page(portal, `/a/${story.id}`)).toMatch(/评论已关闭。/)
    expect(await page(portal, `/a/${story.id}`)).not.toContain('<textarea')
    expect((await fill(portal, '/a/0f3k2m9x7q1z/comments', { text: '没有' }, cookie)).status).toBe(404)
  })

  it('that are held stand before their writer alone, with the rule', async () => {
    const [fresh, axi] = [
      ...(await readersOf(paper, ['新来的'], { approved: 0 })),
      ...(await readersOf(paper, ['阿汐'])),
    ]
    const story = await paper.prints('夜班公交')
    await using portal = await openTestPortal(paper)
    const cookie = await cookieOf(paper, fresh!)
    const reply = await fill(portal, `/a/${story.id}/comments`, { text: '我第一次来。' }, cookie)
    expect(reply.headers.location).toMatch(/^\/reader\/comments\//)
    const mine = await portal.ask(reply.headers.location!, { headers: { cookie } })
    expect(mine.body).toContain('新读者最初的评论先由人看')
    const api = `/reader/api/threads/article/${story.id}`
    const own = JSON.parse((await portal.ask(api, { headers: { cookie } })).body) as object
    expect(own).toMatchObject({ reader: { name: '新来的' }, comments: [{ verdict: 'hold', rule: 'newReader' }] })
    const id = reply.headers.location!.split('/').at(-1)!
    const lost = await portal.ask(`/tw/c/${id}`)
    expect([lost.status, lost.headers.location]).toEqual([404, undefined])
    expect(lost.body).toContain('它在等編輯看，或者沒有通過。')
    expect(lost.body).toContain(`href="/tw/a/${story.id}/comments"`)
    expect(lost.body).toContain(`href="/tw/reader/comments/${id}"`)
    expect(lost.body).not.toContain('第一次')
    const desk = portal.portal.newsroom({ kind: 'program', name: 'command' })
    await judgeComments(desk, { commentIds: [id], verdict: 'approve', reason: '看过' })
    expect((await portal.ask(`/c/${id}`)).headers.location).toBe(`/a/${story.id}/comments?sort=old#c-${id}`)
    await judgeComments(desk, { commentIds: [id], verdict: 'hold', reason: '再看' })
    expect((await portal.ask(`/c/${id}`)).status).toBe(404)
    const others = { headers: { cookie: await cookieOf(paper, axi!) } }
    expect(JSON.parse((await portal.ask(api, others)).body)).toMatchObject({ comments: [] })
    expect((await portal.ask(reply.headers.location!, others)).status).toBe(404)
    expect(JSON.parse((await portal.ask(api)).body)).toMatchObject({ reader: null, comments: [] })
    expect(await page(portal, `/a/${story.id}/comments`)).not.toContain('我第一次来')
  })

  it('are answered, liked, changed, reported and deleted through the interface', async () => {
    const [axi, zheng] = await readersOf(paper, ['阿汐', '老郑'])
    const item = await fileWire(paper.newsroom, { headline: '外港恢复通航' })
    await using portal = await openTestPortal(paper)
    const [mine, his] = [await cookieOf(paper, axi!), await cookieOf(paper, zheng!)]
    const thread = `/reader/api/threads/wire/${item.id}`
    expect(await send(portal, thread, { text: '先出后进？' })).toMatchObject({
      status: 401,
      said: { error: { code: 'signed_out', message: '登录以后再来。' } },
    })
    const { said } = await send(portal, thread, { text: '先出后进？' }, mine)
    const { id } = (said as unknown as { comment: { id: string } }).comment
    const answer = { text: '是的，引航站说的。', parent: id, quote: '先出后进' }
    expect(await send(portal, thread, answer, his)).toMatchObject({ status: 201, said: { comment: { floor: 2 } } })
    const of = `/reader/api/comments/${id}`
    expect(await send(portal, `${of}/like`, { liked: true }, his)).toEqual({ status: 200, said: { likes: 1 } })
    expect(await send(portal, `${of}/like`, { liked: true }, his)).toEqual({ status: 200, said: { likes: 1 } })
    expect(await send(portal, `${of}/like`, { liked: true }, mine)).toMatchObject({ status: 403 })
    expect(await send(portal, of, { act: 'edit', text: '先出后进吗？' }, his)).toMatchObject({ status: 403 })
    expect(await send(portal, of, { act: 'edit', text: '先出后进吗？' }, mine)).toMatchObject({ status: 200 })
    const shown = await page(portal, `/wire/${item.id}/comments`)
    expect(shown).toMatch(/先出后进吗？.*<blockquote>先出后进<\/blockquote>/s)
    expect(shown).toContain('改过')
    expect(await page(portal, '/wire')).toContain(`/wire/${item.id}/comments">评论 2`)
    expect((await send(portal, `${of}/report`, { reason: 'other' }, his)).status).toBe(200)
    const like = await fill(portal, '/reader/comments/like', { comment: id }, his)
    expect([like.status, like.headers.location]).toEqual([303, `/c/${id}`])
    expect(await send(portal, of, { act: 'delete' }, mine)).toMatchObject({ status: 200 })
    expect(await page(portal, '/wire')).toContain(`/wire/${item.id}/comments">评论 1`)
    expect(await page(portal, `/wire/${item.id}/comments?talk=${id}`)).toContain('这一楼已经不在了。')
    const lost = await portal.ask(`/c/${id}`)
    expect([lost.status, lost.body.includes('写它的人把它删了。')]).toEqual([410, true])
    paper.passes(MINUTE)
    expect(await send(portal, of, { act: 'restore' }, mine)).toMatchObject({ status: 200 })
    expect(await page(portal, `/wire/${item.id}/comments`)).toContain('评论 2')
    paper.passes(HOUR)
    expect(await send(portal, of, { act: 'edit', text: '太晚' }, mine)).toMatchObject({
      status: 409,
      said: { error: { trouble: 'tooLate' } },
    })
    const list = await portal.ask('/reader/comments', { headers: { cookie: mine } })
    expect(list.body).toContain('外港恢复通航')
  })

  it('run nothing, whatever is typed into which field', async () => {
    const [evil] = await readersOf(paper, ['"><img src=x onerror=alert(1)>'])
    const story = await paper.prints('夜班公交')
    await using portal = await openTestPortal(paper)
    const cookie = await cookieOf(paper, evil!)
    const attack = '</textarea></p><script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3) ]]>'
    const reply = await fill(portal, `/a/${story.id}/comments`, { text: attack }, cookie)
    const id = reply.headers.location!.slice(3)
    const api = `/reader/api/threads/article/${story.id}`
    await send(portal, api, { text: `${attack} 再来`, parent: id, quote: '<script>alert(1)</script>' }, cookie)
    await fill(portal, `/reader/comments/${id}/report`, { reason: 'other', note: attack }, cookie)
    const signedIn = { headers: { cookie } }
    const pages = await Promise.all([
      ...[
        `/a/${story.id}`,
        `/a/${story.id}/comments`,
        `/a/${story.id}/comments?talk=${id}`,
        '/feed.xml',
        '/feed.atom',
      ].map((target) => page(portal, target)),
      ...['/reader', '/reader/comments', `/reader/comments/${id}`, `/reader/comments/${id}/reply`].map(
        async (target) => (await portal.ask(target, signedIn)).body,
      ),
    ])
    for (const html of pages) expect(html).not.toMatch(/<script>|<img src=x|href="javascript/)
    expect(pages.filter((html) => html.includes('&lt;script>alert(1)'))).toHaveLength(7)
  })
})
