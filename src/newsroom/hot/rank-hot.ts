import type { Kysely } from 'kysely'
import { type Instant, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { hourOf } from '../reads/count-reads.ts'
import type { Tables } from '../tables.ts'
import { type HourOfMarks, scoreAt } from './level.ts'
import { type HotReasons, NOTHING_DONE, reasonsOf } from './reasons.ts'
import { countSaid, readLikedOf } from './said.ts'
import { type StandingChoice, standingChoices } from './standing.ts'
import { LENGTH, PLACES_RANKED, type Span, SPANS } from './weights.ts'

const LONGEST = Math.max(...Object.values(LENGTH))

interface Ranked {
  readonly articleId: Id
  readonly score: number
  readonly reasons: HotReasons
}

/**
 * Ranks the hot lists from what readers did and what editors decided. Writes and records only the lists that changed, so
 * a quiet hour leaves no trace and no page is rendered again.
 */
export async function rankHot(newsroom: Newsroom): Promise<readonly Span[]> {
  // Looked at before a transaction is begun: mostly nothing has changed.
  const changed = await changedLists(newsroom.database.read, newsroom.now())
  return changed.length === 0 ? [] : newsroom.write(rankIn)
}

/** The same within a transaction, for verbs whose effect is to be seen when they return. */
export async function rankIn(tx: Tx): Promise<readonly Span[]> {
  const changed = await changedLists(tx.rows, tx.at)
  if (changed.length === 0) return []
  for (const [span, list] of changed) await saveHot(tx, span, list)
  const spans = changed.map(([span]) => span)
  await record(tx, { kind: 'hot.ranked', spans })
  return spans
}

type RankedSpan = readonly [span: Span, list: readonly Ranked[]]

async function changedLists(db: Kysely<Tables>, now: Instant): Promise<readonly RankedSpan[]> {
  const choices = await standingChoices(db, now)
  const orders: Order[] = []
  for (const span of SPANS) orders.push(await orderOf(db, span, { now, choices }))
  const ids = new Set(orders.flatMap((order) => order.ids))
  const liked = await readLikedOf(db, ids, later(now, -LONGEST))
  const changed: RankedSpan[] = []
  for (const order of orders) {
    const list = await explain(db, order, { now, liked })
    if (printOf(list) !== (await storedPrint(db, order.span))) changed.push([order.span, list])
  }
  return changed
}

/** The stories of a list in their order, before anybody has asked why. */
interface Order {
  readonly span: Span
  readonly since: Instant
  readonly ids: readonly Id[]
  readonly pins: readonly Id[]
  readonly level: ReadonlyMap<Id, number>
}

/** Pinned stories first, the latest pin on top; then by level, without what editors keep off the list. */
async function orderOf(
  db: Kysely<Tables>,
  span: Span,
  { now, choices }: { readonly now: Instant; readonly choices: readonly StandingChoice[] },
): Promise<Order> {
  const since = later(now, -LENGTH[span])
  const pins = choices.filter(({ kind }) => kind === 'pin').map(({ articleId }) => articleId)
  const chosen = choices.map(({ articleId }) => articleId)
  const levels = await db
    .selectFrom('hot_levels')
    .innerJoin('articles', 'articles.id', 'hot_levels.article_id')
    .select(['hot_levels.article_id', 'hot_levels.level'])
    .where('hot_levels.span', '=', span)
    .where('hot_levels.last_hour', '>=', hourOf(since))
    .where('articles.state', '=', 'published')
    .orderBy('hot_levels.level', 'desc')
    .orderBy('hot_levels.article_id', 'desc')
    .limit(PLACES_RANKED + chosen.length)
    .execute()
  const level = new Map(levels.map((row) => [row.article_id, row.level]))
  const others = levels.map((row) => row.article_id).filter((id) => !chosen.includes(id))
  return { span, since, ids: [...pins, ...others].slice(0, PLACES_RANKED), pins, level }
}

type Liked = ReadonlyMap<Id, readonly HourOfMarks[]>

async function explain(
  db: Kysely<Tables>,
  { span, since, ids, pins, level }: Order,
  { now, liked }: { readonly now: Instant; readonly liked: Liked },
): Promise<readonly Ranked[]> {
  const reasons = await reasonsFor(db, ids, { since, recent: later(now, -LENGTH[span] / 12), liked })
  return ids
    .map((articleId): Ranked => {
      const stands = level.get(articleId)
      return {
        articleId,
        score: stands === undefined ? 0 : Math.round(scoreAt(span, stands, now)),
        reasons: { ...reasons(articleId), ...(pins.includes(articleId) && { pinned: true }) },
      }
    })
    .filter(({ score, reasons: why }) => score > 0 || why.pinned)
}

async function reasonsFor(
  db: Kysely<Tables>,
  ids: readonly Id[],
  { since, recent, liked }: { readonly since: Instant; readonly recent: Instant; readonly liked: Liked },
): Promise<(id: Id) => HotReasons> {
  if (ids.length === 0) return () => NOTHING_DONE
  const marks = await db
    .selectFrom('hot_marks')
    .select((eb) => ['article_id', 'kind', eb.fn.sum<number>('marks').as('marks')])
    .where('article_id', 'in', [...ids])
    .where('hour', '>=', hourOf(since))
    .groupBy(['article_id', 'kind'])
    .execute()
  const done = new Map(marks.map((row) => [`${row.article_id} ${row.kind}`, row.marks]))
  const said = await countSaid(db, ids, { since, recent })
  const first = hourOf(since)
  const likes = (id: Id) =>
    (liked.get(id) ?? []).reduce((sum, { hour, marks }) => (hour >= first ? sum + marks : sum), 0)
  return (id) => ({
    ...NOTHING_DONE,
    ...said.get(id),
    likes: likes(id),
    reads: done.get(`${id} read`) ?? 0,
    shares: done.get(`${id} share`) ?? 0,
  })
}

/**
 * What readers see of a ranking: places and reasons, not the score, which sinks by the minute. Reads are told by two
 * digits: a list on which nothing changed but that one more had read is not worth rendering every page again.
 */
function printOf(list: readonly Pick<Ranked, 'articleId' | 'reasons'>[]): string {
  return list
    .map(({ articleId, reasons }) =>
      [
        articleId,
        reasons.pinned ?? '',
        roughly(reasons.reads),
        reasons.likes,
        reasons.shares,
        reasons.comments,
        reasons.recentComments,
      ].join(' '),
    )
    .join('\n')
}

function roughly(number: number): string {
  return number.toPrecision(2)
}

async function storedPrint(db: Kysely<Tables>, span: Span): Promise<string> {
  const rows = await db
    .selectFrom('hot_articles')
    .select(['article_id', 'reasons'])
    .where('span', '=', span)
    .orderBy('position')
    .execute()
  return printOf(rows.map((row) => ({ articleId: row.article_id, reasons: reasonsOf(row.reasons) })))
}

async function saveHot(tx: Tx, span: Span, list: readonly Ranked[]): Promise<void> {
  await tx.rows.deleteFrom('hot_articles').where('span', '=', span).execute()
  if (list.length === 0) return
  await tx.rows
    .insertInto('hot_articles')
    .values(
      list.map(({ articleId, score, reasons }, position) => ({
        span,
        position,
        article_id: articleId,
        score,
        reasons: JSON.stringify(reasons),
      })),
    )
    .execute()
}
