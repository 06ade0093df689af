import { atHome } from './at-home.ts'
import { dailyLife } from './daily-life.ts'
import { guards } from './guards.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { publicLife } from './public-life.ts'
import { technology } from './technology.ts'
import { transport } from './transport.ts'
import { type RegionalTerm, termsOf } from './word-list.ts'

/**
 * The words in which the newspapers of Taiwan and Hong Kong differ from those written in Simplified, beyond what
 * OpenCC's dictionaries know: of our own compiling, each list with its source.
 */
export const vocabulary: readonly RegionalTerm[] = termsOf([
  ...people,
  ...places,
  ...transport,
  ...publicLife,
  ...technology,
  ...dailyLife,
  ...atHome,
])

/** Words that hold against the terms inside them. */
export const guardWords: readonly string[] = guards.flatMap(({ words }) => words.trim().split(/\s+/))
