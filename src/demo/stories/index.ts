import type { Story } from '../story.ts'
import { depositStories } from './deposit.ts'
import { footballStories } from './football.ts'
import { libraryStories } from './library.ts'
import { nightBusStories } from './night-bus.ts'
import { nightPilotageStories } from './night-pilotage.ts'
import { oysterStories } from './oyster.ts'
import { shipyardStories } from './shipyard.ts'
import { tideGateStories } from './tide-gate.ts'
import { townStories } from './town.ts'
import { tramStories } from './tram.ts'
import { wetlandStories } from './wetland.ts'

/** Every story of the demo, newest first. */
export const stories: readonly Story[] = [
  ...tideGateStories,
  ...tramStories,
  ...oysterStories,
  ...nightPilotageStories,
  ...depositStories,
  ...nightBusStories,
  ...libraryStories,
  ...wetlandStories,
  ...footballStories,
  ...shipyardStories,
  ...townStories,
].toSorted((a, b) => a.hoursAgo - b.hoursAgo)
