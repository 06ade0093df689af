import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** A story as an editor of fronts looks at it. */
export interface Candidate {
  readonly id: Id
  readonly headline: string
  readonly state: string
  /** The name of its section. */
  readonly section: string
  readonly publishedAt: Instant | undefined
  readonly scheduledFor: Instant | undefined
}

export interface CandidateQuery {
  /** Part of the headline. */
  readonly headline?: string | undefined
  readonly sectionId?: Id | undefined
  readonly topicId?: Id | undefined
  /** Those that readers do not have yet, instead of those that they have. */
  readonly coming?: boolean | undefined
  readonly limit: number
}

const COMING = ['scheduled', 'in_review', 'draft'] as const

/** Stories that could be placed: published ones, the newest first; or those on their way, the next first. */
export async function listCandidates(db: Kysely<Tables>, query: CandidateQuery): Promise<readonly Candidate[]> {
  const { headline, sectionId, topicId, coming = false, limit } = query
  let select = candidates(db)
  select = coming
    ? select
        .where('articles.state', 'in', [...COMING])
        .orderBy('articles.scheduled_for')
        .orderBy('articles.id', 'desc')
    : select
        .where('articles.state', '=', 'published')
        .where('articles.published_at', 'is not', null)
        .orderBy('articles.published_at', 'desc')
        .orderBy('articles.id', 'desc')
  if (sectionId !== undefined) select = select.where('articles.section_id', '=', sectionId)
  if (topicId !== undefined)
    select = select.where('articles.id', 'in', (eb) =>
      eb.selectFrom('article_topics').select('article_id').where('topic_id', '=', topicId),
    )
  const part = headline?.replaceAll(/[%_\\]/g, '').trim()
  if (part) select = select.where('revision.headline', 'like', `%${part}%`)
  return (await select.limit(limit).execute()).map(candidateOf)
}

/** These stories, in whatever state they are. */
export async function listCandidatesByIds(db: Kysely<Tables>, ids: readonly Id[]): Promise<readonly Candidate[]> {
  if (ids.length === 0) return []
  const rows = await candidates(db)
    .where('articles.id', 'in', [...new Set(ids)])
    .execute()
  return rows.map(candidateOf)
}

/** With the headline that readers have, or the newest. */
function candidates(db: Kysely<Tables>) {
  return db
    .selectFrom('articles')
    .innerJoin('sections', 'sections.id', 'articles.section_id')
    .innerJoin('article_revisions as revision', (join) =>
      join
        .onRef('revision.article_id', '=', 'articles.id')
        .on('revision.number', '=', (eb) => eb.fn.coalesce('articles.live_revision', 'articles.latest_revision')),
    )
    .select(['articles.id', 'articles.state', 'articles.published_at', 'articles.scheduled_for'])
    .select(['revision.headline', 'sections.name as section'])
}

function candidateOf(row: Awaited<ReturnType<ReturnType<typeof candidates>['execute']>>[number]): Candidate {
  return {
    id: row.id,
    headline: row.headline,
    state: row.state,
    section: row.section,
    publishedAt: row.published_at ?? undefined,
    scheduledFor: row.scheduled_for ?? undefined,
  }
}
