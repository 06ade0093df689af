import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Tx } from '../newsroom.ts'
import { tidy } from './compare.ts'
import {
  type Arrangement,
  BLOCK_CAPACITY,
  type FillRule,
  type FrontName,
  type Place,
  type Slot,
  slotKey,
} from './front.ts'
import { readFront, saveArrangement } from './front-store.ts'

interface Move {
  readonly noun: 'section' | 'topic'
  readonly from: Id
  readonly into: Id
}

/**
 * Moves what fronts hold of a section or topic to the one that it was merged into: rules, blocks, and its own front
 * where the other has none. Returns how many fronts are arranged otherwise now.
 */
export async function moveOnFronts(tx: Tx, move: Move): Promise<number> {
  const own: FrontName = `${move.noun}:${move.from}`
  const other: FrontName = `${move.noun}:${move.into}`
  const rows = await tx.rows.selectFrom('fronts').select('name').orderBy('name').execute()
  let moved = 0
  for (const name of rows.map((row) => row.name as FrontName)) {
    await hold(tx, `front ${name}`)
    const front = await readFront(tx.rows, name)
    if (name === own) {
      const into = await readFront(tx.rows, other)
      if (into.version === 0) moved += await put(tx, { name: other, version: 0 }, movedIn(front.arrangement, move))
      await tx.rows.deleteFrom('front_slots').where('front', '=', own).execute()
      await tx.rows.deleteFrom('fronts').where('name', '=', own).execute()
      continue
    }
    const arrangement = movedIn(front.arrangement, move)
    if (JSON.stringify(arrangement) !== JSON.stringify(tidy(front.arrangement)))
      moved += await put(tx, front, arrangement)
  }
  return moved
}

async function put(
  tx: Tx,
  front: { readonly name: FrontName; readonly version: number },
  arrangement: Arrangement,
): Promise<number> {
  await saveArrangement(tx, front, arrangement)
  const slots = arrangement.slots.flatMap(({ place, position, entries }) =>
    entries.map((entry) => ({ place, position, ...entry })),
  )
  await record(tx, { kind: 'front.arranged', front: front.name, version: front.version + 1, slots, changed: [] })
  return 1
}

function movedIn({ slots, rules, blocks, hiddenBlocks }: Arrangement, move: Move): Arrangement {
  const rename = (id: Id) => (move.noun === 'section' && id === move.from ? move.into : id)
  const [own, other]: Place[] = [`block:${move.from}`, `block:${move.into}`]
  const places = Object.entries(rules)
  return tidy({
    slots: move.noun === 'section' ? intoFree(slots, own!, other!) : slots,
    rules: Object.fromEntries(
      places.filter(([place]) => place !== own).map(([place, rule]) => [place, ruled(rule, move)]),
    ),
    blocks: blocks.filter((id) => id !== move.from || !blocks.includes(move.into)).map(rename),
    // A block that readers saw does not vanish because the other's was hidden, nor the other way round.
    hiddenBlocks: hiddenBlocks.filter((id) => id !== move.from),
  })
}

function ruled(rule: FillRule, { noun, from, into }: Move): FillRule {
  if (rule.by === 'section' && noun === 'section' && rule.sectionId === from) return { ...rule, sectionId: into }
  if (rule.by === 'topic' && noun === 'topic' && rule.topicId === from) return { ...rule, topicId: into }
  return rule
}

/** Slots of one block go to positions of the other that nothing holds, as far as there are any. */
function intoFree(slots: readonly Slot[], own: Place, other: Place): readonly Slot[] {
  const held = new Set(slots.map(slotKey))
  const free = Array.from({ length: BLOCK_CAPACITY }, (_, position) => position).filter(
    (position) => !held.has(slotKey({ place: other, position })),
  )
  return slots.flatMap((slot) => {
    if (slot.place !== own) return [slot]
    const position = free.shift()
    return position === undefined ? [] : [{ ...slot, place: other, position }]
  })
}
