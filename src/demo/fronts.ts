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
    'library-night-week',
    'playoff-first-leg',
    'night-bus-n6',
    'pilot-first-night',
    'wetland-gate-agreement',
    'shipyard-dock',
    'editorial-tram',
    'gatekeeper-pang',
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
  city: ['tide-gate-first-closing', 'tram-hearing', 'night-bus-n6', 'butoujie-boards'],
  economy: ['oyster-compensation', 'deposit-rules', 'night-market', 'deposit-qa'],
  port: ['pilot-first-night', 'pilot-month', 'tide-gate-port-wait', 'port-week'],
  society: ['gatekeeper-pang', 'elders-kitchen', 'obituary-wo', 'night-bus-ride'],
  culture: ['library-night-week', 'shipyard-dock', 'opera-review', 'island-school'],
  opinion: ['editorial-tram', 'opinion-library', 'letter-night-bus', 'letters-page'],
  sports: ['playoff-first-leg', 'playoff-tickets', 'season-review'],
  nature: ['wetland-gate-agreement', 'wetland-count', 'oyster-science', 'wetland-mudflat'],
}
