import { SLUG_PATTERN } from '../../newsroom/addresses/former-address.ts'
import type { WireEntry } from '../../newsroom/wire/wire-reading.ts'

/** Which items of the wire a page shows. */
export interface WireFilter {
  readonly topic: string | undefined
  readonly section: string | undefined
  readonly flash: boolean
}

/** The filter in a query (`?topic=tide-gate&flash=1`); undefined when it names what cannot be. */
export function readFilter(query: URLSearchParams): WireFilter | undefined {
  const [topic, section] = [query.get('topic') ?? undefined, query.get('section') ?? undefined]
  for (const slug of [topic, section])
    if (slug !== undefined && (slug.length > 60 || !SLUG_PATTERN.test(slug))) return undefined
  return { topic, section, flash: query.get('flash') === '1' }
}

/** One spelling for all filters that show the same. */
export function filterKey({ topic = '', section = '', flash }: WireFilter): string {
  return `${topic} ${section} ${flash ? 'flash' : ''}`
}

export function matches({ topic, section, flash }: WireFilter, entry: WireEntry): boolean {
  if (topic !== undefined && entry.topic?.slug !== topic) return false
  if (section !== undefined && entry.section?.slug !== section) return false
  return !flash || entry.flash
}
