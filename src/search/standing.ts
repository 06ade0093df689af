import type { Kysely } from 'kysely'
import type { Instant } from '../kernel/clock.ts'
import type { Id } from '../kernel/ids.ts'
import { prepared } from '../database/prepared.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { DocumentKey } from './document.ts'
import { idsIn, inSlots, type Slots } from './slots.ts'

/** What changes about a document without the index being told. */
export interface Standing {
  readonly commentCount: number
  /** Of an item of the wire: the story that it leads to, and when it was corrected. */
  readonly articleId: Id | undefined
  readonly correctedAt: Instant | undefined
  readonly flash: boolean
}

/** The ones of these that readers may have at this moment: what was withdrawn is not among them, whatever the index knows. */
export async function standingOf(db: Kysely<Tables>, keys: readonly DocumentKey[]): Promise<ReadonlyMap<Id, Standing>> {
  const idsOf = (kind: DocumentKey['kind']) => keys.filter((key) => key.kind === kind).map((key) => key.id)
  const standing = new Map<Id, Standing>()
  for (const slots of inSlots(idsOf('article'))) {
    for (const { id, comment_count } of await articleRows(db, slots))
      standing.set(id, { commentCount: comment_count, articleId: undefined, correctedAt: undefined, flash: false })
  }
  for (const slots of inSlots(idsOf('wire'))) {
    for (const row of await wireRows(db, slots)) {
      standing.set(row.id, {
        commentCount: 0,
        articleId: row.article_id ?? undefined,
        correctedAt: row.corrected_at ?? undefined,
        flash: row.flash === 1,
      })
    }
  }
  return standing
}

const articleRows = prepared((db: Kysely<Tables>, slots: Slots) =>
  db
    .selectFrom('articles')
    .select(['id', 'comment_count'])
    .where('id', 'in', idsIn(slots))
    .where('state', '=', 'published'),
)

const wireRows = prepared((db: Kysely<Tables>, slots: Slots) =>
  db
    .selectFrom('wire_items')
    .leftJoin('articles', (join) =>
      join.onRef('articles.id', '=', 'wire_items.article_id').on('articles.state', '=', 'published'),
    )
    .select(['wire_items.id', 'wire_items.flash', 'wire_items.corrected_at', 'articles.id as article_id'])
    .where('wire_items.id', 'in', idsIn(slots))
    .where('wire_items.withdrawn_at', 'is', null),
)
