import { expect, it } from 'vitest'
import { onSharedDemoPaper } from '../support/journey.ts'
import { judge } from '../support/lighthouse.ts'
import { findPlaces } from '../support/places.ts'

const journey = onSharedDemoPaper()

// The score for performance is timed, so it does not belong here: bench/lighthouse.ts takes it.
it.each(['home', 'article'] as const)(
  'Lighthouse finds nothing to better on %s but the time it takes',
  async (place) => {
    await using page = await journey.reader()
    const { [place]: path } = await findPlaces(page)
    const verdict = await judge(journey.url + path, ['accessibility', 'best-practices', 'seo'])
    expect(verdict.complaints).toEqual([])
    expect(verdict.scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 })
  },
)
