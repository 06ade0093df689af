import type { Story } from '../story.ts'
import { briefs } from './briefs.ts'
import { depositCases } from './deposit-cases.ts'
import { depositStories } from './deposit.ts'
import { footballSeason } from './football-season.ts'
import { footballStories } from './football.ts'
import { libraryCity } from './library-city.ts'
import { libraryStories } from './library.ts'
import { nightBusStories } from './night-bus.ts'
import { nightPilotageStories } from './night-pilotage.ts'
import { nightRiders } from './night-riders.ts'
import { opinionStories } from './opinion.ts'
import { oysterBay } from './oyster-bay.ts'
import { oysterStories } from './oyster.ts'
import { portDays } from './port-days.ts'
import { shipyardPeople } from './shipyard-people.ts'
import { shipyardStories } from './shipyard.ts'
import { stageAndSchool } from './stage-and-school.ts'
import { tideGateFollow } from './tide-gate-follow.ts'
import { tideGatePeople } from './tide-gate-people.ts'
import { tideGateStories } from './tide-gate.ts'
import { townStories } from './town.ts'
import { tramLine } from './tram-line.ts'
import { tramStories } from './tram.ts'
import { wetlandYear } from './wetland-year.ts'
import { wetlandStories } from './wetland.ts'

/** Every story of the demo, newest first. */
export const stories: readonly Story[] = [
  ...briefs,
  ...depositCases,
  ...depositStories,
  ...footballSeason,
  ...footballStories,
  ...libraryCity,
  ...libraryStories,
  ...nightBusStories,
  ...nightPilotageStories,
  ...nightRiders,
  ...opinionStories,
  ...oysterBay,
  ...oysterStories,
  ...portDays,
  ...shipyardPeople,
  ...shipyardStories,
  ...stageAndSchool,
  ...tideGateFollow,
  ...tideGatePeople,
  ...tideGateStories,
  ...townStories,
  ...tramLine,
  ...tramStories,
  ...wetlandYear,
  ...wetlandStories,
].toSorted((a, b) => a.hoursAgo - b.hoursAgo)
