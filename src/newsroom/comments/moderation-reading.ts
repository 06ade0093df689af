import type { Kysely } from 'kysely'
import { DAY, type Instant, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import { matcherOf, wordMatcher } from '../word-lists/word-matcher.ts'
import { listWords } from '../word-lists/word-store.ts'
import type { WordOrder } from '../word-lists/word-term.ts'
import type { Verdict } from './comment.ts'

/** One judgement of a comment. */
export interface PastVerdict {
  readonly id: Id
  readonly verdict: Verdict
  readonly before: Verdict | undefined
  /** `phase`, or as the log names them. */
  readonly judge: string
  readonly rule: string | undefined
  readonly reason: string | undefined
  readonly at: Instant
}

/** Every judgement of a comment, the oldest first. */
export async function listVerdicts(db: Kysely<Tables>, commentId: Id): Promise<readonly PastVerdict[]> {
  const rows = await db
    .selectFrom('comment_verdicts')
    .selectAll()
    .where('comment_id', '=', commentId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    verdict: row.verdict as Verdict,
    before: (row.before as Verdict | null) ?? undefined,
    judge: row.judge,
    rule: row.rule ?? undefined,
    reason: row.reason ?? undefined,
    at: row.made_at,
  }))
}

/** What moderation did in seven days. */
export interface WeekOfModeration {
  readonly from: Instant
  readonly to: Instant
  /** Comments that a phase held. */
  readonly held: number
  /** Of them, those that an appeal has shown to be wrong. */
  readonly wronglyHeld: number
  readonly judged: number
  /** Half of the held ones waited no longer than this for somebody; undefined while nobody has judged one. */
  readonly medianMinutes: number | undefined
}

/** More of one week are not gone through for the median. */
const MOST_WAITS = 20_000

/** The last weeks of seven days each, the newest first. */
export async function weeksOfModeration(
  db: Kysely<Tables>,
  { now, weeks }: { readonly now: Instant; readonly weeks: number },
): Promise<readonly WeekOfModeration[]> {
  const found: WeekOfModeration[] = []
  for (let week = 0; week < weeks; week++) {
    const [from, to] = [later(now, -7 * (week + 1) * DAY), later(now, -7 * week * DAY)]
    const held = heldWithin(db, { from, to })
    const { number: judged } = await within(db, { from, to })
      .where('judge', 'like', 'staff:%')
      .select((eb) => eb.fn.countAll<number>().as('number'))
      .executeTakeFirstOrThrow()
    const { number: wronglyHeld } = await db
      .selectFrom(held.as('held'))
      .where('held.comment_id', 'in', (eb) =>
        eb.selectFrom('comment_appeals').select('comment_appeals.comment_id').where('outcome', '=', 'granted'),
      )
      .select((eb) => eb.fn.countAll<number>().as('number'))
      .executeTakeFirstOrThrow()
    const { number } = await db
      .selectFrom(held.as('held'))
      .select((eb) => eb.fn.countAll<number>().as('number'))
      .executeTakeFirstOrThrow()
    found.push({ from, to, held: number, wronglyHeld, judged, medianMinutes: await medianWait(db, held) })
  }
  return found
}

interface Week {
  readonly from: Instant
  readonly to: Instant
}

function within(db: Kysely<Tables>, { from, to }: Week) {
  return db.selectFrom('comment_verdicts').where('made_at', '>=', from).where('made_at', '<', to)
}

/** Comments that a phase held in a time, each with when it first did. */
function heldWithin(db: Kysely<Tables>, week: Week) {
  return within(db, week)
    .where('judge', '=', 'phase')
    .where('verdict', '=', 'hold')
    .select((eb) => ['comment_id', eb.fn.min('made_at').as('since')])
    .groupBy('comment_id')
}

/** From when each was held to the first that somebody said of it, whenever that was. */
async function medianWait(db: Kysely<Tables>, held: ReturnType<typeof heldWithin>): Promise<number | undefined> {
  const rows = await db
    .selectFrom(held.as('held'))
    .innerJoin('comment_verdicts as judged', 'judged.comment_id', 'held.comment_id')
    .whereRef('judged.made_at', '>=', 'held.since')
    .where('judged.judge', 'like', 'staff:%')
    .select((eb) => ['held.since', eb.fn.min('judged.made_at').as('until')])
    .groupBy(['held.comment_id', 'held.since'])
    .orderBy('held.since')
    .limit(MOST_WAITS)
    .execute()
  const waits = rows
    .map(({ since, until }) => (Date.parse(until) - Date.parse(since)) / MINUTE)
    .toSorted((a, b) => a - b)
  return waits[Math.floor((waits.length - 1) / 2)]
}

/** What a term would have done. */
export interface TermTrial {
  /** Comments of the last week that were gone through. */
  readonly read: number
  /** Those that are caught with it, and were not without. */
  readonly more: number
  /** Those that are not caught any more. */
  readonly fewer: number
  /** Some of them, the newest first. */
  readonly examples: readonly {
    readonly commentId: Id
    readonly text: string
    readonly start: number
    readonly end: number
  }[]
}

const MOST_TRIED = 20_000
const PAGE = 1000
const MOST_EXAMPLES = 8

/** Tries a term, or another form of one that is on the list, on the comments of the last week, before it is saved. */
export async function tryTerm(
  db: Kysely<Tables>,
  { word, now }: { readonly word: WordOrder; readonly now: Instant },
): Promise<TermTrial> {
  const list = await listWords(db)
  const before = await wordMatcher(db)
  const after = matcherOf([...list.filter(({ text }) => text !== word.text), { ...word, number: 0 }])
  const tally = { read: 0, more: 0, fewer: 0 }
  const examples: { commentId: Id; text: string; start: number; end: number }[] = []
  let last: { posted_at: Instant; id: Id } = { posted_at: now, id: '' }
  while (tally.read < MOST_TRIED) {
    const rows = await db
      .selectFrom('comments')
      .select(['id', 'text', 'posted_at'])
      .where('posted_at', '>', later(now, -7 * DAY))
      .where((eb) => eb(eb.refTuple('posted_at', 'id'), '<', eb.tuple(last.posted_at, last.id)))
      .orderBy('posted_at', 'desc')
      .orderBy('id', 'desc')
      .limit(PAGE)
      .execute()
    for (const { id, text } of rows) {
      const [was, [hit]] = [before.find(text).length > 0, after.find(text)]
      if (!was && hit) {
        tally.more++
        if (examples.length < MOST_EXAMPLES) examples.push({ commentId: id, text, start: hit.start, end: hit.end })
      } else if (was && !hit) tally.fewer++
    }
    tally.read += rows.length
    if (rows.length < PAGE) break
    last = rows.at(-1)!
  }
  return { ...tally, examples }
}
