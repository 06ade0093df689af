import { HOUR } from '../../kernel/clock.ts'
import { chooseHot, liftHot } from '../../newsroom/hot/choose-hot.ts'
import { readDeskHot } from '../../newsroom/hot/hot-reading.ts'
import type { StandingChoice } from '../../newsroom/hot/standing.ts'
import { HALF_LIFE, WEIGHTS } from '../../newsroom/hot/weights.ts'
import { staffNamedIn } from '../../newsroom/people/names-reading.ts'
import { chooseHotStory, liftHotChoice, readHotList } from '../contract/hot.ts'
import { type Handled, handle } from './handler.ts'

export const hotHandlers: readonly Handled[] = [
  handle(readHotList, async ({ query: { span } }, { db, newsroom }) => {
    const { places, suppressed } = await readDeskHot(db, span, newsroom.now())
    const choices = [...suppressed, ...places.flatMap(({ choice }) => choice ?? [])]
    const named = await staffNamedIn(
      db,
      choices.map(({ madeBy }) => madeBy),
    )
    const told = <Choice extends StandingChoice>(choice: Choice) => ({
      ...choice,
      by: named(choice.madeBy) ?? undefined,
    })
    return {
      places: places.map((place) => ({ ...place, choice: place.choice && told(place.choice) })),
      suppressed: suppressed.map(told),
      weights: WEIGHTS,
      halfLifeHours: HALF_LIFE[span] / HOUR,
    }
  }),
  handle(chooseHotStory, async ({ params, body }, { newsroom }) => {
    await chooseHot(newsroom, { ...params, ...body })
  }),
  handle(liftHotChoice, async ({ params }, { newsroom }) => liftHot(newsroom, params)),
]
