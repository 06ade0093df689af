import { beforeAll, describe, expect, it } from 'vitest'
import { lookAt, looksAt } from '../support/examine.ts'
import { onDemoPaper } from '../support/journey.ts'
import { findPlaces, PLACES, type PlaceName } from '../support/places.ts'
import { keepForDocs, keepScreen, overflowOf } from '../support/screen.ts'

const journey = onDemoPaper()
/** What the rest of the paper is made of. */
const BY_EACH_WIDTH: readonly PlaceName[] = ['home', 'article', 'wire', 'topic']
let places: Readonly<Record<PlaceName, string>>

beforeAll(async () => {
  await using page = await journey.reader()
  places = await findPlaces(page)
})

describe.each(PLACES)('the page "%s"', (place) => {
  it('can be looked at on a phone, a tablet and a desk, by day and by night', async () => {
    await using page = await journey.reader()
    await page.goto(places[place])
    const widths = BY_EACH_WIDTH.includes(place) ? [390, 834, 1440] : [390]
    for (const look of looksAt(widths)) {
      await lookAt(page, look)
      await keepScreen(page, `${place}-${look.width}-${look.colorScheme}`)
      if (place === 'home' && look.width === 1440 && look.colorScheme === 'light') await keepForDocs(page, 'home')
    }
  })

  it('never needs to be moved sideways, from 320 to 1920 pixels', async () => {
    await using page = await journey.reader()
    await page.goto(places[place])
    const tooWide: string[] = []
    for (const width of [320, 360, 390, 430, 540, 600, 700, 768, 834, 900, 1024, 1152, 1280, 1440, 1680, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      tooWide.push(...(await overflowOf(page)).map((element) => `${width}: ${element}`))
    }
    expect(tooWide).toEqual([])
  })
})
