import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { broadsheet } from '../support/command.ts'
import { lookAt, looksAt } from '../support/examine.ts'
import { onDemoPaper } from '../support/journey.ts'
import { bringAxe, violationsOn } from '../support/axe.ts'
import { findPlaces } from '../support/places.ts'
import { keepScreen, overflowOf } from '../support/screen.ts'

const journey = onDemoPaper()
let story: string

beforeAll(async () => {
  await using page = await journey.reader()
  story = (await findPlaces(page)).article
})

type Kind = 'none' | 'pinyin' | 'zhuyin'

/** Chooses in the settings as a reader does, and waits until the words have their readings. */
async function choose(page: Page, kind: Kind): Promise<void> {
  await page.evaluate((kind) => {
    const input = document.querySelector<HTMLInputElement>(`#readings-${kind}`)!
    input.click()
  }, kind)
  await page.waitForFunction(
    (wanted) => (document.querySelector('.art.read ruby.r') !== null) === wanted,
    kind !== 'none',
  )
}

const textOf = (page: Page) => page.evaluate(() => document.querySelector('.art .text')!.textContent)
const readingsOn = (page: Page) =>
  page.locator('.text ruby.r rt').evaluateAll((all) => all.map((rt) => (rt as HTMLElement).dataset.r!))

describe("an editor's fix", () => {
  it('is read by the next reader, and can be taken back', async () => {
    const id = story.split('/').at(-1)!
    const inFolder = (...args: readonly string[]) => broadsheet(['readings', ...args], { dataFolder: journey.folder })
    await using page = await journey.reader()
    const headline = async () => {
      await page.goto(story)
      await choose(page, 'pinyin')
      return page
        .locator('.arthead h1 rt')
        .evaluateAll((all) => all.map((rt) => (rt as HTMLElement).dataset.r).join(' '))
    }
    const before = await headline()
    const [term = ''] = /\p{Script=Han}{2}/u.exec(await page.locator('.arthead h1').innerText())!
    expect(await inFolder('set', id, term, 'hong2 qiang1')).toMatchObject({ code: 0, stdout: `${term}: hóng qiāng\n` })
    expect((await inFolder('list', id)).stdout).toBe(`${term}  hóng qiāng\n`)
    await expect.poll(headline).toMatch(/hóng ?qiāng/)
    expect((await inFolder('set', id, term, 'hong2')).stderr).toContain('refused')
    expect(await inFolder('remove', id, term)).toMatchObject({ code: 0 })
    await expect.poll(headline).toBe(before)
  })
})

describe('readings over the words of a story', () => {
  it('come without a reload when they are chosen, and are fetched only then', async () => {
    await using page = await journey.reader()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(story)
    const plain = await textOf(page)
    expect(asked.filter((path) => path.endsWith('readings.json'))).toEqual([])
    await page.locator('.prefs summary').click()
    await page.getByLabel('拼音', { exact: true }).check()
    await page.locator('.text ruby.r').first().waitFor()
    expect(asked.filter((path) => path === `${story}/readings.json`)).toHaveLength(1)
    expect(asked.filter((path) => path === story)).toHaveLength(1)
    expect((await readingsOn(page)).every((reading) => /^[\p{Script=Latin}'’]+$/u.test(reading))).toBe(true)
    expect(await textOf(page)).toBe(plain)
    await choose(page, 'zhuyin')
    expect((await readingsOn(page)).every((reading) => /^[˙\p{Script=Bopomofo}ˊˇˋ]+$/u.test(reading))).toBe(true)
    await choose(page, 'none')
    expect(await page.locator('ruby.r').count()).toBe(0)
    expect(await textOf(page)).toBe(plain)
  })

  it('are there on the next story too, as long as the reader wants them', async () => {
    await using page = await journey.reader()
    await page.goto(story)
    await choose(page, 'pinyin')
    await page.reload()
    await page.locator('.text ruby.r').first().waitFor()
  })

  it('leave the line that is being read where it is', async () => {
    await using page = await journey.reader({ viewport: { width: 390, height: 800 } })
    await page.goto(story)
    await page.evaluate(() => {
      const paragraph = document.querySelectorAll('.text p')[2]!
      scrollBy({ top: paragraph.getBoundingClientRect().top - innerHeight * 0.3, behavior: 'instant' })
    })
    /** The lower edge of the first character of that paragraph. */
    const line = () =>
      page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelectorAll('.text p')[2]!, NodeFilter.SHOW_TEXT)
        const range = document.createRange()
        range.setStart(walker.nextNode()!, 0)
        range.setEnd(walker.currentNode, 1)
        return range.getBoundingClientRect().bottom
      })
    const before = await line()
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100)
    for (const kind of ['pinyin', 'zhuyin', 'none', 'pinyin'] as const) {
      await choose(page, kind)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      expect(Math.abs((await line()) - before), kind).toBeLessThan(2)
    }
  })

  it('are not copied, not found, and not read aloud', async () => {
    await using page = await journey.reader()
    await page.goto(story)
    const copied = () =>
      page.evaluate(() => {
        getSelection()!.selectAllChildren(document.querySelector('.art .text')!)
        let text = ''
        document.addEventListener('copy', () => (text = getSelection()!.toString()), { once: true })
        document.execCommand('copy')
        return text
      })
    const found = (text: string) =>
      page.evaluate((text) => {
        getSelection()!.removeAllRanges()
        return (globalThis as unknown as { find(text: string): boolean }).find(text)
      }, text)
    const plain = await copied()
    const sentence = /\p{Script=Han}{9,}/u.exec(plain)![0].slice(0, 9)
    expect(plain.length).toBeGreaterThan(100)
    for (const kind of ['pinyin', 'zhuyin'] as const) {
      await choose(page, kind)
      const [reading = ''] = await readingsOn(page)
      expect(await copied()).toBe(plain)
      expect(await found(sentence)).toBe(true)
      expect(await found(reading)).toBe(false)
      expect(await page.locator('ruby.r rt:not([aria-hidden="true"])').count()).toBe(0)
    }
  })

  it('print, and are not offered where no script runs', async () => {
    await using page = await journey.reader()
    await page.goto(story)
    await choose(page, 'pinyin')
    await page.emulateMedia({ media: 'print' })
    await keepScreen(page, 'readings-print')
    expect(await page.locator('.text ruby.r rt').first().isVisible()).toBe(true)
    await using plain = await journey.reader({ javaScriptEnabled: false })
    await plain.goto(story)
    await plain.locator('.prefs summary').click()
    expect(await plain.getByLabel('拼音', { exact: true }).isVisible()).toBe(false)
    expect(await plain.getByLabel('大', { exact: true }).isVisible()).toBe(true)
  })

  it.each([
    ['', ['pinyin', 'zhuyin']],
    ['/tw', ['zhuyin']],
    ['/hk', ['pinyin']],
  ] as const)(
    'fit the words in the edition "%s", on a phone and a desk, by day and by night',
    async (prefix, kinds) => {
      await using page = await journey.reader()
      await page.goto(prefix + story)
      for (const kind of kinds) {
        await choose(page, kind)
        for (const look of looksAt([390, 1440])) {
          await lookAt(page, look)
          expect(await overflowOf(page)).toEqual([])
          expect(await overlaps(page)).toEqual([])
          const steps = await lineSteps(page)
          expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1)
          await keepScreen(page, `readings${prefix.replace('/', '-')}-${kind}-${look.width}-${look.colorScheme}`)
        }
        await bringAxe(page)
        expect(await violationsOn(page)).toEqual([])
      }
    },
  )
})

/** Readings that touch one another, or the line above. */
function overlaps(page: Page): Promise<string[]> {
  return page.locator('.text > p:first-of-type ruby.r rt').evaluateAll((all) => {
    const boxes = all.map((rt) => ({ box: rt.getBoundingClientRect(), reading: (rt as HTMLElement).dataset.r! }))
    return boxes.flatMap(({ box, reading }, index) => {
      const next = boxes[index + 1]
      if (!next || Math.abs(next.box.top - box.top) > 2 || next.box.left >= box.right - 0.5) return []
      return [`${reading} and ${next.reading}`]
    })
  })
}

/** How far apart the lines of the first paragraph are, in steps of two pixels. */
function lineSteps(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const paragraph = document.querySelector('.text > p')!
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    const bottoms: number[] = []
    while (walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      for (const box of range.getClientRects()) bottoms.push(Math.round(box.bottom))
    }
    const lines = [...new Set(bottoms)].toSorted((a, b) => a - b).filter((y, i, all) => i === 0 || y - all[i - 1]! > 8)
    return lines.slice(1).map((y, i) => Math.round((y - lines[i]!) / 2))
  })
}
