import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { isSimplifiedOnly, isTraditionalOnly } from '../../src/hanzi/scripts/characters.ts'
import { fileWire } from '../../src/newsroom/wire/file-wire.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper, reloadUntil } from '../support/journey.ts'
import { findPlaces } from '../support/places.ts'
import { keepScreen } from '../support/screen.ts'

const journey = onDemoPaper()
/** Filed once; each edition says it in the words and the forms of its region. */
const HEADLINE = '雨夜里打车软件的服务器忙坏了，车队说里程着实翻倍'
const editions = [
  { prefix: '/tw', language: 'zh-Hant-TW', told: '雨夜裡打車軟體的伺服器忙壞了，車隊說里程著實翻倍' },
  { prefix: '/hk', language: 'zh-Hant-HK', told: '雨夜裏打車軟件的伺服器忙壞了，車隊説里程着實翻倍' },
] as const

/** What a reader can read or hear on a page, without what is said to be in another script, with where it stands. */
function readable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told: string[] = [document.title]
    for (const { content } of document.querySelectorAll<HTMLMetaElement>('meta[name=description], meta[property^=og]'))
      told.push(content)
    const walker = document.createTreeWalker(document.body)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement!
      if (element.closest('[lang]')!.getAttribute('lang') !== document.documentElement.lang) continue
      if (node instanceof Text) told.push(node.data)
      else
        for (const name of ['alt', 'title', 'aria-label', 'placeholder'])
          told.push((node as Element).getAttribute(name) ?? '')
    }
    return told.filter((text) => text.trim() !== '')
  })
}

/** Forms that Hong Kong writes in Traditional text too. */
const HONG_KONG = new Set('兑税脱悦葱蜕')
const isForeign = (character: string) => isSimplifiedOnly(character) && !HONG_KONG.has(character)

/**
 * What the reader wrote is shown as written, so the search is asked in the script of the edition. The Desk is of no edition.
 */
async function placesIn(page: Page, prefix: string): Promise<readonly (readonly [string, string])[]> {
  const { desk: _, ...readers } = await findPlaces(page)
  const places = { ...readers, search: `/search?q=${encodeURIComponent('電車')}` }
  return Object.entries(places).map(([name, path]) => [name, prefix + (path === '/' ? '' : path)] as const)
}

const withAny = (texts: readonly string[], isOdd: (character: string) => boolean) =>
  texts.flatMap((text) => {
    const found = [...text].filter(isOdd)
    return found.length > 0 ? [`${found.join('')} in ${text.trim().slice(0, 40)}`] : []
  })

describe.each(editions)('the edition $language', ({ prefix, language, told }) => {
  it('has no Simplified character on any kind of page', async () => {
    await using page = await journey.reader()
    for (const [name, address] of await placesIn(page, prefix)) {
      await page.goto(address)
      expect(withAny(await readable(page), isForeign), name).toEqual([])
    }
  })

  it('says its language, names itself as the page to keep, and names the other editions', async () => {
    await using page = await journey.reader()
    const { article, wire, topic } = await findPlaces(page)
    for (const path of [article, wire, topic]) {
      await page.goto(prefix + path)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(journey.server.url + prefix + path)
      const others = await page
        .locator('link[rel=alternate][hreflang]')
        .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]))
      expect(others).toEqual([
        ['zh-Hans', journey.server.url + path],
        ['zh-Hant-TW', `${journey.server.url}/tw${path}`],
        ['zh-Hant-HK', `${journey.server.url}/hk${path}`],
        ['x-default', journey.server.url + path],
      ])
    }
  })

  it('uses the words and the forms of its region', async () => {
    await using desk = await deskOf(journey.server.dataFolder)
    const { id } = await fileWire(desk, { headline: HEADLINE })
    await using page = await journey.reader()
    await reloadUntil(page, `${prefix}/wire`, `#w-${id}`)
    expect(await page.locator(`#w-${id} b`).innerText()).toBe(told)
  })

  it('leads nowhere but to itself, save by the links to the other editions', async () => {
    await using page = await journey.reader()
    await page.goto(prefix)
    const paths = await page
      .locator('body a[href]:not([hreflang])')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    expect(paths.filter((path) => path !== prefix && !path.startsWith(`${prefix}/`) && !path.startsWith('#'))).toEqual(
      [],
    )
  })

  it('can be looked at', async () => {
    await using page = await journey.reader({ viewport: { width: 1440, height: 900 } })
    const { article } = await findPlaces(page)
    await page.goto(prefix)
    await keepScreen(page, `home${prefix.replace('/', '-')}-1440-light`)
    await page.goto(prefix + article)
    await keepScreen(page, `article${prefix.replace('/', '-')}-1440-light`)
  })
})

describe('the edition of the paper itself', () => {
  it('has no Traditional character on any kind of page', async () => {
    await using page = await journey.reader()
    for (const [name, address] of Object.entries(await findPlaces(page))) {
      await page.goto(address)
      expect(withAny(await readable(page), isTraditionalOnly), name).toEqual([])
    }
  })

  it('is one tap away from the same story in another script, and back', async () => {
    await using page = await journey.reader()
    const { article } = await findPlaces(page)
    await page.goto(article)
    await page.getByRole('link', { name: '繁體（港）' }).click()
    expect(new URL(page.url()).pathname).toBe(`/hk${article}`)
    await page.getByRole('link', { name: '简体' }).click()
    expect(new URL(page.url()).pathname).toBe(article)
  })
})
