import type { SectionSlug } from './city.ts'
import type { SourceKey } from './sources.ts'
import type { TopicSlug } from './topics.ts'

/** An item of the demo's rolling feed. */
export interface WireEntry {
  readonly key: string
  /** Hours between the item and the moment the demo is loaded. */
  readonly hoursAgo: number
  /** 15 to 40 characters, plain. */
  readonly headline: string
  /** One or two sentences more, plain. */
  readonly text?: string
  readonly section: SectionSlug
  readonly topic?: TopicSlug
  readonly flash?: true
  /** Key of the story that it leads to. */
  readonly story?: string
  readonly source: SourceKey
}
