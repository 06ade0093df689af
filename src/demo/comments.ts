import type { DemoComment } from './comment.ts'
import { onTheBay } from './comments/on-the-bay.ts'
import { onTheCity } from './comments/on-the-city.ts'
import { onTheGate } from './comments/on-the-gate.ts'
import { onTheTeam } from './comments/on-the-team.ts'
import { onTheTram } from './comments/on-the-tram.ts'

/** What readers of the demo said, replies after what they answer. */
export const comments: readonly DemoComment[] = [...onTheGate, ...onTheTram, ...onTheBay, ...onTheCity, ...onTheTeam]
