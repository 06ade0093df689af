import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { paragraphs } from '../../src/newsroom/articles/body.ts'
import { file } from '../../src/newsroom/articles/file.ts'
import { publish } from '../../src/newsroom/articles/publish.ts'
import { listSections } from '../../src/newsroom/sections/section-store.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper } from '../support/journey.ts'
import { keepScreen } from '../support/screen.ts'

const journey = onDemoPaper()

const HEADLINE = '港务局：“外港潮闸”11月22日起试行新《调度规程》'
const TEXT = [
  '《望汐时报》记者从港务局获悉，11月22日起，外港潮闸试行新的《调度规程》（2026年修订版）。“水位到4.2米，就落闸。”值班长说，“不再等电话。”',
  '规程共有38条，附有《潮汐表》《航标表》《引航员值班表》三份附件；其中第7条规定：“风力达到8级（含8级），渡轮停航。”',
  '码头上的CBD接驳车、N6路夜班车照常。鹭屿的Wi-Fi信号塔（高36米）也在周六完成了检修，网速提高到500Mbps。',
]

/** A story whose marks, figures and foreign words stand close together. */
async function publishCrowded(): Promise<string> {
  await using desk = await deskOf(journey.server.dataFolder)
  const [section] = await listSections(desk.database.read)
  const content = { headline: HEADLINE, bylines: [], body: paragraphs(TEXT) }
  const article = await file(desk, { sectionId: section!.id, topicIds: [], content })
  await publish(desk, { articleId: article.id, revision: 1 })
  return `/a/${article.id}`
}

/** The characters at the ends of the lines of all paragraphs, as the browser broke them. */
function lineEdges(page: Page): Promise<readonly { readonly first: string; readonly last: string }[]> {
  return page.evaluate(() => {
    const edges: { first: string; last: string }[] = []
    for (const paragraph of document.querySelectorAll('.text p, h1')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      let line = ''
      let bottom = -1
      const keep = () => line && edges.push({ first: line[0]!, last: line.at(-1)! })
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < node.nodeValue!.length; at++) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = range.getBoundingClientRect()
          if (bottom >= 0 && box.bottom - bottom > box.height / 2) {
            keep()
            line = ''
          }
          bottom = box.bottom
          line += node.nodeValue![at]!
        }
      }
      keep()
    }
    return edges
  })
}

/** How wide some characters stand in a text, in ems of it. */
function widthOf(page: Page, selector: string, characters: string): Promise<number> {
  return page.evaluate(
    ([where, wanted]) => {
      for (const element of document.querySelectorAll(where!)) {
        const at = element.textContent.indexOf(wanted!)
        if (at < 0) continue
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        const range = document.createRange()
        let before = 0
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node.nodeValue!
          if (at >= before && at < before + length) range.setStart(node, at - before)
          if (at + wanted!.length <= before + length) {
            range.setEnd(node, at + wanted!.length - before)
            break
          }
          before += length
        }
        return range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(element).fontSize)
      }
      throw new Error(`there is no ${wanted} in ${where}`)
    },
    [selector, characters],
  )
}

/** A browser that knows neither property: it is told so, and the style sheet is deprived of them. */
async function forgetSpacing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    CSS.supports = (property: string) => !/^text-(autospace|spacing-trim)$/.test(property)
  })
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch()
    const css = await response.text()
    await route.fulfill({ response, body: css.replaceAll(/text-(?:autospace|spacing-trim):[^;}]+;?/g, '') })
  })
}

describe('a line', () => {
  it.each([320, 390, 834, 1440])('begins and ends with what may stand there: %i px wide', async (width) => {
    await using page = await journey.reader({ viewport: { width, height: 900 } })
    await page.goto(await publishCrowded())
    const edges = await lineEdges(page)
    expect(edges.length).toBeGreaterThan(5)
    for (const { first, last } of edges) {
      expect('，。、；：？！”’》）」』…'.includes(first), `a line begins with ${first}`).toBe(false)
      expect('“‘《（「『'.includes(last), `a line ends with ${last}`).toBe(false)
    }
  })

  it('of a headline is never one character alone', async () => {
    await using page = await journey.reader({ viewport: { width: 390, height: 900 } })
    for (const path of ['/', await publishCrowded()]) {
      await page.goto(path)
      const lonely = await page.evaluate(() =>
        [...document.querySelectorAll('h1, h2, h3')].flatMap((heading) => {
          const range = document.createRange()
          range.selectNodeContents(heading)
          const size = Number.parseFloat(getComputedStyle(heading).fontSize)
          const lines = new Map<number, number>()
          for (const box of range.getClientRects()) {
            const line = Math.round(box.bottom / 4)
            lines.set(line, (lines.get(line) ?? 0) + box.width)
          }
          return lines.size > 1 && [...lines.values()].at(-1)! < size * 1.5 ? [heading.textContent] : []
        }),
      )
      expect(lonely).toEqual([])
    }
  })
})

describe('marks and figures', () => {
  it.each([
    ['in a browser that knows how', 'css', async () => {}],
    ['in one that must be helped', 'markup', forgetSpacing],
  ])('stand as CLREQ has them, %s', async (_which, means, prepare) => {
    await using page = await journey.reader({ viewport: { width: 1440, height: 900 } })
    await prepare(page)
    await page.goto(await publishCrowded())
    await page.waitForLoadState('networkidle')
    expect(await widthOf(page, '.text p', '。”')).toBeCloseTo(1.5, 1)
    expect(await widthOf(page, '.text p', '》《')).toBeCloseTo(1.5, 1)
    expect(await widthOf(page, '.text p', '中第7条')).toBeGreaterThan(3.7)
    expect(await page.locator('.text p').allTextContents()).toEqual(TEXT)
    expect(await page.locator('h1').textContent()).toBe(HEADLINE)
    await keepScreen(page, `typography-1440-${means}`)
  })

  it('have the quotation marks of Taiwan in its edition, whose pauses keep their room', async () => {
    await using page = await journey.reader({ viewport: { width: 1440, height: 900 } })
    await page.goto(`/tw${await publishCrowded()}`)
    expect(await page.locator('h1').textContent()).toContain('港務局：「外港潮閘」')
    expect(await page.locator('.text').textContent()).toContain('就落閘。」值班長說，「不再等電話。」')
    expect(await widthOf(page, '.text p', '》《')).toBeCloseTo(1.5, 1)
    await keepScreen(page, 'typography-1440-tw')
  })
})
