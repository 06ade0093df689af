import { DAY, type Instant, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { oneLine } from '../written.ts'
import { rankIn } from './rank-hot.ts'
import { type HotChoiceKind, standingChoices } from './standing.ts'
import { MOST_PINS } from './weights.ts'

/** A choice that nobody looks at again for longer is none. */
const LONGEST = 30 * DAY

export interface HotChoiceOrder {
  readonly articleId: Id
  readonly kind: HotChoiceKind
  readonly reason: string
  readonly until: Instant
}

/**
 * Puts a story on top of the hot lists, or keeps it off them, until an instant, for a reason; in the place of what was
 * decided about it before. The lists show it when it returns. Refuses (`missing`) a story that readers do not have,
 * (`invalid`) an end that has passed or is a month away, and (`too_large`) one pin too many.
 */
export async function chooseHot(newsroom: Newsroom, order: HotChoiceOrder): Promise<Id> {
  allow(newsroom.actor, 'arrange_front')
  const reason = oneLine(order.reason, 200, { noun: 'hot choice', field: 'reason' })
  const { articleId, kind, until } = order
  return newsroom.write(async (tx) => {
    if (until <= tx.at || until > later(tx.at, LONGEST))
      throw new Refusal('invalid', { noun: 'hot choice', field: 'until', until, now: tx.at })
    await hold(tx, HOT_LIST)
    await mustBePublic(tx, articleId)
    const others = (await standingChoices(tx.rows, tx.at)).filter((choice) => choice.articleId !== articleId)
    if (kind === 'pin' && others.filter((choice) => choice.kind === 'pin').length >= MOST_PINS)
      throw new Refusal('too_large', { noun: 'pin', most: MOST_PINS })
    await liftAll(tx, articleId)
    const id = tx.nextId()
    await tx.rows
      .insertInto('hot_choices')
      .values({ id, article_id: articleId, kind, reason, until, made_at: tx.at, made_by: tx.actor, lifted_at: null })
      .execute()
    await record(tx, { kind: kind === 'pin' ? 'hot.pinned' : 'hot.suppressed', articleId, reason, until })
    await rankIn(tx)
    return id
  })
}

/** Takes back what was decided about a story. Refuses (`stale`) one about which nothing holds. */
export async function liftHot(newsroom: Newsroom, order: { readonly articleId: Id }): Promise<void> {
  allow(newsroom.actor, 'arrange_front')
  await newsroom.write(async (tx) => {
    await hold(tx, HOT_LIST)
    const standing = await tx.rows
      .selectFrom('hot_choices')
      .select('kind')
      .where('article_id', '=', order.articleId)
      .where('lifted_at', 'is', null)
      .where('until', '>', tx.at)
      .executeTakeFirst()
    if (!standing) throw new Refusal('stale', { noun: 'hot choice', id: order.articleId })
    await liftAll(tx, order.articleId)
    await record(tx, { kind: 'hot.lifted', articleId: order.articleId, choice: standing.kind })
    await rankIn(tx)
  })
}

/** Ends the choices whose end has come, and ranks without them. Returns how many. */
export async function endChoices(newsroom: Newsroom): Promise<number> {
  const due = (db: Tx['rows'] | Newsroom['database']['read'], at: Instant) =>
    db
      .selectFrom('hot_choices')
      .select(['id', 'article_id', 'kind'])
      .where('lifted_at', 'is', null)
      .where('until', '<=', at)
      .execute()
  if ((await due(newsroom.database.read, newsroom.now())).length === 0) return 0
  return newsroom.write(async (tx) => {
    await hold(tx, HOT_LIST)
    const ended = await due(tx.rows, tx.at)
    for (const { id, article_id: articleId, kind } of ended) {
      await tx.rows.updateTable('hot_choices').set({ lifted_at: tx.at }).where('id', '=', id).execute()
      await record(tx, { kind: 'hot.ended', articleId, choice: kind })
    }
    await rankIn(tx)
    return ended.length
  })
}

/** Held while somebody decides: two editors would each see room for one more pin. */
const HOT_LIST = 'hot list'

async function liftAll(tx: Tx, articleId: Id): Promise<void> {
  await tx.rows
    .updateTable('hot_choices')
    .set({ lifted_at: tx.at })
    .where('article_id', '=', articleId)
    .where('lifted_at', 'is', null)
    .execute()
}

async function mustBePublic(tx: Tx, articleId: Id): Promise<void> {
  const found = await tx.rows
    .selectFrom('articles')
    .select('id')
    .where('id', '=', articleId)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (!found) throw new Refusal('missing', { noun: 'article', id: articleId })
}
