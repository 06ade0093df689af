import { beforeAll, describe, expect, it } from 'vitest'
import { type APIRequestContext, request } from 'playwright-core'
import { bringAxe, violationsOn } from '../support/axe.ts'
import { lookAt, looksAt } from '../support/examine.ts'
import { onDemoPaper } from '../support/journey.ts'
import { findPlaces, PLACES, type PlaceName } from '../support/places.ts'
import { errorsIn } from '../support/valid-html.ts'

const journey = onDemoPaper()
let places: Readonly<Record<PlaceName, string>>
/** Documents as they come need no page to be asked for. */
let asking: APIRequestContext

beforeAll(async () => {
  asking = await request.newContext({ baseURL: journey.server.url })
  await using page = await journey.reader()
  places = await findPlaces(page)
  return () => asking.dispose()
})

describe.each(PLACES)('the page "%s"', (place) => {
  it('keeps no reader out (WCAG 2.2 AA), at any width, by day and by night', async () => {
    await using page = await journey.reader()
    await page.goto(places[place])
    await bringAxe(page)
    const found: string[] = []
    for (const look of looksAt([390, 834, 1440])) {
      await lookAt(page, look)
      const violations = await violationsOn(page)
      found.push(...violations.map((violation) => `${look.width} ${look.colorScheme}: ${violation}`))
    }
    expect(found).toEqual([])
  })

  it.each(['', '/tw', '/hk'])('is valid HTML as it is served%s', async (prefix) => {
    const response = await asking.get(prefix + places[place])
    expect(await errorsIn(await response.text())).toEqual([])
  })
})
