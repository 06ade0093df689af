import { expect, it } from 'vitest'
import { examine, signedIn } from '../support/desk-app.ts'
import { onDemoPaper } from '../support/journey.ts'

const journey = onDemoPaper()

it('merges a topic into another, and its old address leads there in every edition', async () => {
  await using page = await signedIn(journey, 'section_head')
  await page.goto('/desk/topics')
  await page.getByRole('link', { name: /电车/ }).first().waitFor()
  await examine(page, 'topics')
  await page.getByRole('link', { name: /电车/ }).first().click()
  await page.getByRole('button', { name: '并入…' }).waitFor()
  await page.locator('.list-stories > li').first().waitFor()
  await examine(page, 'topic')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByLabel('地址').fill('tram-line-2')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  await page.getByText(/转来这里的旧地址：tram-2/).waitFor()
  await page.getByRole('button', { name: '并入…' }).click()
  await page.getByRole('combobox', { name: '并入哪个' }).click()
  await page.getByTitle(/潮闸/).first().click()
  await page.getByText(/旧地址自动转向/).waitFor()
  await examine(page, 'topic-merge', { widths: [390, 1280] })
  await page.getByRole('dialog').getByRole('button', { name: '合并' }).click()
  await page.getByText(/已合并/).waitFor()
  await page.getByRole('heading', { level: 1, name: /潮闸/ }).waitFor()

  await using reader = await journey.reader()
  for (const [old, now] of [
    ['/t/tram-2', '/t/tide-gate'],
    ['/tw/t/tram-line-2', '/tw/t/tide-gate'],
  ]) {
    await reader.goto(old!)
    expect(new URL(reader.url()).pathname).toBe(now)
  }
  const feed = await reader.request.get('/hk/t/tram-2/feed.atom', { maxRedirects: 0 })
  expect([feed.status(), feed.headers().location]).toEqual([308, '/hk/t/tide-gate/feed.atom'])
})

it('closes a topic, and opens it again by one press', async () => {
  await using page = await signedIn(journey, 'section_head')
  await page.goto('/desk/topics')
  await page.getByRole('link', { name: /潮闸/ }).first().click()
  await page.getByRole('button', { name: '结束专题' }).click()
  await page.getByText(/已结束，不再收稿/).waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('button', { name: '结束专题' }).waitFor()
})

it('puts the sections in another order by keys, and the masthead follows', async () => {
  await using page = await signedIn(journey, 'chief_editor')
  await page.goto('/desk/sections')
  const lines = page.locator('[data-section]')
  await lines.first().waitFor()
  await examine(page, 'sections')
  await page.setViewportSize({ width: 1280, height: 900 })
  const names = await page.locator('[data-section] b').allTextContents()
  await lines.nth(1).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.waitForFunction((name) => document.querySelector('[data-section] b')?.textContent === name, names[1])
  await using reader = await journey.reader()
  await reader.goto('/')
  const masthead = await reader.locator('nav.secs a').allTextContents()
  expect(masthead.slice(1, 3)).toEqual([names[1], names[0]])
})

it('says what blocking a source stops, before it does', async () => {
  await using page = await signedIn(journey, 'section_head')
  await page.goto('/desk/sources')
  await page.locator('tbody a').first().waitFor()
  await examine(page, 'sources')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.locator('tr', { hasText: '可用' }).locator('a').first().click()
  await page.getByRole('button', { name: '停用来源' }).waitFor()
  await examine(page, 'source')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('button', { name: '停用来源' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/停用后 \d+ 篇待发稿不能发布/).waitFor()
  await dialog.getByRole('button', { name: '停用来源' }).click()
  await page.getByRole('button', { name: '恢复可用' }).waitFor()
})
