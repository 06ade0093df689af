import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { type Colleague, examine, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper } from '../support/journey.ts'

const journey = onDemoPaper()

/** A story of two paragraphs, begun by whoever is at the page, whose sitting is over. */
async function begunStory(page: Page): Promise<string> {
  await using newsroom = await deskOf(journey.folder)
  const { id: sectionId } = await newsroom.database.read.selectFrom('sections').select('id').executeTakeFirstOrThrow()
  await page.goto('/desk/inbox')
  const begun = await page.evaluate(async (sectionId) => {
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    const fields = { kicker: '', standfirst: '', dateline: '', originalHeadline: '', editor: '', bylines: [] }
    const text = {
      ...fields,
      headline: '海堤加固今日开工',
      sourceId: null,
      pictureId: null,
      body: { type: 'doc', content: [paragraph('总投资10亿元，工期两年。'), paragraph('市民可绕行滨江路。')] },
    }
    const sitting = crypto.randomUUID().replaceAll('-', '')
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ sitting, sectionId, text })
    const response = await window.fetch('/desk/api/articles', { method: 'POST', headers, body })
    const { articleId } = (await response.json()) as { articleId: string }
    await window.fetch(`/desk/api/articles/${articleId}/lock?sitting=${sitting}`, { method: 'DELETE' })
    return articleId
  }, sectionId)
  return begun
}

async function opens(page: Page, articleId: string): Promise<void> {
  await page.goto(`/desk/articles/${articleId}`)
  await page.locator('.story').getByText('总投资').waitFor()
  // What stands beside the text, and has keys, comes after it.
  await page.getByRole('tab').first().waitFor()
}

/** Selects words of the text, and sees at its foot that the page has understood: a selection is heard of late. */
async function selects(page: Page, words: string): Promise<void> {
  await page.locator('.story').click()
  const select = () =>
    page.locator('.story').evaluate((story, words) => {
      const texts = document.createTreeWalker(story, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1
        if (at < 0) continue
        getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
        return
      }
      throw new Error(`no ${words}`)
    }, words)
  await expect
    .poll(async () => {
      await select()
      return page.locator('.count').textContent()
    })
    .toMatch(/选中 \d+ 字/)
}

const savedOn = (page: Page) => page.locator('.saving').filter({ hasText: '已保存' }).waitFor()
const marked = (page: Page) => page.locator('.story .note-mark')

describe('a note in the margin', () => {
  it('stays with its words, is answered by who is named, and is resolved', async () => {
    await using linYan: Colleague = await signedIn(journey, 'editor')
    await using jiang: Colleague = await signedIn(journey, 'reporter', { name: '江未晞' })
    const articleId = await begunStory(linYan)
    await opens(linYan, articleId)
    await linYan.keyboard.press('Alt+3')
    await linYan.getByText('还没有批注').waitFor()
    await selects(linYan, '10亿元')
    await linYan.keyboard.press('Control+Alt+m')
    await linYan.locator('.remark-input textarea:focus').waitFor()
    await linYan.keyboard.type('核一下总投资 @')
    await linYan.locator('.ant-mentions-dropdown').getByText('江未晞').waitFor()
    // As a candidate of an input method comes that was chosen by the mouse: no key goes up.
    const ime = await linYan.context().newCDPSession(linYan)
    await ime.send('Input.imeSetComposition', { text: 'jiang', selectionStart: 5, selectionEnd: 5 })
    await ime.send('Input.insertText', { text: '江未' })
    await linYan.keyboard.press('Enter')
    await expect.poll(() => linYan.locator('.remark-input textarea').inputValue()).toBe('核一下总投资 @江未晞 ')
    await linYan.keyboard.press('Control+Enter')
    await marked(linYan).getByText('10亿元').waitFor()
    await linYan.locator('.story').click({ position: { x: 2, y: 2 } })
    await linYan.keyboard.press('Control+Home')
    await linYan.keyboard.type('本报讯　')
    await savedOn(linYan)
    await expect.poll(() => marked(linYan).allTextContents()).toEqual(['10亿元'])

    await opens(jiang, articleId)
    await jiang.keyboard.press('Alt+3')
    await marked(jiang).getByText('10亿元').waitFor()
    await examine(jiang, 'article-notes', { widths: [390, 1280] })
    await jiang.setViewportSize({ width: 1280, height: 900 })
    await jiang.getByRole('button', { name: '回复' }).click()
    await jiang.locator('.remark-input textarea:focus').waitFor()
    await jiang.keyboard.type('是12亿元。')
    await jiang.keyboard.press('Control+Enter')
    await linYan.getByText('是12亿元。').waitFor()
    await linYan.getByRole('button', { name: '解决' }).click()
    await linYan.getByText('已解决 1 条').click()
    await linYan.getByText('林雁已解决').waitFor()
    await expect.poll(() => marked(linYan).count()).toBe(0)
    await linYan.getByRole('button', { name: '重开' }).click()
    await marked(linYan).getByText('10亿元').waitFor()
  })
})

describe('the history of a story', () => {
  it('has a line for each sitting, compares any two and brings an old one back', async () => {
    await using page: Colleague = await signedIn(journey, 'editor')
    const articleId = await begunStory(page)
    await opens(page, articleId)
    await selects(page, '10亿元')
    await page.keyboard.type('12亿元')
    await page.locator('.story').getByText('总投资12亿元，').waitFor()
    await selects(page, '滨江路。')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.type('堤顶路明年通车。')
    await savedOn(page)
    await page.getByRole('link', { name: '待办' }).click()
    await page.getByText('总投资').waitFor({ state: 'detached' })
    await opens(page, articleId)
    await page.keyboard.press('Alt+4')
    await page.getByText('第 2 版').waitFor()
    await page.getByRole('button', { name: '与上一版对照' }).first().click()
    await page.locator('.compared del').getByText('10').waitFor()
    await page.locator('.compared ins').getByText('12').waitFor()
    await page.locator('.compared ins').getByText('堤顶路明年通车。').waitFor()
    expect(page.url()).toContain('compare=1..2')
    await page.reload()
    await page.locator('.compared ins').getByText('12').waitFor()
    await examine(page, 'article-compare', { widths: [390, 1280] })
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByText('并排').click()
    await page.locator('.compared-row').first().waitFor()
    await examine(page, 'article-compare-sides', { widths: [1280] })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '恢复' }).click()
    await page.getByText('已恢复为第 3 版').waitFor()
    await page.locator('.story').getByText('总投资10亿元').waitFor()
    await page.getByText('取自第 1 版').waitFor()
    await examine(page, 'article-history', { widths: [1280] })
  })
})
