import { beforeAll, describe, expect, it } from 'vitest'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Page } from 'playwright-core'
import { onSharedDemoPaper } from '../support/journey.ts'
import { findPlaces, PLACES, type PlaceName } from '../support/places.ts'

const journey = onSharedDemoPaper()
let places: Readonly<Record<PlaceName, string>>

beforeAll(async () => {
  await using page = await journey.reader()
  places = await findPlaces(page)
})

interface Moved {
  /** What came over the wire, heads included. */
  readonly bytes: number
  readonly types: readonly string[]
}

/** Opens a page as somebody who was never here before, and counts what comes until it is whole. */
async function weigh(page: Page, path: string): Promise<Moved> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  const types: string[] = []
  session.on('Network.responseReceived', ({ type }) => types.push(type))
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(path)
  return { bytes, types }
}

describe('a story without pictures', () => {
  it('moves at most 60 KB, and no font, on the first visit', async () => {
    await using page = await journey.reader()
    await page.goto('/')
    const stories = await page
      .locator('main a[href^="/a/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')!.replace(/#.*/, '')))])
    const without: string[] = []
    for (const story of stories.slice(0, 12)) {
      const html = (await received(page, story)).body.toString()
      if (!html.includes('<img')) without.push(story)
    }
    expect(without.length).toBeGreaterThan(2)
    for (const story of without) {
      await using first = await journey.reader()
      const { bytes, types } = await weigh(first, story)
      expect(bytes, story).toBeLessThanOrEqual(60_000)
      expect(types).not.toContain('Font')
      expect(types).not.toContain('Image')
    }
  })
})

describe.each(PLACES)('the page "%s"', (place) => {
  it('has at most 10 KB of JavaScript, and runs none from elsewhere', async () => {
    await using page = await journey.reader()
    await page.goto(places[place])
    const scripts = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((script) => script.getAttribute('src')!))
    let bytes = 0
    for (const script of scripts) {
      expect(script).toMatch(/^\/assets\//)
      const { headers, body } = await received(page, script)
      expect(headers['cache-control']).toContain('immutable')
      bytes += brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
    }
    expect(bytes).toBeLessThanOrEqual(10_000)
    expect(await page.locator('script:not([src]):not([type="application/ld+json"])').count()).toBe(0)
  })
})

async function received(page: Page, path: string) {
  const response = await page.request.get(path)
  return { headers: response.headers(), body: await response.body() }
}
