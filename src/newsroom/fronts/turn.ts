import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import type { FrontName } from './front.ts'
import { nextTurn } from './front.ts'
import { readFront } from './front-store.ts'

/**
 * Tells in the log that timed slots have appeared or left, once per turn on however many nodes. Pages follow the clock
 * by themselves, to the millisecond; those who follow the log (the Desk, caches at the edge) learn of it by this.
 * Returns how many fronts have turned.
 */
export async function turnFronts(newsroom: Newsroom): Promise<number> {
  const due = await newsroom.database.read
    .selectFrom('fronts')
    .select('name')
    .where('next_turn_at', 'is not', null)
    .where('next_turn_at', '<=', newsroom.now())
    .limit(100)
    .execute()
  let turned = 0
  for (const { name } of due) {
    turned += await newsroom.write(async (tx) => {
      await hold(tx, `front ${name}`)
      const row = await tx.rows.selectFrom('fronts').select('next_turn_at').where('name', '=', name).executeTakeFirst()
      if (!row || row.next_turn_at === null || row.next_turn_at > tx.at) return 0
      const { arrangement, version } = await readFront(tx.rows, name as FrontName)
      await tx.rows
        .updateTable('fronts')
        .set({ next_turn_at: nextTurn(arrangement, tx.at) ?? null })
        .where('name', '=', name)
        .execute()
      await record(tx, { kind: 'front.turned', front: name, version, turn: row.next_turn_at })
      return 1
    })
  }
  return turned
}
