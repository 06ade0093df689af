/**
 * Which stories of the demo belong beside each other: marked by reading them, before anything was tuned. A group is of
 * stories of which any two are relatives: who has read one wants to be shown the others. What merely stands under the
 * same topic is not in here.
 */
const groups: readonly (readonly string[])[] = [
  ['tide-gate-first-closing', 'tide-gate-explainer', 'tide-gate-trial', 'tide-notice', 'gatekeeper-pang'],
  ['tide-gate-first-closing', 'tide-gate-explainer', 'tide-gate-port-wait'],
  ['tide-gate-first-closing', 'tide-notice', 'butoujie-boards'],
  ['tide-gate-first-closing', 'tide-gate-trial', 'tide-gate-crack-checked'],
  ['pilot-month', 'pilot-first-night', 'pilot-tug', 'port-week', 'power-substation'],
  ['oyster-compensation', 'oyster-households', 'oyster-last-harvest', 'oyster-price', 'oyster-science'],
  ['tram-proposal', 'tram-hearing', 'tram-options-table', 'tram-survey', 'editorial-tram', 'tram-driver'],
  ['night-bus-n6', 'night-bus-ride', 'night-bus-data', 'letter-night-bus'],
  ['library-night-week', 'library-open-to-city', 'opinion-library', 'library-guard'],
  ['deposit-rules', 'deposit-qa', 'deposit-agency', 'deposit-dispute'],
  ['wetland-count', 'wetland-mudflat', 'wetland-rescue', 'wetland-light', 'wetland-gate-agreement'],
  ['playoff-first-leg', 'playoff-tickets', 'season-review', 'league-final-round'],
  ['shipyard-dock', 'shipyard-workers', 'shipyard-open-day', 'shipyard-soil'],
  ['gatekeeper-pang', 'obituary-wo', 'opera-review'],
]

/** Relatives across what the groups are about: the same people, the same night, one the answer to the other. */
const pairs: readonly (readonly [string, string])[] = [
  ['wetland-gate-agreement', 'tide-gate-first-closing'],
  ['wetland-gate-agreement', 'tide-gate-explainer'],
  ['wetland-gate-agreement', 'gatekeeper-pang'],
  ['wetland-gate-agreement', 'oyster-science'],
  ['obituary-wo', 'tide-gate-first-closing'],
  ['opera-review', 'opinion-library'],
  ['corrections-column', 'tide-gate-first-closing'],
  ['corrections-column', 'oyster-households'],
  ['corrections-column', 'wetland-count'],
  ['corrections-column', 'tram-options-table'],
  ['corrections-column', 'playoff-first-leg'],
  ['corrections-column', 'tide-gate-crack-checked'],
  ['tide-gate-port-wait', 'pilot-month'],
  ['tide-gate-port-wait', 'port-week'],
  ['pilot-first-night', 'oyster-compensation'],
  ['pilot-first-night', 'oyster-households'],
  ['pilot-first-night', 'oyster-last-harvest'],
  ['pilot-month', 'oyster-compensation'],
  ['pilot-month', 'night-bus-n6'],
  ['oyster-last-harvest', 'season-review'],
  ['youth-team', 'season-review'],
  ['court-bell', 'tram-driver'],
  ['court-bell', 'tram-hearing'],
  ['court-bell', 'tram-survey'],
  ['playoff-tickets', 'tram-driver'],
  ['shipyard-dock', 'tram-hearing'],
  ['shipyard-dock', 'tram-proposal'],
  ['night-bus-ride', 'tram-driver'],
  ['night-market', 'night-bus-ride'],
  ['night-market', 'night-bus-n6'],
  ['night-market', 'night-bus-data'],
  ['library-night-week', 'night-bus-n6'],
  ['library-night-week', 'night-bus-ride'],
  ['library-open-to-city', 'night-bus-n6'],
  ['letters-page', 'tram-survey'],
  ['letters-page', 'deposit-rules'],
  ['letters-page', 'wetland-count'],
  ['letters-page', 'gatekeeper-pang'],
  ['letters-page', 'shipyard-workers'],
  ['island-school', 'ferry-timetable'],
  ['ferry-timetable', 'tide-notice'],
]

/** The relatives of each story that has any, by key. */
export function relatives(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const add = (a: string, b: string) => {
    if (a !== b) found.set(a, (found.get(a) ?? new Set()).add(b))
  }
  for (const group of [...groups, ...pairs]) for (const a of group) for (const b of group) add(a, b)
  return found
}

/** How many are looked at. */
const FIRST = 5

/**
 * Of the first five that are shown, how many are relatives; of as many as there are, where there are fewer than five. The
 * mean over all stories that have relatives.
 */
export function meanPrecision(shown: ReadonlyMap<string, readonly string[]>): number {
  const marked = [...relatives()]
  const sum = marked.reduce((total, [key, wanted]) => {
    const hits = (shown.get(key) ?? []).slice(0, FIRST).filter((other) => wanted.has(other)).length
    return total + hits / Math.min(FIRST, wanted.size)
  }, 0)
  return sum / marked.length
}
