import { ARTICLE_STATES, type ArticleState } from './article.ts'

/** Where a story stands, as the Desk says it: its state, with 已发·改稿 apart, of which readers see an older revision. */
export const STAGES = [...ARTICLE_STATES, 'revised'] as const
export type Stage = (typeof STAGES)[number]

export function stageOf(article: {
  readonly state: ArticleState
  readonly latestRevision: number
  readonly liveRevision: number | undefined
}): Stage {
  const { state, latestRevision, liveRevision } = article
  return state === 'published' && liveRevision !== undefined && latestRevision > liveRevision ? 'revised' : state
}
