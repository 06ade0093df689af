import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { onSharedDemoPaper } from '../support/journey.ts'

const journey = onSharedDemoPaper()

async function choose(page: Page, ...labels: readonly string[]): Promise<void> {
  await page.locator('.prefs summary').click()
  for (const label of labels) await page.getByLabel(label, { exact: true }).check()
}

const chosen = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }))

describe('text size and paper colour', () => {
  it('stay as chosen on the next page and the next day', async () => {
    await using page = await journey.reader()
    await page.goto('/')
    await choose(page, '大', '黑')
    expect(await chosen(page)).toEqual({ size: 'l', theme: 'dark' })
    await page.locator('.lead h2 a').click()
    await page.waitForURL(/\/a\//)
    expect(await chosen(page)).toEqual({ size: 'l', theme: 'dark' })
    const again = await page.context().newPage()
    await again.goto('/wire')
    expect(await chosen(again)).toEqual({ size: 'l', theme: 'dark' })
    await again.locator('.prefs summary').click()
    expect(await again.getByLabel('黑', { exact: true }).isChecked()).toBe(true)
  })

  it('are there before the first word is painted, so that nothing flashes', async () => {
    await using page = await journey.reader()
    await page.goto('/')
    await choose(page, '特大', '黑')
    await page.addInitScript(() => {
      const seen: string[] = []
      Object.assign(globalThis, { themesOfBody: seen })
      const note = () => {
        if (document.body) seen.push(document.documentElement.dataset.theme ?? 'none')
      }
      new MutationObserver(note).observe(document, { childList: true, subtree: true })
    })
    await page.goto('/wire')
    const seen = await page.evaluate(() => (globalThis as unknown as { themesOfBody: string[] }).themesOfBody)
    expect(seen.length).toBeGreaterThan(0)
    expect(new Set(seen)).toEqual(new Set(['dark']))
  })

  it('change in another window of the same reader', async () => {
    await using page = await journey.reader()
    await page.goto('/')
    const other = await page.context().newPage()
    await other.goto('/hot')
    await choose(page, '黑')
    await other.locator('html[data-theme="dark"]').waitFor()
    await choose(other, '随系统')
    await page.locator('html:not([data-theme])').waitFor({ state: 'attached' })
  })

  it('hold for the page in a browser that keeps nothing', async () => {
    await using page = await journey.reader()
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    })
    await page.goto('/')
    await choose(page, '小')
    expect(await chosen(page)).toEqual({ size: 's' })
    expect(errors).toEqual([])
  })
})
