import { type APIRequestContext, request } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { bringAxe, violationsOn } from '../support/axe.ts'
import { lookAt, looksAt } from '../support/examine.ts'
import { onSharedDemoPaper } from '../support/journey.ts'
import { findPlaces, PLACES, type PlaceName } from '../support/places.ts'
import { keepForDocs, keepScreen, overflowOf } from '../support/screen.ts'
import { errorsIn } from '../support/valid-html.ts'

const journey = onSharedDemoPaper()
/** What the rest of the paper is made of is kept in each width. */
const BY_EACH_WIDTH: readonly PlaceName[] = ['home', 'article', 'wire', 'topic']
const WIDTHS = [320, 360, 390, 430, 540, 600, 700, 768, 834, 900, 1024, 1152, 1280, 1440, 1680, 1920]
let places: Readonly<Record<PlaceName, string>>
/** Documents as they come need no page to be asked for. */
let asking: APIRequestContext

beforeAll(async () => {
  asking = await request.newContext({ baseURL: journey.url })
  await using page = await journey.reader()
  places = await findPlaces(page)
  return () => asking.dispose()
})

describe.each(PLACES)('the page "%s"', (place) => {
  it('keeps no reader out (WCAG 2.2 AA), and never needs to be moved sideways, by day and by night', async () => {
    await using page = await journey.reader()
    await page.goto(places[place])
    await bringAxe(page)
    const found: string[] = []
    for (const look of looksAt([390, 834, 1440])) {
      await lookAt(page, look)
      const violations = await violationsOn(page)
      found.push(...violations.map((violation) => `${look.width} ${look.colorScheme}: ${violation}`))
      const { width, colorScheme } = look
      if (width === 390 || BY_EACH_WIDTH.includes(place)) await keepScreen(page, `${place}-${width}-${colorScheme}`)
      if (place === 'home' && width === 1440 && colorScheme === 'light') await keepForDocs(page, 'home')
    }
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      found.push(...(await overflowOf(page)).map((element) => `${width}: ${element}`))
    }
    expect(found).toEqual([])
  })

  it.each(['', '/tw', '/hk'])('is valid HTML as it is served%s', async (prefix) => {
    const response = await asking.get(prefix + places[place])
    expect(await errorsIn(await response.text())).toEqual([])
  })
})
