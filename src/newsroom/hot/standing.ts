import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** 置顶 or 不推. */
export const HOT_CHOICES = ['pin', 'suppress'] as const
export type HotChoiceKind = (typeof HOT_CHOICES)[number]

/** What an editor decided about a story on the hot lists, while it holds. */
export interface StandingChoice {
  readonly id: Id
  readonly articleId: Id
  readonly kind: HotChoiceKind
  readonly reason: string
  readonly until: Instant
  readonly madeAt: Instant
  /** As the log names them: `staff:ID`. */
  readonly madeBy: string
}

/** The choices that hold at an instant, the latest first. Pins of stories that readers do not have wait. */
export async function standingChoices(db: Kysely<Tables>, now: Instant): Promise<readonly StandingChoice[]> {
  const rows = await db
    .selectFrom('hot_choices')
    .innerJoin('articles', 'articles.id', 'hot_choices.article_id')
    .selectAll('hot_choices')
    .where('hot_choices.lifted_at', 'is', null)
    .where('hot_choices.until', '>', now)
    .where('articles.state', '=', 'published')
    .orderBy('hot_choices.made_at', 'desc')
    .orderBy('hot_choices.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    articleId: row.article_id,
    kind: row.kind as HotChoiceKind,
    reason: row.reason,
    until: row.until,
    madeAt: row.made_at,
    madeBy: row.made_by,
  }))
}
