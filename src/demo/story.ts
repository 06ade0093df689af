import type { Byline } from '../newsroom/articles/article.ts'
import type { SectionSlug } from './city.ts'
import type { StaffKey } from './people.ts'
import type { SourceKey } from './sources.ts'
import type { TopicSlug } from './topics.ts'

/** The pictures that the demo draws. Each is used once or twice. */
export const pictureNames = [
  'tide-gate',
  'tram',
  'night-market',
  'shipyard',
  'library',
  'oyster-rafts',
  'opera-stage',
  'lighthouse',
  'football',
  'classroom',
  'wetland-birds',
  'ferry',
] as const

export type PictureName = (typeof pictureNames)[number]

/**
 * Text with the inline notation that `notation.ts` reads:
 * `{em|字}` emphasis marks, `{strong|字}`, `{ruby|埠|bù}` a reading, `{note|脚注}` a footnote, `{a|文字|/t/slug}` a link,
 * `{day|-1}` the date that many days from the story's own day. Dates of the present are written in no other way, so that
 * the demo is as fresh in any year.
 */
export type Marked = string

export interface Figure {
  readonly picture: PictureName
  readonly caption: Marked
  readonly credit: string
  readonly alt: string
}

export interface StoryTable {
  readonly caption: Marked
  readonly head: readonly Marked[]
  readonly rows: readonly (readonly Marked[])[]
}

/** One block of a story's body. A plain string is a paragraph. */
export type Block =
  | Marked
  | { readonly h2: Marked }
  | { readonly quote: Marked; readonly by?: string }
  | { readonly list: readonly Marked[]; readonly ordered?: boolean }
  | { readonly table: StoryTable }
  | Figure

/** Who wrote: a member of staff by key, or somebody from outside with what they are. */
export type StoryByline = StaffKey | { readonly name: string; readonly role: Byline['role'] }

/** A note dated by hours before the demo is loaded. */
export interface DatedNote {
  readonly hoursAgo: number
  readonly note: Marked
}

/** A correction, with what the story said before it. */
export interface StoryCorrection extends DatedNote {
  /** Each place that was put right: what stands there now, and what stood there. */
  readonly places: readonly { readonly right: string; readonly wrong: string }[]
}

/** An article of the demo. */
export interface Story {
  /** Stable latin slug; wire items, fronts and comments refer to it. */
  readonly key: string
  readonly section: SectionSlug
  readonly topics: readonly TopicSlug[]
  /** 引题, the line above the headline. */
  readonly kicker?: string
  /** At most 26 characters. */
  readonly headline: string
  /** 副题, under the headline. */
  readonly standfirst?: Marked
  readonly bylines: readonly StoryByline[]
  /** 电头 without the date, which is the day of publication: `本报外港`. */
  readonly dateline?: string
  readonly source: SourceKey
  /** 原标题 of a reprint, when the headline was changed. */
  readonly originalHeadline?: string
  /** 责任编辑. */
  readonly editor: StaffKey
  /** Hours between publication and the moment the demo is loaded. */
  readonly hoursAgo: number
  readonly body: readonly Block[]
  /** 更正: we were wrong. */
  readonly corrections?: readonly StoryCorrection[]
  /** 更新: there was more to say. The note is added to the story as its last paragraph. */
  readonly updates?: readonly DatedNote[]
  /** 撤回: the page stays and says so. */
  readonly retraction?: { readonly hoursAgo: number; readonly reason: Marked }
  /** Reads up to the moment of loading. */
  readonly reads: number
}
