import type { SectionSlug } from '../city.ts'
import type { TopicSlug } from '../topics.ts'
import { type Sentence, sentences } from './grammar.ts'

/** What reporters on one beat write: the sentences that a made-up story of the kind is put together from. */
export interface Beat {
  readonly section: SectionSlug
  /** Topics that such a story may stand under. */
  readonly topics: readonly TopicSlug[]
  readonly headlines: readonly Sentence[]
  readonly standfirsts: readonly Sentence[]
  readonly leads: readonly Sentence[]
  readonly details: readonly Sentence[]
  readonly voices: readonly Sentence[]
  readonly ends: readonly Sentence[]
}

type Written = Record<'headlines' | 'standfirsts' | 'leads' | 'details' | 'voices' | 'ends', string>

/** A beat from its sentences, one a line. */
export function beat(section: SectionSlug, topics: readonly TopicSlug[], written: Written): Beat {
  return {
    section,
    topics,
    headlines: sentences(written.headlines),
    standfirsts: sentences(written.standfirsts),
    leads: sentences(written.leads),
    details: sentences(written.details),
    voices: sentences(written.voices),
    ends: sentences(written.ends),
  }
}
