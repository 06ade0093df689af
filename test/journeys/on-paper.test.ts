import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bringAxe, violationsOn } from '../support/axe.ts'
import { root } from '../support/command.ts'
import { onSharedDemoPaper } from '../support/journey.ts'
import { findPlaces } from '../support/places.ts'
import { allPictures, keepScreen } from '../support/screen.ts'

const journey = onSharedDemoPaper()

describe('a story on paper', () => {
  it('has its text, where it comes from and who answers for it, and nothing to click', async () => {
    await using page = await journey.reader()
    const { article } = await findPlaces(page)
    await page.goto(article)
    await page.emulateMedia({ media: 'print' })
    for (const part of ['h1', '.text', '.prov', '.fix'])
      expect(await page.locator(part).first().isVisible(), part).toBe(true)
    expect(await page.locator('.notes').getByText('回正文').first().isVisible()).toBe(false)
    for (const part of [
      '.secs',
      '.eds',
      '.who',
      '.prefs',
      'search',
      '.rail',
      '#related',
      '#comments',
      '.foot nav',
      '.skip',
    ])
      expect(await page.locator(part).first().isVisible(), part).toBe(false)
    const { background, ink } = await page.evaluate(() => {
      const { backgroundColor: background, color: ink } = getComputedStyle(document.body)
      return { background, ink }
    })
    expect([background, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  })

  it('is black on white also for who reads by night', async () => {
    await using page = await journey.reader({ colorScheme: 'dark' })
    const { article } = await findPlaces(page)
    await page.goto(article)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(0, 0, 0)')
  })

  it('is printed on two or three sheets of A4', async () => {
    await using page = await journey.reader()
    const { article } = await findPlaces(page)
    await page.goto(article)
    await allPictures(page)
    await mkdir(join(root, 'test-results/screens'), { recursive: true })
    const pdf = await page.pdf({ path: join(root, 'test-results/screens/article.pdf'), preferCSSPageSize: true })
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
    expect(sheets).toBeGreaterThanOrEqual(1)
    expect(sheets).toBeLessThanOrEqual(3)
  })
})

describe('in the colours that a reader has forced', () => {
  it.each(['home', 'article', 'retracted', 'wire'] as const)('%s keeps its marks and its place', async (place) => {
    await using page = await journey.reader({ forcedColors: 'active', viewport: { width: 834, height: 1000 } })
    await page.goto((await findPlaces(page))[place])
    await keepScreen(page, `${place}-834-forced-colors`)
    const current = page.locator('.secs [aria-current]')
    if ((await current.count()) > 0)
      expect(await current.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('underline')
    await bringAxe(page)
    expect(await violationsOn(page)).toEqual([])
  })
})
