import { expect, it } from 'vitest'
import { file } from '../../src/newsroom/articles/file.ts'
import { paragraphs } from '../../src/newsroom/articles/body.ts'
import { giveBack, submit } from '../../src/newsroom/articles/submit.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { countReads } from '../../src/newsroom/reads/count-reads.ts'
import { listSections } from '../../src/newsroom/sections/section-store.ts'
import { bringAxe, violationsOn } from '../support/axe.ts'
import { examine, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper } from '../support/journey.ts'

const journey = onDemoPaper()

/** Somebody files a draft, from another process. */
async function files(newsroom: Newsroom, who: { readonly staffId: string }, headline: string) {
  const [section] = await listSections(newsroom.database.read)
  return file(newsroom.as({ kind: 'staff', id: who.staffId, role: 'reporter' }), {
    sectionId: section!.id,
    topicIds: [],
    content: {
      headline,
      bylines: [{ name: '钟向晚', role: 'reporter', staffId: who.staffId }],
      body: paragraphs(['芦洲渡口的末班船延至二十三时。']),
    },
  })
}

it('lists articles by filters that stand in the address, and moves many at once, undoably', async () => {
  await using page = await signedIn(journey, 'section_head')
  await page.goto('/desk/articles')
  const grid = page.getByRole('grid', { name: '稿件' })
  await grid.getByRole('row').nth(5).waitFor()
  await examine(page, 'articles')
  await page.setViewportSize({ width: 1280, height: 800 })

  // Searching stands in the address, and an input method's letters are not searched for.
  await page.getByRole('searchbox').fill('潮闸')
  await page.waitForURL((url) => url.searchParams.get('q') === '潮闸')
  const address = page.url()
  await page.goto('/desk/inbox')
  await page.goto(address)
  expect(await page.getByRole('searchbox').inputValue()).toBe('潮闸')
  await grid.locator('.headline').first().waitFor()
  const headlines = await grid.locator('.headline').allTextContents()
  expect(headlines.length).toBeGreaterThan(3)
  expect(headlines.length).toBeLessThan(40)

  // The address gets a name, and a story is looked into over the list.
  await page.getByRole('button', { name: '存为视图' }).click()
  await page.getByRole('textbox', { name: '视图名' }).fill('潮闸的稿')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '潮闸的稿' }).waitFor()
  await page.getByRole('textbox', { name: '视图名' }).waitFor({ state: 'detached' })
  await page.keyboard.press('j')
  await grid.locator('.row.at').getByText(headlines[0]!).waitFor()
  await page.keyboard.press(' ')
  await page.locator('.peek').getByRole('heading', { name: headlines[0]!, exact: true }).waitFor()
  await page.keyboard.press('j')
  await page.locator('.peek').getByRole('heading', { name: headlines[1]!, exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.peek').waitFor({ state: 'detached' })
  await page.keyboard.press('k')

  // Two are chosen by keys, and moved.
  const second = grid.locator('.row').nth(1)
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  const bar = page.getByRole('region', { name: '已选 2 篇' })
  await bar.waitFor()
  await examine(page, 'articles-chosen', { widths: [390, 1280] })
  await page.setViewportSize({ width: 1280, height: 800 })
  const before = await second.getByRole('gridcell').nth(3).textContent()
  await bar.getByRole('combobox', { name: '移到栏目' }).click()
  const target = before === '文教' ? '体育' : '文教'
  await page.getByTitle(target, { exact: true }).click()
  await page.getByText(/^已移动 [12] 篇/).waitFor()
  await bar.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText(/^已撤销 [12] 篇/).waitFor()
  await page.keyboard.press('?')
  await page.getByText('下一篇、上一篇').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '清除筛选' }).click()
  await page.waitForURL((url) => url.search === '')
})

it('shows what waits for whom, and what readers read, as it happens', async () => {
  await using newsroom = await deskOf(journey.folder)
  await using reporter = await signedIn(journey, 'reporter')
  await using editor = await signedIn(journey, 'editor')
  const story = await files(newsroom, reporter, '芦洲渡口末班船延至二十三时')
  await editor.goto('/desk/inbox')
  await reporter.goto('/desk/inbox')
  await reporter.getByRole('listitem').filter({ hasText: '我的草稿' }).getByText('芦洲渡口').waitFor()

  await submit(newsroom.as({ kind: 'staff', id: reporter.staffId, role: 'reporter' }), {
    articleId: story.id,
    revision: 1,
  })
  const waiting = editor.getByRole('listitem').filter({ hasText: '待我审' }).filter({ hasText: '芦洲渡口' })
  await waiting.getByText('钟向晚交来').waitFor()
  await examine(editor, 'inbox')

  await giveBack(newsroom.as({ kind: 'staff', id: editor.staffId, role: 'editor' }), {
    articleId: story.id,
    reason: '末班船的时刻再向航运公司核一次。',
  })
  const back = reporter.getByRole('listitem').filter({ hasText: '退给我' }).filter({ hasText: '芦洲渡口' })
  await back.getByText('末班船的时刻再向航运公司核一次。').waitFor()
  await waiting.waitFor({ state: 'detached' })

  const [published] = await newsroom.database.read
    .selectFrom('articles')
    .selectAll()
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .limit(1)
    .execute()
  const reading = reporter.getByRole('region', { name: '读者在看' })
  const most = reading.getByRole('listitem').first().locator('.number')
  await most.waitFor()
  await countReads(newsroom, [{ articleId: published!.id, reads: 70_000 }])
  await expect.poll(async () => Number.parseInt((await most.textContent())!, 10)).toBeGreaterThan(70_000)
  expect(await reading.getByRole('listitem').first().textContent()).toContain(published!.live_headline)
  await examine(reporter, 'inbox-of-a-reporter')
})

it('says who did what, from where, and exports it', async () => {
  await using boss = await signedIn(journey, 'administrator')
  await boss.goto('/desk/audit')
  const grid = boss.getByRole('grid', { name: '日志' })
  await grid.getByRole('row').filter({ hasText: '登录（邀请链接）' }).first().waitFor()
  await examine(boss, 'audit')
  await boss.setViewportSize({ width: 1280, height: 800 })
  await boss.getByRole('combobox', { name: '什么事' }).click()
  await boss.getByTitle('稿件', { exact: true }).click()
  await boss.waitForURL((url) => url.searchParams.get('kind') === 'article')
  // Rows of all kinds stay until those of stories are there.
  await grid.getByRole('row').filter({ hasText: '登录（邀请链接）' }).first().waitFor({ state: 'detached' })
  await grid.getByRole('row').filter({ hasText: '退回《芦洲渡口末班船延至二十三时》' }).waitFor()
  await grid.locator('.rows-box').focus()
  await boss.keyboard.press('j')
  await boss.keyboard.press('Enter')
  await boss.getByText('"kind": "article.').waitFor()
  await boss.keyboard.press('Escape')
  await boss.getByRole('button', { name: '导出' }).click()
  const [download] = await Promise.all([
    boss.waitForEvent('download'),
    boss.getByRole('menuitem', { name: 'CSV 表格' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('log.csv')

  await using reporter = await signedIn(journey, 'reporter')
  await reporter.goto('/desk/audit')
  await reporter.getByRole('heading', { name: '这里归别的职务' }).waitFor()
})

it('puts a story on top of the hot list, and decides what stands beside it', async () => {
  await using page = await signedIn(journey, 'editor')
  await page.goto('/desk/hot')
  const places = page.locator('.hot-places > li')
  await places.nth(4).waitFor()
  const headline = (await places.nth(4).getByRole('link').textContent()) ?? ''
  // By its name: what was read a moment ago may move it.
  const fifth = places.filter({ hasText: headline })
  await fifth.getByRole('button', { name: '置顶' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^到何时为止/).waitFor()
  await dialog.getByLabel('理由').fill('今晚还有大潮')
  await dialog.getByRole('button', { name: '置顶' }).click()
  await page.getByText('已置顶').waitFor()
  await expect.poll(() => places.first().textContent()).toContain(headline)
  // Decided anew and taken back: what was decided before holds again.
  await page.keyboard.press('p')
  await dialog.getByLabel('理由').fill('换一个理由')
  await dialog.getByRole('button', { name: '置顶' }).click()
  await expect.poll(() => places.first().textContent()).toContain('换一个理由')
  await page.locator('.ant-message-notice').getByRole('button', { name: '撤销' }).last().click()
  await expect.poll(() => places.first().textContent()).toContain('今晚还有大潮')
  await places.nth(2).getByRole('button', { name: '不推' }).click()
  await dialog.getByLabel('理由').fill('同一件事，留一篇')
  await dialog.getByRole('button', { name: '不推' }).click()
  await page.locator('.hot-off').getByText('同一件事，留一篇').waitFor()
  await examine(page, 'hot')
  await page.setViewportSize({ width: 1280, height: 800 })

  // What the reader sees.
  await using reader = await journey.reader()
  await reader.goto('/hot')
  expect(await reader.locator('.hotpage .hot li').first().textContent()).toContain(`${headline}编辑置顶`)
  await reader.screenshot({ path: 'test-results/screens/hot-explained.png', fullPage: true })

  // What stands beside it: one is picked, moved by keys, taken back.
  await places.first().getByRole('link').click()
  await page.getByRole('tab', { name: '相关' }).click()
  const panel = page.getByRole('tabpanel')
  const picked = panel.locator('[data-related]')
  for (const count of [1, 2]) {
    await panel.getByRole('button', { name: /^选用/ }).last().click()
    await expect.poll(() => picked.count()).toBe(count)
    // The line has gone; whoever works by keyboard goes on with the next.
    const focused = page.locator(':focus')
    await expect.poll(() => focused.count()).toBe(1)
    expect(await focused.textContent()).toBe('选用')
  }
  const second = (await picked.nth(1).textContent()) ?? ''
  await picked.nth(1).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => picked.first().textContent()).toBe(second)
  const takesAway = async () => {
    await panel.getByRole('button', { name: /^不要/ }).first().click()
    await panel.getByRole('button', { name: /^放回/ }).waitFor()
  }
  await takesAway()
  // The word of it stands there for some seconds, in which a slow machine has not looked at the page yet.
  const said = page.locator('.ant-message-notice').filter({ hasText: '相关已改' })
  await said.getByRole('button', { name: '撤销' }).last().click()
  await expect.poll(() => panel.getByRole('button', { name: /^放回/ }).count()).toBe(0)
  await takesAway()
  await page.screenshot({ path: 'test-results/screens/desk-article-related-1280-light.png' })
  await bringAxe(page)
  const marks = await violationsOn(page)
  expect(marks.filter((mark) => !mark.includes('ant-tag-warning'))).toEqual([])
})
