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

type Places = Readonly<Record<PlaceName, string>>

let found: Promise<Places> | undefined

/**
 * The address of one page of each kind, found as a reader finds it: by the links of the paper. The demo newspaper of all
 * journeys is one, so that they are looked for once.
 */
export function findPlaces(page: Page): Promise<Places> {
  return (found ??= lookFor(page))
}

async function lookFor(page: Page): Promise<Places> {
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
