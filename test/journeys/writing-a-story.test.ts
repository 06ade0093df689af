import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { clipboardOf } from '../support/clipboard/markup-of.ts'
import { type Colleague, examine, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper } from '../support/journey.ts'

const journey = onDemoPaper()

/** A story begun by whoever is at the page, and opened. */
async function beginsStory(page: Page): Promise<string> {
  await using newsroom = await deskOf(journey.folder)
  const { id: sectionId } = await newsroom.database.read.selectFrom('sections').select('id').executeTakeFirstOrThrow()
  await page.goto('/desk/inbox')
  const articleId = await page.evaluate(async (sectionId) => {
    const body = JSON.stringify({ sitting: crypto.randomUUID().replaceAll('-', ''), sectionId, topicIds: [] })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch('/desk/api/articles', { method: 'POST', headers, body })
    const story = (await response.json()) as { articleId: string; lock: { sitting: string } }
    // The sitting that began it is over: the page takes the lock for its own.
    await fetch(`/desk/api/articles/${story.articleId}/lock?sitting=${story.lock.sitting}`, { method: 'DELETE' })
    return story.articleId
  }, sectionId)
  return articleId
}

async function opens(page: Page, articleId: string): Promise<void> {
  await page.goto(`/desk/articles/${articleId}`)
  await page.locator('.story').waitFor()
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

const savedOn = (page: Page) => page.locator('.saving').filter({ hasText: '已保存' }).waitFor()

/** What the server holds of a story. */
const textOf = (page: Page, articleId: string) =>
  page.evaluate(async (articleId) => {
    const response = await fetch(`/desk/api/articles/${articleId}/text`)
    return ((await response.json()) as { text: { headline: string; body: { content: unknown[] } } }).text
  }, articleId)

describe('a story', () => {
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
