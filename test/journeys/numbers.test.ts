import { expect, it } from 'vitest'
import { countReads } from '../../src/newsroom/reads/count-reads.ts'
import { examine, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper } from '../support/journey.ts'

const journey = onDemoPaper()

it('shows what is read as it is read, by story and along the time, to the eye, by keys and as tables', async () => {
  await using page = await signedIn(journey, 'section_head')
  await page.goto('/desk/numbers?span=7d')
  const stories = page.getByRole('region', { name: '读得最多' }).getByRole('listitem')
  await stories.nth(5).waitFor()
  const plot = page.getByRole('slider', { name: '每小时阅读' })
  await plot.waitFor()
  await examine(page, 'numbers')
  await page.setViewportSize({ width: 1280, height: 800 })
  // A canvas is painted, not dressed: at nightfall all of it is painted anew.
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect.poll(() => plot.evaluate(barsAreFilled)).toBe(true)
  }

  // A story of its own address, reached by keys, whose reads come in while one looks.
  await page.keyboard.press('j')
  await page.waitForURL((url) => url.searchParams.has('story'))
  const story = new URL(page.url()).searchParams.get('story')!
  const reads = page.locator('.facts').getByText(/^阅读 [\d,]+$/)
  const before = Number((await reads.innerText()).replaceAll(/\D/g, ''))
  await using newsroom = await deskOf(journey.folder)
  await countReads(newsroom, [{ articleId: story, reads: 1234, sources: { 'weibo.com': 1234 } }])
  await page.getByRole('row', { name: /weibo\.com 1,234/ }).waitFor()
  await expect.poll(async () => Number((await reads.innerText()).replaceAll(/\D/g, ''))).toBe(before + 1234)

  await plot.focus()
  await page.keyboard.press('End')
  await page.locator('.plot figcaption b').waitFor()
  await page.getByRole('button', { name: '看表格' }).click()
  const rows = page.getByRole('group', { name: '每小时阅读' }).getByRole('row')
  // Of this hour, or of the last one where the clock has struck meanwhile.
  const newest = await Promise.all([1, 2].map((row) => rows.nth(row).getByRole('cell').innerText()))
  const counts = newest.map((count) => Number(count.replaceAll(/\D/g, '')))
  expect(Math.max(...counts)).toBeGreaterThanOrEqual(1234)
  await examine(page, 'numbers-story')

  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByText('稿件与字数').click()
  await page.getByRole('row', { name: /滕岫/ }).waitFor()
  await page.getByText('字数：读者现在看到的那一版正文').waitFor()
  await examine(page, 'numbers-people')
})

/** In the page: whether the newest of what is painted has the colour that the sheet gives bars by now. */
function barsAreFilled(box: Element): boolean {
  const canvas = box.querySelector('canvas')!
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
  const [red, green, blue] = /(\d+), (\d+), (\d+)/.exec(getComputedStyle(box).fill)!.slice(1).map(Number)
  return data.some((value, at) => at % 4 === 0 && value === red && data[at + 1] === green && data[at + 2] === blue)
}
