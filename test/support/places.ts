import type { Page } from 'playwright-core'

export const PLACES = [
  'home',
  'article',
  'retracted',
  'wire',
  'topic',
  'topics',
  'section',
  'hot',
  'search',
  'corrections',
  'not-found',
  'desk',
] as const

/** A kind of page that readers see. */
export type PlaceName = (typeof PLACES)[number]

/** The address of one page of each kind, found as a reader finds it: by the links of the paper. */
export async function findPlaces(page: Page): Promise<Readonly<Record<PlaceName, string>>> {
  const linkOn = async (path: string, selector: string): Promise<string> => {
    await page.goto(path)
    const href = await page.locator(selector).first().getAttribute('href')
    if (href === null) throw new Error(`${path} has no link "${selector}"`)
    return href
  }
  return {
    home: '/',
    article: await linkOn('/', '.lead h2 a'),
    retracted: await linkOn('/corrections', 'a:has(s.struck)'),
    wire: '/wire',
    topic: await linkOn('/topics', 'main a[href^="/t/"]'),
    topics: '/topics',
    section: await linkOn('/', 'nav.secs a[href^="/s/"]'),
    hot: '/hot',
    search: `/search?q=${encodeURIComponent('电车')}`,
    corrections: '/corrections',
    'not-found': '/nowhere',
    desk: '/desk',
  }
}
