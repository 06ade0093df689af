import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { examine } from '../support/examine.ts'
import { onDemoPaper } from '../support/journey.ts'

const journey = onDemoPaper()

const searchFor = (typed: string, also = '') => `/search?q=${encodeURIComponent(typed)}${also}`

beforeAll(async () => {
  await using page = await journey.reader()
  // The index follows a moment behind the start.
  for (let found = 0; found === 0; found = await page.locator('.found ol > li').count()) {
    await page.goto(searchFor('潮闸'))
    await page.waitForTimeout(50)
  }
})

async function type(page: Page, text: string): Promise<void> {
  await page.locator('#q').focus()
  // At once: an answer to half of it would come in between.
  await page.keyboard.insertText(text)
  await page.locator('#q-list [role=option]').first().waitFor()
}

describe('while one types', () => {
  it('what may be meant is chosen with the arrow keys', async () => {
    await using page = await journey.reader()
    await page.goto('/')
    await type(page, 'chaozha')
    const field = page.getByRole('combobox').first()
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    const first = page.locator('#q-list [role=option]').first()
    expect(await first.getAttribute('aria-selected')).toBe('true')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
    const to = await first.getAttribute('data-href')
    await page.keyboard.press('ArrowUp')
    expect(await field.getAttribute('aria-activedescendant')).toBeNull()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${to}`)
  })

  it('Escape puts the list away, and Enter then searches for what was typed', async () => {
    await using page = await journey.reader()
    await page.goto('/')
    await type(page, '潮闸')
    await page.keyboard.press('Escape')
    expect(await page.locator('#q-list').isVisible()).toBe(false)
    expect(await page.locator('#q').getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=%E6%BD%AE%E9%97%B8/)
  })

  it('a line is chosen with the mouse', async () => {
    await using page = await journey.reader()
    await page.goto('/tw')
    await type(page, '潮')
    const line = page.locator('#q-list [role=option]').first()
    const to = await line.getAttribute('data-href')
    expect(to).toMatch(/^\/tw\//)
    await line.locator('span').click()
    await page.waitForURL(`**${to}`)
  })

  it('keeps no reader out, on a phone and on a desk, by day and by night', async () => {
    await using page = await journey.reader()
    await page.goto('/search')
    await type(page, '潮')
    await page.keyboard.press('ArrowDown')
    await examine(page, 'suggestions', { widths: [390, 1440] })
  })
})

describe('results', () => {
  it('are narrowed down and widened again by links, without JavaScript', async () => {
    await using page = await journey.reader({ javaScriptEnabled: false })
    await page.goto(searchFor('望汐'))
    const all = await page.locator('.found ol > li').count()
    const section = page.locator('.refine dd a').first()
    await section.click()
    expect(page.url()).toContain('section%3A')
    await page.locator('.chips a').first().click()
    expect(await page.locator('.found ol > li').count()).toBe(all)
    await page.getByRole('link', { name: '按时间' }).click()
    const times = await page.locator('.found ol time').evaluateAll((each) => each.map((time) => time.textContent))
    expect(times).toEqual(times.toSorted().toReversed())
    await page.locator('.turns').getByRole('link', { name: /^滚动/ }).click()
    expect(page.url()).toContain('kind=wire')
  })

  it('are marked as they are written in each edition', async () => {
    await using page = await journey.reader()
    for (const [prefix, marked] of [
      ['', '潮闸'],
      ['/tw', '潮閘'],
      ['/hk', '潮閘'],
    ] as const) {
      await page.goto(prefix + searchFor('潮閘'))
      expect(await page.locator('.found mark').first().textContent()).toBe(marked)
    }
  })

  it('are found by initials, which are marked as well', async () => {
    await using page = await journey.reader()
    await page.goto(searchFor('wgcz'))
    expect(await page.locator('.found h2 mark').first().textContent()).toBe('外港潮闸')
  })

  it('are proposed for a wrong homophone', async () => {
    await using page = await journey.reader()
    await page.goto(searchFor('外港潮炸'))
    await page.locator('.meant').click()
    expect(await page.locator('.found ol > li').count()).toBeGreaterThan(0)
  })

  it.each(['', '/tw', '/hk'])('are found by all that the page proposes to try%s', async (prefix) => {
    await using page = await journey.reader()
    await page.goto(`${prefix}/search`)
    const examples = await page.$$eval('.ways a', (links) => links.map((link) => link.getAttribute('href')!))
    expect(examples).toHaveLength(4)
    for (const example of examples) {
      await page.goto(example)
      expect(await page.locator('.found ol > li').count(), decodeURIComponent(example)).toBeGreaterThan(0)
    }
  })

  it.each(['"', '“潮闸', '-潮闸', 'from:昨天 潮闸', 'section:nowhere 潮闸', '潮'.repeat(400), '* OR 1=1', '%00'])(
    'are never an error: %s',
    async (typed) => {
      await using page = await journey.reader()
      const response = await page.goto(searchFor(typed).slice(0, 2040))
      expect(response!.status()).toBeLessThan(500)
      expect(await page.locator('h1').count()).toBe(1)
    },
  )

  it.each([
    ['found', searchFor('潮闸 -电车')],
    ['found-filtered', searchFor('望汐 section:port from:2020', '&sort=date')],
    ['found-wire', searchFor('潮', '&kind=wire')],
    ['found-nothing', searchFor('外港潮炸 饕餮')],
    ['found-meant', searchFor('外港潮炸')],
    ['found-notes', searchFor('“潮闸 from:昨天')],
  ])('keep no reader out: %s', async (name, address) => {
    await using page = await journey.reader()
    await page.goto(address)
    await examine(page, name, { widths: [390, 1440] })
  })
})
