import { type Kysely, sql, type SqlBool } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import type { Article } from './article.ts'
import { findArticle } from './article-store.ts'

/** How a story stands before its readers, with all that was said to them about it. */
export interface Standing {
  readonly article: Article
  /** Of the newest revision. */
  readonly headline: string
  /** Of the revision that readers have, if they have one. */
  readonly liveHeadline: string | undefined
  /** Public notes, the newest first. */
  readonly corrections: readonly {
    readonly id: Id
    readonly revision: number
    readonly note: string
    readonly at: Instant
    /** Nobody, for a program. */
    readonly by: string | undefined
  }[]
}

/** Undefined: there is no such story. */
export async function findStanding(db: Kysely<Tables>, id: Id): Promise<Standing | undefined> {
  const article = await findArticle(db, id)
  if (!article) return undefined
  const wanted = [article.latestRevision, ...(article.liveRevision === undefined ? [] : [article.liveRevision])]
  const revisions = await db
    .selectFrom('article_revisions')
    .select(['number', 'headline'])
    .where('article_id', '=', id)
    .where('number', 'in', wanted)
    .execute()
  const headlines = new Map(revisions.map(({ number, headline }) => [number, headline]))
  const corrections = await db
    .selectFrom('corrections')
    .leftJoin('staff', (join) => join.on(sql<SqlBool>`corrections.made_by = 'staff:' || staff.id`))
    .select(['corrections.id', 'corrections.revision', 'corrections.note', 'corrections.made_at', 'staff.name'])
    .where('corrections.article_id', '=', id)
    .orderBy('corrections.made_at', 'desc')
    .orderBy('corrections.id', 'desc')
    .execute()
  return {
    article,
    headline: headlines.get(article.latestRevision) ?? '',
    liveHeadline: article.liveRevision === undefined ? undefined : headlines.get(article.liveRevision),
    corrections: corrections.map((row) => ({
      id: row.id,
      revision: row.revision,
      note: row.note,
      at: row.made_at,
      by: row.name ?? undefined,
    })),
  }
}
