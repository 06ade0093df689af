import { differenceOf, type FrontDifference, isSame, merged } from '../../../newsroom/fronts/compare.ts'
import { type Arrangement, listTwice, slotKey } from '../../../newsroom/fronts/front.ts'

/** What is live, as far as an editor has seen it. */
export interface Base {
  readonly version: number
  readonly arrangement: Arrangement
}

/** An arrangement that is being worked on, with the way back. */
export interface Draft {
  readonly base: Base
  readonly now: Arrangement
  readonly past: readonly Arrangement[]
  readonly future: readonly Arrangement[]
}

const MOST_STEPS = 200

export function draftOf(base: Base): Draft {
  return { base, now: base.arrangement, past: [], future: [] }
}

/** A step on; one that changes nothing is none. */
export function stepped(draft: Draft, next: Arrangement): Draft {
  if (isSame(differenceOf(draft.now, next))) return draft
  return { ...draft, now: next, past: [...draft.past, draft.now].slice(-MOST_STEPS), future: [] }
}

export function undone(draft: Draft): Draft {
  const last = draft.past.at(-1)
  if (!last) return draft
  return { ...draft, now: last, past: draft.past.slice(0, -1), future: [draft.now, ...draft.future] }
}

export function redone(draft: Draft): Draft {
  const [next, ...future] = draft.future
  if (!next) return draft
  return { ...draft, now: next, past: [...draft.past, draft.now], future }
}

export function changesIn({ base, now }: Draft): FrontDifference {
  return differenceOf(base.arrangement, now)
}

export function countOf({ slots, rules, blocks }: FrontDifference): number {
  return slots.length + rules.length + (blocks ? 1 : 0)
}

/** What somebody else put live meanwhile. `clash`: where both changed the same, which the editor has to decide. */
export interface Meeting {
  readonly theirs: FrontDifference
  readonly clash: readonly string[]
}

export function meetingOf({ base, now }: Draft, live: Base): Meeting {
  const theirs = differenceOf(base.arrangement, live.arrangement)
  const mine = differenceOf(base.arrangement, now)
  const apart = differenceOf(now, live.arrangement)
  const both = merged(base.arrangement, live.arrangement, now)
  const twice = both ? listTwice(both).flatMap((each) => each.slots) : []
  const met = [...theirs.slots, ...theirs.rules].filter(
    (key) => [...mine.slots, ...mine.rules].includes(key) && [...apart.slots, ...apart.rules].includes(key),
  )
  const blocks = theirs.blocks && mine.blocks && apart.blocks ? ['blocks'] : []
  return { theirs, clash: [...new Set([...met, ...blocks, ...twice])] }
}

/**
 * The draft on top of what is live now. Where both changed the same, `prefer` decides. One step that can be undone is
 * not made of it: what is live is live.
 */
export function rebased(draft: Draft, live: Base, prefer: 'mine' | 'theirs'): Draft {
  const clash = new Set(meetingOf(draft, live).clash)
  const { base, now } = draft
  const result =
    prefer === 'theirs'
      ? merged(base.arrangement, live.arrangement, adopted(now, live.arrangement, clash))
      : merged(adopted(base.arrangement, live.arrangement, clash), live.arrangement, now)
  return { base: live, now: result ?? (prefer === 'mine' ? now : live.arrangement), past: [], future: [] }
}

/** An arrangement with some of its slots, rules and blocks as another has them. */
function adopted(one: Arrangement, other: Arrangement, keys: ReadonlySet<string>): Arrangement {
  const ofOther = other.slots.filter((slot) => keys.has(slotKey(slot)))
  const rules = Object.entries(one.rules).filter(([place]) => !keys.has(place))
  const rulesOfOther = Object.entries(other.rules).filter(([place]) => keys.has(place))
  const { blocks, hiddenBlocks } = keys.has('blocks') ? other : one
  return {
    slots: [...one.slots.filter((slot) => !keys.has(slotKey(slot))), ...ofOther],
    rules: Object.fromEntries([...rules, ...rulesOfOther]),
    blocks,
    hiddenBlocks,
  }
}
