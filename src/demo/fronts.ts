import type { SectionSlug } from './city.ts'
import type { TopicSlug } from './topics.ts'

/** Which story stands where when the demo has been loaded; stories by key. */
export const homeFront = {
  /** 头条. */
  lead: 'tide-gate-first-closing',
  /** 头条旁. */
  second: ['tram-hearing', 'oyster-compensation'],
  /** 要闻. */
  brief: [
    'deposit-rules',
    'pilot-month',
    'night-bus-n6',
    'library-night-week',
    'playoff-first-leg',
    'shipyard-dock',
    'wetland-count',
    'pilot-first-night',
    'night-market',
  ],
  /** The strip of topics. */
  topics: ['tide-gate', 'tram-2', 'oyster', 'night-pilotage', 'wetland'],
} as const satisfies {
  lead: string
  second: readonly string[]
  brief: readonly string[]
  topics: readonly TopicSlug[]
}

/** The stories that head each section's own front; the rest of a section fills itself with what is newest. */
export const sectionFronts: Readonly<Record<SectionSlug, readonly string[]>> = {
  city: ['tide-gate-first-closing', 'tram-hearing', 'night-bus-n6'],
  economy: ['oyster-compensation', 'deposit-rules', 'night-market'],
  port: ['pilot-first-night', 'pilot-month', 'ferry-timetable'],
  society: [],
  culture: ['library-night-week', 'shipyard-dock'],
  opinion: [],
  sports: ['playoff-first-leg'],
  nature: ['wetland-count'],
}
