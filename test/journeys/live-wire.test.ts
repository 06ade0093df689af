import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { findArticle } from '../../src/newsroom/articles/article-store.ts'
import { paragraphs } from '../../src/newsroom/articles/body.ts'
import { publish } from '../../src/newsroom/articles/publish.ts'
import { revise } from '../../src/newsroom/articles/revise.ts'
import { bringComment } from '../../src/newsroom/comments/bring-comment.ts'
import { listTopics } from '../../src/newsroom/topics/topic-store.ts'
import { fileWire } from '../../src/newsroom/wire/file-wire.ts'
import { correctWire, withdrawWire } from '../../src/newsroom/wire/keep-wire.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper, reloadUntil } from '../support/journey.ts'

const journey = onDemoPaper()

/** Opens a page and waits until it listens to the wire. */
async function listen(page: Page, path: string): Promise<void> {
  const stream = page.waitForResponse((response) => new URL(response.url()).pathname.endsWith('/live'))
  await page.goto(path)
  expect((await stream).status()).toBe(200)
}

const fresh = (page: Page) => page.getByRole('status').getByRole('button')
const newest = (page: Page) => page.locator('[data-wire] li[data-date]').first()

describe('an open page', () => {
  it('says that something new is on the wire, and shows it when the reader asks', async () => {
    await using page = await journey.reader()
    await listen(page, '/wire')
    const before = await newest(page).innerText()
    await using desk = await deskOf(journey.server.dataFolder)
    const item = await fileWire(desk, { headline: '鹭屿渡轮今晚加开两班，末班二十三点半' })
    await fresh(page).getByText('1条新消息').waitFor()
    expect(await newest(page).innerText()).toBe(before)
    await fileWire(desk, { headline: '东堤隧道洗墙提前完成，今晚不再封闭', flash: true })
    await fresh(page).getByText('2条新消息').click()
    expect(await newest(page).innerText()).toContain('东堤隧道洗墙提前完成')
    expect(await page.locator(`#w-${item.id}`).innerText()).toContain('鹭屿渡轮今晚加开两班')
    expect(await fresh(page).isVisible()).toBe(false)
  })

  it('has the same in the column on the front', async () => {
    await using page = await journey.reader()
    await listen(page, '/')
    await using desk = await deskOf(journey.server.dataFolder)
    const item = await fileWire(desk, { headline: '潮声路热力管道抢修结束，两路公交恢复原线' })
    await fresh(page).click()
    expect(await newest(page).getAttribute('id')).toBe(`w-${item.id}`)
    expect(await newest(page).innerText()).toContain('恢复原线')
  })

  it('has it beside an article too', async () => {
    await using page = await journey.reader()
    await page.goto('/')
    await listen(page, (await page.locator('.lead h2 a').first().getAttribute('href'))!)
    await using desk = await deskOf(journey.server.dataFolder)
    const item = await fileWire(desk, { headline: '老船厂灯塔今夜试灯，岸线八点起限行' })
    await fresh(page).click()
    expect(await newest(page).getAttribute('id')).toBe(`w-${item.id}`)
  })

  it('shows how many comments there are, and says that its story is another by now', async () => {
    await using page = await journey.reader()
    await using desk = await deskOf(journey.server.dataFolder)
    await page.goto('/')
    const path = (await page.locator('.lead h2 a').first().getAttribute('href'))!
    const articleId = path.split('/').at(-1)!
    await listen(page, path)
    const counted = page.locator(`.prov [data-count="${articleId}"]`)
    const before = Number(await counted.innerText())
    const thread = { of: 'article', id: articleId } as const
    await bringComment(desk, { thread, author: '老陈', text: '昨夜没有进水。', verdict: 'approve' })
    await expect.poll(() => counted.innerText()).toBe(String(before + 1))
    const article = (await findArticle(desk.database.read, articleId))!
    const { latestRevision: basedOn } = article
    const body = paragraphs(['潮闸今晨七时开启，外港航道随即恢复通航。'])
    await revise(desk, { articleId, basedOn, content: { headline: '潮闸今晨开闸，航道恢复', bylines: [], body } })
    await publish(desk, { articleId, revision: basedOn + 1 })
    const notice = page.getByRole('status').filter({ hasText: /^本文\d\d:\d\d有更新，查看$/ })
    await notice.waitFor()
    expect(await page.locator('h1').innerText()).not.toContain('航道恢复')
    await page.screenshot({ path: 'test-results/screens/story-changed.png' })
    await notice.getByRole('link', { name: '查看' }).click()
    await page.getByRole('heading', { level: 1, name: '潮闸今晨开闸，航道恢复' }).waitFor()
    expect(await page.locator('.changed').count()).toBe(0)
  })

  it('that nobody looks at does not listen, and has missed nothing when somebody does again', async () => {
    await using page = await journey.reader()
    await listen(page, '/wire')
    const look = (state: 'hidden' | 'visible') =>
      page.evaluate((shown) => {
        Object.defineProperty(document, 'visibilityState', { value: shown, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, state)
    const ended = page.waitForEvent('requestfailed', (request) => request.url().includes('/live'))
    await look('hidden')
    await ended
    await using desk = await deskOf(journey.server.dataFolder)
    await fileWire(desk, { headline: '无人看时：东堤步道提前开灯' })
    await look('visible')
    await fresh(page).getByText('1条新消息').click()
    expect(await newest(page).innerText()).toContain('东堤步道提前开灯')
  })

  it('corrects an item in its place and takes a withdrawn one away', async () => {
    await using desk = await deskOf(journey.server.dataFolder)
    const item = await fileWire(desk, { headline: '市体育馆周六闭馆检修' })
    await using page = await journey.reader()
    await reloadUntil(page, '/wire', `#w-${item.id}`)
    await listen(page, '/wire')
    const shown = page.locator(`#w-${item.id}`)
    await correctWire(desk, { itemId: item.id, headline: '市体育馆周日闭馆检修' })
    await shown.getByText('周日闭馆').waitFor()
    expect(await shown.getByText('已更正').isVisible()).toBe(true)
    await withdrawWire(desk, { itemId: item.id, reason: '体育馆改了时间' })
    await shown.waitFor({ state: 'detached' })
  })

  it('of one topic hears of that topic alone', async () => {
    await using desk = await deskOf(journey.server.dataFolder)
    const topics = await listTopics(desk.database.read)
    const tram = topics.find(({ slug }) => slug === 'tram-2')!
    await using page = await journey.reader()
    await listen(page, '/wire?topic=tram-2')
    await fileWire(desk, { headline: '湿地观鸟屋周末限流' })
    await fileWire(desk, { headline: '2路电车去留方案公示期延长三天', topicId: tram.id })
    await fresh(page).getByText('1条新消息').click()
    expect(await newest(page).innerText()).toContain('公示期延长三天')
    // So does the column on the page of the topic itself.
    await listen(page, '/t/tram-2')
    await fileWire(desk, { headline: '望汐潮位回落' })
    await fileWire(desk, { headline: '2路电车末班加挂一节车厢', topicId: tram.id })
    await fresh(page).getByText('1条新消息').click()
    expect(await newest(page).innerText()).toContain('加挂一节车厢')
  })

  it('hears it in its own script', async () => {
    await using page = await journey.reader()
    await listen(page, '/tw/wire')
    await using desk = await deskOf(journey.server.dataFolder)
    await fileWire(desk, { headline: '渔业码头出租车候客区重新划线' })
    await fresh(page).click()
    expect(await newest(page).innerText()).toContain('漁業碼頭計程車候客區重新劃線')
  })

  it('has missed nothing when the server was away for a while', async () => {
    await using page = await journey.reader()
    await listen(page, '/wire')
    await using desk = await deskOf(journey.server.dataFolder)
    await fileWire(desk, { headline: '离线之前：港口夜航信号灯全部点亮' })
    await fresh(page).getByText('1条新消息').waitFor()
    await journey.restart({
      meanwhile: async () => void (await fileWire(desk, { headline: '离线之时：引航艇返回三号码头' })),
    })
    await fresh(page).getByText('2条新消息').waitFor()
    await fileWire(desk, { headline: '重连之后：首艘夜航货轮进港' })
    await fresh(page).getByText('3条新消息').click()
    const texts = await page.locator('[data-wire] li[data-date] b').allInnerTexts()
    expect(texts.slice(0, 3).map((text) => text.slice(0, 4))).toEqual(['重连之后', '离线之时', '离线之前'])
    expect(await page.getByText('连接已断开').count()).toBe(0)
  })
})
