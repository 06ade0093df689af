import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { onSharedDemoPaper } from '../support/journey.ts'
import { findPlaces } from '../support/places.ts'

const journey = onSharedDemoPaper()
const plain = { javaScriptEnabled: false }

/** Goes where a link leads, and waits until all of it is there. */
async function follows(link: Locator): Promise<void> {
  await link.click()
  await link.page().waitForLoadState('domcontentloaded')
}

describe('without JavaScript', () => {
  it('a reader goes from the front page to a story, to its topic, and back to the front page', async () => {
    await using page = await journey.reader(plain)
    await page.goto('/')
    const headline = await page.locator('.lead h2').innerText()
    await follows(page.locator('.lead h2 a'))
    expect(await page.locator('h1').innerText()).toBe(headline)
    expect((await page.locator('.text').innerText()).length).toBeGreaterThan(500)
    await follows(page.locator('.tags a').first())
    expect(new URL(page.url()).pathname).toMatch(/^\/t\//)
    expect(await page.locator('.line li').count()).toBeGreaterThan(3)
    await follows(page.locator('.name a'))
    expect(new URL(page.url()).pathname).toBe('/')
  })

  it('every page has its text in the page itself', async () => {
    await using page = await journey.reader(plain)
    for (const [name, address] of Object.entries(await findPlaces(page))) {
      await page.goto(address)
      const text = await page.locator('main').innerText()
      expect(text.length, name).toBeGreaterThan(name === 'desk' ? 40 : 100)
    }
  })

  it('the wire goes back in time by its link, without a gap and without repeating itself', async () => {
    await using page = await journey.reader(plain)
    await page.goto('/wire')
    const ids = () => page.locator('.wire.whole > li').evaluateAll((items) => items.map((item) => item.id))
    const seen = await ids()
    while ((await page.locator('a[rel="next"]').count()) > 0) {
      await follows(page.locator('a[rel="next"]'))
      seen.push(...(await ids()))
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(100)
  })

  it('the wire can be cut to a day, a section and a topic', async () => {
    await using page = await journey.reader(plain)
    await page.goto('/wire')
    await follows(page.locator('.pick nav').nth(0).locator('a').nth(1))
    expect(new URL(page.url()).pathname).toMatch(/^\/wire\/\d{4}-\d\d-\d\d$/)
    expect(await page.locator('[data-group]').count()).toBe(1)
    await page.goto('/wire')
    await follows(page.locator('.pick nav').nth(2).locator('a').first())
    const chosen = await page.locator('.pick [aria-current]').last().innerText()
    const topics = await page.locator('.wire.whole .tag').allInnerTexts()
    expect(topics.length).toBeGreaterThan(0)
    expect(new Set(topics.map((text) => text.replace(/^#\s*/, '')))).toEqual(new Set([chosen]))
  })

  it('a search is a page with its own address', async () => {
    await using page = await journey.reader(plain)
    await page.goto('/')
    await page.getByRole('searchbox').first().fill('潮闸')
    await page.getByRole('searchbox').first().press('Enter')
    await page.waitForURL(/\/search\?/)
    expect(new URL(page.url()).searchParams.get('q')).toBe('潮闸')
    expect(await page.locator('.found li').count()).toBeGreaterThan(3)
    expect(new Set(await page.locator('.found mark').allInnerTexts())).toContain('潮闸')
  })

  it('text size and paper colour follow the buttons while the page is open', async () => {
    await using page = await journey.reader(plain)
    await page.goto('/')
    const look = () =>
      page.evaluate(() => {
        const { fontSize } = getComputedStyle(document.documentElement)
        return { fontSize: Number.parseFloat(fontSize), paper: getComputedStyle(document.body).backgroundColor }
      })
    const before = await look()
    await page.locator('.prefs summary').click()
    await page.getByLabel('特大').check()
    await page.getByLabel('黑').check()
    const after = await look()
    expect(after.fontSize).toBeGreaterThan(before.fontSize)
    expect(after.paper).not.toBe(before.paper)
  })

  it('nothing is promised that only a script can do', async () => {
    await using page = await journey.reader(plain)
    await page.goto('/wire')
    expect(await page.getByText('实时更新').isVisible()).toBe(false)
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['搜索'])
  })
})
