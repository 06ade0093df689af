import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { WorkingText } from '../../src/newsroom/writing/working-text.ts'
import { clipboardOf } from '../support/clipboard/markup-of.ts'
import { type Colleague, examine, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper } from '../support/journey.ts'

const journey = onDemoPaper()

/** A story begun by whoever is at the page, and opened. */
async function beginsStory(page: Page): Promise<string> {
  await using newsroom = await deskOf(journey.folder)
  const { id: sectionId } = await newsroom.database.read.selectFrom('sections').select('id').executeTakeFirstOrThrow()
  const headers = { origin: journey.server.url }
  const sitting = randomUUID().replaceAll('-', '')
  const begun = await page.request.post('/desk/api/articles', { headers, data: { sitting, sectionId, topicIds: [] } })
  const { articleId } = (await begun.json()) as { articleId: string }
  // The sitting that began it is over: the page takes the lock for its own.
  await page.request.delete(`/desk/api/articles/${articleId}/lock?sitting=${sitting}`, { headers })
  return articleId
}

async function opens(page: Page, articleId: string): Promise<void> {
  await page.goto(`/desk/articles/${articleId}`)
  await page.locator('.story').waitFor()
  // What stands beside the text, and has keys, comes after it.
  await page.getByRole('tab').first().waitFor()
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

const savedOn = (page: Page) => page.locator('.saving').filter({ hasText: '已保存' }).waitFor()

/** What the server holds of a story. */
async function textOf(page: Page, articleId: string): Promise<WorkingText> {
  const response = await page.request.get(`/desk/api/articles/${articleId}/text`)
  return ((await response.json()) as { text: WorkingText }).text
}

describe('a story', () => {
  it('is begun by a key, in a section, with the caret in the headline', async () => {
    await using page: Colleague = await signedIn(journey, 'reporter')
    await using newsroom = await deskOf(journey.folder)
    const items = await newsroom.database.read.selectFrom('sections').select(['id', 'name']).execute()
    await page.route('**/desk/api/sections', (route) => route.fulfill({ json: { items, next: null } }))
    await page.goto('/desk/inbox')
    await page.getByRole('heading', { name: '待办' }).waitFor()
    await page.keyboard.press('n')
    await page.getByRole('heading', { name: '新稿件' }).waitFor()
    await examine(page, 'article-new', { widths: [390, 1280] })
    await page.getByRole('button', { name: items[1]!.name }).click()
    await page.locator('.headline textarea:focus').waitFor()
    await page.keyboard.type('内港灯塔今夜重新点亮')
    await savedOn(page)
    await page.getByRole('heading', { name: '内港灯塔今夜重新点亮' }).waitFor()
  })

  it('is written, saved, and there again', async () => {
    await using page: Colleague = await signedIn(journey, 'editor')
    const articleId = await beginsStory(page)
    await opens(page, articleId)
    await field(page, '标题').fill('三号潮闸今晚落下')
    await field(page, '标题').press('Enter')
    await page.keyboard.type('外港水位超过警戒线，渡轮停航到明早。')
    await page.keyboard.press('Enter')
    await page.keyboard.type('望汐市水务局今晚十时落下三号潮闸。')
    await savedOn(page)
    expect(await textOf(page, articleId)).toMatchObject({
      headline: '三号潮闸今晚落下',
      standfirst: '外港水位超过警戒线，渡轮停航到明早。',
      body: { content: [{ type: 'paragraph', content: [{ text: '望汐市水务局今晚十时落下三号潮闸。' }] }] },
    })
    await page.reload()
    await page.locator('.story').getByText('望汐市水务局今晚十时落下三号潮闸。').waitFor()
    expect(await field(page, '标题').inputValue()).toBe('三号潮闸今晚落下')
  })

  it('is saved when its page is left in mid-sentence', async () => {
    await using page: Colleague = await signedIn(journey, 'editor')
    const articleId = await beginsStory(page)
    await opens(page, articleId)
    await page.locator('.story').click()
    await page.keyboard.type('话还没有说')
    await page.getByRole('link', { name: '待办' }).click()
    await page.getByRole('heading', { name: '待办' }).waitFor()
    await expect.poll(async () => JSON.stringify(await textOf(page, articleId))).toContain('话还没有说')
    await page.goBack()
    await page.locator('.story').getByText('话还没有说').waitFor()
    await page.locator('.story[contenteditable="true"]').waitFor()
  })

  it('looks like a manuscript with all that it can hold', async () => {
    await using page: Colleague = await signedIn(journey, 'editor')
    await opens(page, await beginsStory(page))
    await field(page, '引题').fill('外港水位超过警戒线')
    await field(page, '标题').fill('三号潮闸今晚落下')
    await field(page, '提要').fill('渡轮停航到明早六点，鱼市提前收摊。')
    await page.locator('.story').click()
    await page.locator('.story').evaluate((story, html) => {
      const data = new DataTransfer()
      data.setData('text/html', html)
      story.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, clipboardOf('word'))
    await page.getByText('处修订，已按接受处理').waitFor()
    await savedOn(page)
    await page.keyboard.press('Control+Home')
    await examine(page, 'article')
  })
})

/** What the page of an article may add to the shell and the inbox, as it goes over the wire. */
const BUDGET = 190 * 1024

it('opens an article within its budget', async () => {
  await using page: Colleague = await signedIn(journey, 'editor')
  const articleId = await beginsStory(page)
  const weightOf = async (path: string, ready: string) => {
    const asked: Promise<readonly [string, number]>[] = []
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (!/\.(?:js|css)$/.test(pathname)) return
      asked.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => [pathname, responseBodySize] as const),
      )
    })
    await page.goto(path)
    await page.locator(ready).first().waitFor()
    await page.waitForLoadState('networkidle')
    page.removeAllListeners('response')
    return new Map(await Promise.all(asked))
  }
  const inbox = await weightOf('/desk/inbox', 'h1')
  const article = await weightOf(`/desk/articles/${articleId}`, '.story')
  const added = [...article].filter(([file]) => !inbox.has(file)).reduce((sum, [, bytes]) => sum + bytes, 0)
  console.log(`the page of an article adds ${Math.round(added / 1024)} KB`)
  expect(added).toBeLessThan(BUDGET)
})

describe('two editors at one story', () => {
  it('ask each other for it, and lose nothing', async () => {
    await using linYan: Colleague = await signedIn(journey, 'editor')
    const articleId = await beginsStory(linYan)
    await opens(linYan, articleId)
    await field(linYan, '标题').fill('渡轮停航')
    await field(linYan, '标题').press('Enter')
    await linYan.keyboard.type('到明早六点。')
    await savedOn(linYan)
    await using jiang: Colleague = await signedIn(journey, 'editor', { name: '江未晞' })
    await opens(jiang, articleId)
    await jiang.getByText(/林雁正在改（.* 起）。/).waitFor()
    await jiang.locator('.story[contenteditable="false"]').waitFor()
    await examine(jiang, 'article-locked', { widths: [1280] })
    await jiang.getByRole('button', { name: '请求交接' }).click()
    await linYan.getByText('江未晞请求交接。').waitFor()
    await linYan.keyboard.type('船票原路退回。')
    await linYan.getByRole('button', { name: '交出' }).click()
    await linYan.getByText(/已经接手|已交出/).waitFor()
    await linYan.locator('.story[contenteditable="false"]').waitFor()
    await jiang.locator('.story[contenteditable="true"]').waitFor()
    await expect.poll(() => field(jiang, '提要').inputValue()).toBe('到明早六点。船票原路退回。')
  })
})

describe('two tabs of one editor', () => {
  it('write in turn: the second has the story when the first has given it up', async () => {
    await using first: Colleague = await signedIn(journey, 'editor')
    const articleId = await beginsStory(first)
    await opens(first, articleId)
    await field(first, '标题').fill('渡轮复航')
    const second = await first.context().newPage()
    await opens(second, articleId)
    await second.getByText(/你在另一个窗口里写着这一篇/).waitFor()
    await second.locator('.story[contenteditable="false"]').waitFor()
    await savedOn(first)
    await first.goto('/desk/inbox')
    await second.locator('.story[contenteditable="true"]').waitFor()
    expect(await field(second, '标题').inputValue()).toBe('渡轮复航')
    await second.locator('.story').click()
    await second.keyboard.type('首班船六点开。')
    await savedOn(second)
    expect(JSON.stringify(await textOf(second, articleId))).toContain('首班船六点开。')
  })
})

describe('a tab that dies', () => {
  it('leaves what the server has not, to be compared and merged in', async () => {
    await using page: Colleague = await signedIn(journey, 'editor')
    const articleId = await beginsStory(page)
    await opens(page, articleId)
    await page.locator('.story').click()
    await page.keyboard.type('潮水涨了。')
    await savedOn(page)
    // The network goes, but only for what is saved: the page is to be opened again.
    const context = page.context()
    await context.route('**/desk/api/articles/*/text', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    )
    await page.keyboard.type('闸还没有落。')
    await page.getByText('离线，已存本机').first().waitFor()
    const cdp = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    void cdp.send('Page.crash').catch(() => undefined)
    await crashed
    await page.close()
    await context.unroute('**/desk/api/articles/*/text')
    const next = await context.newPage()
    await opens(next, articleId)
    await next.getByText('本机有 6 字未上传。').waitFor()
    await next.getByRole('button', { name: '对照' }).click()
    await next.getByRole('dialog').getByText('闸还没有落。').first().waitFor()
    await next.keyboard.press('Escape')
    // The dead tab's lock is the same person's: it is taken over at once.
    const takeOver = next.getByRole('button', { name: '接手' })
    const mergeIn = next.getByRole('button', { name: '并入' })
    await takeOver.or(mergeIn).first().waitFor()
    if (await takeOver.isVisible()) await takeOver.click()
    await mergeIn.click()
    await next.locator('.story').getByText('潮水涨了。闸还没有落。').waitFor()
    await savedOn(next)
    expect(JSON.stringify(await textOf(next, articleId))).toContain('潮水涨了。闸还没有落。')
    await next.reload()
    await next.locator('.story').waitFor()
    expect(await next.getByText('未上传').count()).toBe(0)
  })
})

describe('working on a text', () => {
  it('puts in a note, a reading, a link, a table and a card, and changes them', async () => {
    await using page: Colleague = await signedIn(journey, 'editor')
    const articleId = await beginsStory(page)
    await opens(page, articleId)
    await page.locator('.story').click()
    await page.keyboard.type('埗头停航')
    await page.getByRole('button', { name: '脚注' }).click()
    await field(page, '注的内容').fill('一处渡口。')
    await page.getByRole('button', { name: '放入' }).click()
    await page.locator('.story:focus sup').waitFor()
    await page.locator('.story p').click({ position: { x: 1, y: 12 } })
    await page.keyboard.press('Shift+ArrowRight')
    // The editor hears of a selection a moment after the key.
    await page.locator('.count').getByText('选中 1 字').waitFor()
    await page.getByRole('button', { name: '注音' }).click()
    expect(await field(page, '文字').inputValue()).toBe('埗')
    await field(page, '读音').fill('bù')
    await field(page, '读音').press('Enter')
    await page.locator('.story:focus ruby').getByText('bù').waitFor()
    await page.locator('.story ruby').dblclick()
    await field(page, '读音').fill('bu')
    await page.getByRole('button', { name: '放入' }).click()
    await page.locator('.story').click()
    await page.keyboard.press('Control+End')
    await page.getByRole('button', { name: '嵌入' }).click()
    await field(page, '地址').fill('https://evil.example/x')
    await page.getByText('不在嵌入名单里').waitFor()
    await field(page, '地址').fill('https://www.bilibili.com/video/BV1')
    await field(page, '标题').last().fill('堤上')
    await page.getByRole('button', { name: '放入' }).click()
    await page.locator('.node-embed').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('button', { name: '表格' }).click()
    await page.keyboard.type('站点')
    await page.keyboard.press('Tab')
    await page.keyboard.type('水位')
    await savedOn(page)
    const { body } = await textOf(page, articleId)
    expect(body.content.map(({ type }) => type)).toEqual(expect.arrayContaining(['paragraph', 'embed', 'table']))
    expect(JSON.stringify(body)).toContain('"base":"埗","reading":"bu"')
    expect(JSON.stringify(body)).toContain('一处渡口。')
  })

  it('suggests, takes and drops, and goes back over it', async () => {
    await using page: Colleague = await signedIn(journey, 'editor')
    await opens(page, await beginsStory(page))
    await page.locator('.story').click()
    await page.keyboard.type('水位增长了一米。')
    await page.locator('.story').getByText('水位增长了一米。').waitFor()
    await page.keyboard.press('Control+Alt+e')
    await page.getByRole('button', { name: '建议模式', exact: true, pressed: true }).waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    // An input method writes over what is selected, and the editor hears of a selection a moment after the key.
    await page.waitForFunction(() => getSelection()?.toString() === '增长')
    const ime = await page.context().newCDPSession(page)
    await ime.send('Input.imeSetComposition', { text: 'shang', selectionStart: 5, selectionEnd: 5 })
    await ime.send('Input.insertText', { text: '上涨' })
    await page.locator('.story del').getByText('增长').waitFor()
    await page.locator('.story ins').getByText('上涨').waitFor()
    await page.keyboard.press('Alt+2')
    await page.getByText('“增长”改“上涨”').waitFor()
    await examine(page, 'article-suggestions', { widths: [1280] })
    await page.getByRole('button', { name: '采纳', exact: true }).click()
    await page.locator('.story').getByText('水位上涨了一米。').waitFor()
    await page.locator('.story').click()
    await page.keyboard.press('Control+z')
    await page.locator('.story del').getByText('增长').waitFor()
    await page.getByRole('button', { name: '不采纳', exact: true }).click()
    await page.locator('.story').getByText('水位增长了一米。').waitFor()
  })

  it('finds in both scripts and replaces in headline and text in one step', async () => {
    await using page: Colleague = await signedIn(journey, 'editor')
    await opens(page, await beginsStory(page))
    await field(page, '标题').fill('颱風逼近外港')
    await page.locator('.story').click()
    await page.keyboard.type('台风今晚到。颱風路径偏北。')
    await page.keyboard.press('Control+h')
    await field(page, '查找内容').fill('台风')
    await page.getByText('/ 3').waitFor()
    await examine(page, 'article-find', { widths: [1280] })
    await field(page, '替换为').fill('热带风暴')
    await page.getByRole('button', { name: '全换' }).click()
    await page.locator('.story').getByText('热带风暴今晚到。热带风暴路径偏北。').waitFor()
    await expect.poll(() => field(page, '标题').inputValue()).toBe('热带风暴逼近外港')
    await page.locator('.story').click()
    await page.keyboard.press('Control+z')
    await page.locator('.story').getByText('台风今晚到。颱風路径偏北。').waitFor()
    await expect.poll(() => field(page, '标题').inputValue()).toBe('颱風逼近外港')
  })
})
