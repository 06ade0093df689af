import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { onSharedDemoPaper } from '../support/journey.ts'

const journey = onSharedDemoPaper()

interface Stop {
  readonly text: string
  readonly region: string
  /** Whether there is a ring around it, inside the window and not beneath anything. */
  readonly seen: boolean
}

/** Where the focus stands now. */
function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    const element = document.activeElement as HTMLElement
    // A link may run over two lines: its first piece is looked at.
    const box = element.getClientRects()[0]!
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const [x, y] = [box.left + Math.min(box.width, 20) / 2, box.top + box.height / 2]
    const inside = box.width > 0 && y >= 0 && y <= innerHeight && x >= 0 && x <= innerWidth
    const top = document.elementFromPoint(x, y)
    const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    return {
      text: element.innerText?.trim() || element.getAttribute('aria-label') || element.id,
      region: element.closest('header.mast, main, footer.foot')?.tagName.toLowerCase() ?? 'page',
      seen: ring && inside && (element.contains(top) || top?.contains(element) === true),
    }
  })
}

describe('with the keyboard alone', () => {
  it('the first stop is a way past the head of the page, and it leads to the text', async () => {
    await using page = await journey.reader()
    await page.goto('/')
    await page.keyboard.press('Tab')
    expect(await stopOf(page)).toMatchObject({ text: '跳到正文', seen: true })
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.hash !== '')
    await page.keyboard.press('Tab')
    expect((await stopOf(page)).region).toBe('main')
  })

  it.each(['/', '/wire'])('every stop of %s can be seen, and they come from the top to the bottom', async (path) => {
    await using page = await journey.reader({ viewport: { width: 1280, height: 800 } })
    await page.goto(path)
    const stops: Stop[] = []
    for (;;) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement === document.body)) break
      stops.push(await stopOf(page))
    }
    expect(stops.length).toBeGreaterThan(40)
    expect(stops.filter(({ seen }) => !seen)).toEqual([])
    const regions = stops.map(({ region }) => region)
    expect(regions.filter((region, index) => region !== regions[index - 1])).toEqual([
      'page',
      'header',
      'main',
      'footer',
    ])
  })

  it('the reading settings open, are chosen by arrows and close with Escape, which leads back to them', async () => {
    await using page = await journey.reader()
    await page.goto('/')
    await page.locator('.prefs summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    expect(await page.getByLabel('大', { exact: true }).isChecked()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('.prefs').getAttribute('open')).toBeNull()
    expect((await stopOf(page)).text).toContain('阅读设置')
  })

  it('a search is written and sent', async () => {
    await using page = await journey.reader()
    await page.goto('/')
    await page.locator('#q').focus()
    await page.keyboard.type('蚝排')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=/)
    expect(await page.locator('.found li').count()).toBeGreaterThan(0)
  })

  it('older items of the wire come to the list, and reading goes on at the first of them', async () => {
    await using page = await journey.reader()
    await page.goto('/wire')
    const items = page.locator('.wire.whole > li')
    const before = await items.count()
    await page.locator('a[data-more]').focus()
    await page.keyboard.press('Enter')
    await items.nth(before).waitFor()
    const place = await page.evaluate(() => {
      const all = [...document.querySelectorAll('.wire.whole > li')]
      return all.findIndex((item) => item.contains(document.activeElement))
    })
    expect(place).toBeGreaterThanOrEqual(before)
    expect(new URL(page.url()).search).toBe('')
  })
})
