import type { Kysely } from 'kysely'
import { HOUR, type Instant, later } from '../../kernel/clock.ts'
import { lexiconForm } from '../../hanzi/words/lexicon-form.ts'
import type { Tables } from '../tables.ts'
import { type DeskWireItem, listDeskWire } from './desk-wire-reading.ts'

/** Who files a flash wants to know what went out just now, not this morning. */
const SPAN = 2 * HOUR
/** Of the pairs of the shorter headline, so many in the other one: below it, two floods in two towns are alike. */
const ALIKE = 0.4
const MOST_COMPARED = 200
const MOST_SIMILAR = 5

/**
 * Items of the last two hours that may say the same as a headline that is being typed, the most alike first. Compared by
 * pairs of neighbouring characters, in Simplified, digits with their neighbours: a headline says 开闸 or 闸门开启, and a
 * flash is too short for its words to be told apart with certainty.
 */
export async function listSimilarWire(
  db: Kysely<Tables>,
  headline: string,
  now: Instant,
): Promise<readonly DeskWireItem[]> {
  const wanted = pairsOf(headline)
  if (wanted.size === 0) return []
  const items = await listDeskWire(db, { from: later(now, -SPAN), limit: MOST_COMPARED, now })
  return items
    .filter((item) => item.withdrawnAt === undefined)
    .map((item) => ({ item, alike: likeness(wanted, pairsOf(item.headline)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, MOST_SIMILAR)
    .map(({ item }) => item)
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  if (fewer.size < 2) return 0
  return [...fewer].filter((pair) => more.has(pair)).length / fewer.size
}

const RUN = /[\p{Script=Han}\p{L}\p{N}]+/gu

function pairsOf(headline: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const [run] of lexiconForm(headline).matchAll(RUN))
    for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2))
  return pairs
}
