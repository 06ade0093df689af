import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { cookieOf, readersOf } from '../../../test/support/readers.ts'
import { settleAppeal } from '../../newsroom/comments/appeal.ts'
import { joinStaff } from '../../newsroom/people/staff.ts'
import { setWord } from '../../newsroom/word-lists/set-word.ts'

eachDatabase('an appeal', (paper) => {
  const fill = (portal: TestPortal, target: string, fields: Record<string, string>, headers: Record<string, string>) =>
    portal.ask(target, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    })

  it('is made with a plain form, once, beside the rule; its answer stands there too', async () => {
    const [axi, other] = await readersOf(paper, ['阿汐', '老郑'])
    const story = await paper.prints('夜班渡轮')
    await setWord(paper.newsroom, { text: '兼职', effect: 'hold' })
    await using portal = await openTestPortal(paper)
    const cookie = await cookieOf(paper, axi!)
    const posted = await fill(portal, `/a/${story.id}/comments`, { text: '我兼 职开船' }, { cookie })
    const own = posted.headers.location!
    const page = async () => (await portal.ask(own, { headers: { cookie } })).body
    expect(await page()).toMatch(/有不宜公开的词（词表第1条）.*name="act" value="appeal"/s)
    const appeal = { act: 'appeal', text: '说的是<b>工作</b>' }
    expect((await fill(portal, own, appeal, { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await fill(portal, own, appeal, { cookie: await cookieOf(paper, other!) })).status).toBe(404)
    expect((await fill(portal, own, { ...appeal, text: ' ' }, { cookie })).status).toBe(422)
    const made = await fill(portal, own, appeal, { cookie })
    expect([made.status, made.headers.location]).toEqual([303, `${own}#appeal`])
    expect(await page()).toMatch(/说的是&lt;b>工作&lt;\/b>.*已收到申诉/s)
    const again = await fill(portal, own, appeal, { cookie })
    expect(again.status).toBe(409)
    expect(again.body).toContain('这一次判定你已经申诉过了。')
    const { id } = await joinStaff(paper.newsroom, { name: '赵敏', role: 'moderator' })
    const moderator = paper.newsroom.as({ kind: 'staff', id, role: 'moderator' })
    const row = await paper.database.read.selectFrom('comment_appeals').select('id').executeTakeFirstOrThrow()
    paper.passes(1000)
    await settleAppeal(moderator, { appealId: row.id, granted: false, answer: '含广告' })
    expect(await page()).toContain('申诉没有成立：含广告')
    // Nobody is to read it any more, and it does not say so.
    expect(await page()).not.toContain('等人看过再显示')
    expect(await page()).toContain('这条评论没有通过')
  })
})
