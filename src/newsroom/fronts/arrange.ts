import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold, mustBeKnown } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { oneLine } from '../written.ts'
import { conflictOf, differenceOf, type FrontDifference, isSame, merged, tidy } from './compare.ts'
import {
  type Arrangement,
  capacityOf,
  EMPTY,
  type FillRule,
  FRONT_PATTERN,
  type FrontName,
  kindOf,
  listTwice,
  LONGEST_SLOT_HEADLINE,
  MOST_ENTRIES,
  type SlotEntry,
  slotKey,
  subjectOf,
} from './front.ts'
import { findArrangement, type Front, readFront, saveArrangement } from './front-store.ts'

export interface ArrangeOrder extends Arrangement {
  readonly front: FrontName
  /** The version that the editor began with. Without it, whatever stands is replaced: for programs. */
  readonly basedOn?: number | undefined
}

/**
 * Sets a front: which story stands where and when, what fills the rest. All of it in one go, so that no reader sees half
 * a change; every arrangement is kept. What another editor put live meanwhile in other slots stays; where both changed
 * the same slot this one is refused (`stale`, with the slots, who and the version that stands now). Refuses (`invalid`)
 * a story that stands twice without being meant to, a slot that the front does not have, a locked slot that is changed
 * without being unlocked; (`missing`) what is not there. Nothing is recorded when nothing changes. Returns the front.
 */
export async function arrangeFront(newsroom: Newsroom, order: ArrangeOrder): Promise<Front> {
  allow(newsroom.actor, 'arrange_front')
  const wanted = tidy(checked(order.front, order))
  return newsroom.write(async (tx) => {
    const front = await lockFront(tx, order.front)
    const base = order.basedOn === undefined ? front.version : order.basedOn
    const arrangement = base === front.version ? wanted : await mergeOnto(tx, front, base, wanted)
    return putLive(tx, front, arrangement)
  })
}

/**
 * 退回: puts a past arrangement of a front in force again, as a new version. Stories that are no longer there are left
 * out, and timed entries whose time is over. Refuses (`stale`) if the front is not the one that the editor looked at.
 */
export async function restoreFront(
  newsroom: Newsroom,
  order: { readonly front: FrontName; readonly version: number; readonly basedOn: number },
): Promise<Front> {
  allow(newsroom.actor, 'arrange_front')
  return newsroom.write(async (tx) => {
    const front = await lockFront(tx, order.front)
    if (front.version !== order.basedOn)
      throw new Refusal('stale', {
        noun: 'front',
        front: front.name,
        version: front.version,
        by: front.arrangedBy ?? '',
      })
    const past = await findArrangement(tx.rows, order.front, order.version)
    if (!past) throw new Refusal('missing', { noun: 'arrangement', front: order.front, version: order.version })
    return putLive(tx, front, await withoutGone(tx, past.arrangement), order.version)
  })
}

async function putLive(tx: Tx, front: Front, arrangement: Arrangement, restored?: number): Promise<Front> {
  const difference = differenceOf(front.arrangement, arrangement)
  if (isSame(difference)) return front
  refuseTwice(arrangement)
  refuseLocked(front.arrangement, arrangement, difference)
  await mustBeKnown(
    tx,
    'article',
    arrangement.slots.flatMap((slot) => slot.entries.map((entry) => entry.articleId)),
  )
  await mustBeKnown(tx, 'section', [...arrangement.blocks, ...arrangement.hiddenBlocks, ...sectionsIn(arrangement)])
  await mustBeKnown(tx, 'topic', topicsIn(arrangement))
  await saveArrangement(tx, front, arrangement, restored)
  await record(tx, {
    kind: 'front.arranged',
    front: front.name,
    version: front.version + 1,
    slots: arrangement.slots.flatMap(({ place, position, entries }) =>
      entries.map((entry) => ({ place, position, ...entry })),
    ),
    changed: difference.slots,
    ...(restored !== undefined && { restored }),
  })
  return readFront(tx.rows, front.name)
}

/** The front, held against other editors until the transaction ends. Refuses (`missing`) one of nothing. */
export async function lockFront(tx: Tx, name: FrontName): Promise<Front> {
  if (!FRONT_PATTERN.test(name)) throw new Refusal('missing', { noun: 'front', front: name })
  const kind = kindOf(name)
  if (kind !== 'home') await mustBeKnown(tx, kind, [subjectOf(name)])
  await hold(tx, `front ${name}`)
  return readFront(tx.rows, name)
}

async function mergeOnto(tx: Tx, front: Front, basedOn: number, wanted: Arrangement): Promise<Arrangement> {
  const base = basedOn === 0 ? EMPTY : (await findArrangement(tx.rows, front.name, basedOn))?.arrangement
  const both = base && merged(base, front.arrangement, wanted)
  if (both && listTwice(both).length === 0) return tidy(both)
  const clash = base
    ? conflictOf(
        differenceOf(base, wanted),
        differenceOf(base, front.arrangement),
        differenceOf(wanted, front.arrangement),
      )
    : differenceOf(wanted, front.arrangement)
  const twice = both ? listTwice(both).flatMap((each) => each.slots) : []
  throw new Refusal('stale', {
    noun: 'front',
    front: front.name,
    basedOn,
    version: front.version,
    by: front.arrangedBy ?? '',
    slots: [...new Set([...clash.slots, ...twice])],
    rules: clash.rules,
    blocks: clash.blocks,
  })
}

/** What of a past arrangement can still stand. */
async function withoutGone(tx: Tx, { slots, rules, blocks, hiddenBlocks }: Arrangement): Promise<Arrangement> {
  const known = async (noun: 'article' | 'section' | 'topic', ids: readonly Id[]) => {
    const table = ({ article: 'articles', section: 'sections', topic: 'topics' } as const)[noun]
    if (ids.length === 0) return new Set<Id>()
    const rows = await tx.rows
      .selectFrom(table)
      .select('id')
      .where('id', 'in', [...ids])
      .execute()
    return new Set(rows.map((row) => row.id))
  }
  const articles = await known(
    'article',
    slots.flatMap((slot) => slot.entries.map((entry) => entry.articleId)),
  )
  const sections = await known('section', [...blocks, ...hiddenBlocks, ...sectionsIn({ rules })])
  const topics = await known('topic', topicsIn({ rules }))
  const stands = (rule: FillRule) =>
    (rule.by !== 'section' || sections.has(rule.sectionId)) && (rule.by !== 'topic' || topics.has(rule.topicId))
  return tidy({
    slots: slots.map((slot) => ({
      ...slot,
      entries: slot.entries.filter(
        ({ articleId, until }) => articles.has(articleId) && (until === undefined || until > tx.at),
      ),
    })),
    rules: Object.fromEntries(Object.entries(rules).filter(([, rule]) => stands(rule))),
    blocks: blocks.filter((id) => sections.has(id)),
    hiddenBlocks: hiddenBlocks.filter((id) => sections.has(id)),
  })
}

function sectionsIn({ rules }: Pick<Arrangement, 'rules'>): readonly Id[] {
  return Object.values(rules).flatMap((rule) => (rule.by === 'section' ? [rule.sectionId] : []))
}

function topicsIn({ rules }: Pick<Arrangement, 'rules'>): readonly Id[] {
  return Object.values(rules).flatMap((rule) => (rule.by === 'topic' ? [rule.topicId] : []))
}

/** The arrangement with its headlines read, if the front has such slots. */
function checked(front: FrontName, { slots, rules, blocks, hiddenBlocks }: Arrangement): Arrangement {
  const seen = new Set<string>()
  for (const slot of slots) {
    const key = slotKey(slot)
    const fits = Number.isInteger(slot.position) && slot.position >= 0 && slot.position < capacityOf(front, slot.place)
    if (!fits) throw new Refusal('invalid', { noun: 'front', slot: key, why: 'no such place' })
    if (seen.has(key)) throw new Refusal('invalid', { noun: 'front', slot: key, why: 'there already' })
    if (slot.entries.length > MOST_ENTRIES) throw new Refusal('invalid', { noun: 'front', slot: key, why: 'full' })
    seen.add(key)
  }
  const place = Object.keys(rules).find((each) => capacityOf(front, each) === 0)
  if (place !== undefined) throw new Refusal('invalid', { noun: 'front', place, why: 'no such place' })
  const read = (entry: SlotEntry): SlotEntry => {
    const { from, until, headline } = entry
    if (from !== undefined && until !== undefined && until <= from)
      throw new Refusal('invalid', {
        noun: 'front',
        articleId: entry.articleId,
        from,
        until,
        why: 'ends before it begins',
      })
    if (headline === undefined) return entry
    return { ...entry, headline: oneLine(headline, LONGEST_SLOT_HEADLINE, { noun: 'front', field: 'headline' }) }
  }
  return {
    slots: slots.map((slot) => ({ ...slot, entries: slot.entries.map(read) })),
    rules,
    blocks,
    hiddenBlocks,
  }
}

function refuseTwice(arrangement: Arrangement): void {
  const [twice] = listTwice(arrangement)
  if (twice)
    throw new Refusal('invalid', {
      noun: 'front',
      articleId: twice.articleId,
      slots: twice.slots,
      why: 'placed twice',
    })
}

/** Unlocking and changing are two decisions, though they may be put live together. */
function refuseLocked(before: Arrangement, after: Arrangement, { slots }: FrontDifference): void {
  const locked = (arrangement: Arrangement, key: string) =>
    arrangement.slots.some((slot) => slot.locked === true && slotKey(slot) === key)
  const slot = slots.find((key) => locked(before, key) && locked(after, key))
  if (slot !== undefined) throw new Refusal('invalid', { noun: 'front', slot, why: 'locked' })
}
