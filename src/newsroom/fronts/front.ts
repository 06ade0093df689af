import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'

/** A front: the home page, a section's or a topic's. Named by id, so that a new address does not move it. */
export type FrontName = 'home' | `section:${Id}` | `topic:${Id}`

export const FRONT_PATTERN = /^(?:home|(?:section|topic):[0-9a-hjkmnp-tv-z]{12})$/

/** 头条, 头条旁, 要闻; on the home page a block for each section, too. */
export type Place = 'lead' | 'second' | 'brief' | `block:${Id}`

/** One story in a slot. */
export interface SlotEntry {
  readonly articleId: Id
  /** Shown from this instant on, and up to this one. */
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
  /** 短题: what stands here instead of the story's own headline. */
  readonly headline?: string | undefined
  /** Meant to stand here although it stands elsewhere on the front as well. */
  readonly again?: true | undefined
}

/**
 * A position of a front. Of its entries the first that readers may see at the moment is shown: so a story that is not
 * published yet takes its slot once it is, and until then the one behind it stays. With none of them to be shown the
 * rule of the place fills the slot.
 */
export interface Slot {
  readonly place: Place
  readonly position: number
  readonly entries: readonly SlotEntry[]
  /** 锁定: stays as it is, whatever is moved around it, until it is unlocked. */
  readonly locked?: true | undefined
}

/** With what a place is filled where nothing is placed. */
export type FillRule =
  | { readonly by: 'newest' }
  | { readonly by: 'section'; readonly sectionId: Id }
  | { readonly by: 'topic'; readonly topicId: Id }
  | { readonly by: 'hot'; readonly span: '24h' | '7d' | '30d' }
  | { readonly by: 'none' }

/** Everything that an editor decides about a front. */
export interface Arrangement {
  readonly slots: readonly Slot[]
  /** By place; a place without one has the rule of its front (`ruleOf`). */
  readonly rules: Readonly<Record<string, FillRule>>
  /** The order of the home page's section blocks; those that are not named follow in the order of the masthead. */
  readonly blocks: readonly Id[]
  /** Sections without a block on the home page. */
  readonly hiddenBlocks: readonly Id[]
}

export const EMPTY: Arrangement = { slots: [], rules: {}, blocks: [], hiddenBlocks: [] }

/** How many entries may wait in one slot. */
export const MOST_ENTRIES = 6
/** In UTF-16 units. */
export const LONGEST_SLOT_HEADLINE = 60
export const BLOCK_CAPACITY = 7

const CAPACITIES = {
  home: { lead: 1, second: 2, brief: 9 },
  section: { lead: 1, second: 2, brief: 6 },
  topic: { lead: 1 },
} as const satisfies Record<string, Partial<Record<Place, number>>>

/** How many stories a place of a front holds; 0 for a place that the front does not have. */
export function capacityOf(front: FrontName, place: string): number {
  const kind = kindOf(front)
  if (place.startsWith('block:')) return kind === 'home' ? BLOCK_CAPACITY : 0
  return (CAPACITIES[kind] as Readonly<Record<string, number>>)[place] ?? 0
}

/** The places above the blocks, in the order of the page. */
export function placesOf(front: FrontName): readonly Place[] {
  return Object.keys(CAPACITIES[kindOf(front)]) as Place[]
}

export function kindOf(front: FrontName): keyof typeof CAPACITIES {
  return front === 'home' ? 'home' : front.startsWith('section:') ? 'section' : 'topic'
}

/** The id in a front's name: that of its section or topic. */
export function subjectOf(front: FrontName): Id | undefined {
  return front === 'home' ? undefined : front.slice(front.indexOf(':') + 1)
}

/** The rule that fills a place: what was set, or the newest of what the place is for. */
export function ruleOf(front: FrontName, arrangement: Pick<Arrangement, 'rules'>, place: Place): FillRule {
  const set = arrangement.rules[place]
  if (set) return set
  if (place.startsWith('block:')) return { by: 'section', sectionId: place.slice('block:'.length) }
  const kind = kindOf(front)
  if (kind === 'home') return { by: 'newest' }
  const id = subjectOf(front)!
  return kind === 'section' ? { by: 'section', sectionId: id } : { by: 'topic', topicId: id }
}

/** `brief 2`: the name of a slot, within its front. */
export function slotKey({ place, position }: Pick<Slot, 'place' | 'position'>): string {
  return `${place} ${position}`
}

/** Slots for stories that stand one after the other in their places. */
export function inOrder(stories: readonly { readonly place: Place; readonly articleId: Id }[]): readonly Slot[] {
  const filled = new Map<Place, number>()
  return stories.map(({ place, articleId }) => {
    const position = filled.get(place) ?? 0
    filled.set(place, position + 1)
    return { place, position, entries: [{ articleId }] }
  })
}

/** Whether an entry is to be shown at an instant, if its story may be read. */
export function isOn({ from, until }: Pick<SlotEntry, 'from' | 'until'>, at: Instant): boolean {
  return (from === undefined || from <= at) && (until === undefined || at < until)
}

/** The first instant after `at` at which an entry appears or leaves. */
export function nextTurn({ slots }: Pick<Arrangement, 'slots'>, at: Instant): Instant | undefined {
  let next: Instant | undefined
  for (const { entries } of slots)
    for (const { from, until } of entries)
      for (const turn of [from, until])
        if (turn !== undefined && turn > at && (next === undefined || turn < next)) next = turn
  return next
}

/** Whether some instant sees both. */
export function overlap(a: Pick<SlotEntry, 'from' | 'until'>, b: Pick<SlotEntry, 'from' | 'until'>): boolean {
  const endsBefore = (x: typeof a, y: typeof a) => x.until !== undefined && y.from !== undefined && x.until <= y.from
  return !endsBefore(a, b) && !endsBefore(b, a)
}

/** The stories that stand in two slots at the same time without being meant to. */
export function listTwice({ slots }: Pick<Arrangement, 'slots'>): readonly { articleId: Id; slots: string[] }[] {
  const places = Map.groupBy(
    slots.flatMap((slot) => slot.entries.map((entry) => ({ slot: slotKey(slot), entry }))),
    ({ entry }) => entry.articleId,
  )
  return [...places].flatMap(([articleId, held]) => {
    const clash = held.flatMap((one, index) =>
      held
        .slice(index + 1)
        .filter((other) => !one.entry.again && !other.entry.again && overlap(one.entry, other.entry))
        .map((other) => [one.slot, other.slot]),
    )
    return clash.length === 0 ? [] : [{ articleId, slots: [...new Set(clash.flat())] }]
  })
}
