import type { Kysely } from 'kysely'
import { type Change, type Entry, isOneOf } from '../../changes/change.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { findReadersState } from '../../newsroom/articles/readers-state-reading.ts'
import type { Tables } from '../../newsroom/tables.ts'

/** Something that happened to a story before readers' eyes, as pages that show it must hear of it. */
export interface StoryEvent {
  readonly seq: number
  readonly kind: 'story.changed'
  readonly id: Id
  readonly how: 'updated' | 'corrected' | 'withdrawn'
  /** What readers get now; undefined where there is nothing to get. */
  readonly revision: number | undefined
  readonly at: Instant
}

const HOW = {
  'article.updated': 'updated',
  'article.corrected': 'corrected',
  'article.retracted': 'withdrawn',
  'article.recalled': 'withdrawn',
  'article.expired': 'withdrawn',
} as const satisfies Partial<Record<Change['kind'], StoryEvent['how']>>

const KINDS = Object.keys(HOW) as (keyof typeof HOW)[]

/** The newest that these entries say of each story. */
export function storyEventsIn(entries: readonly Entry[]): readonly StoryEvent[] {
  const newest = new Map<Id, StoryEvent>()
  for (const { seq, at, change } of entries) {
    if (!isOneOf(change, KINDS)) continue
    const revision = 'revision' in change ? change.revision : undefined
    newest.set(change.articleId, {
      seq,
      kind: 'story.changed',
      id: change.articleId,
      how: HOW[change.kind],
      revision,
      at,
    })
  }
  return [...newest.values()]
}

export function isStoryChange(change: Change): boolean {
  return isOneOf(change, KINDS)
}

/** What a page that shows this revision of a story must hear of, as the story is now. */
export async function storyEventSince(
  db: Kysely<Tables>,
  { id, revision }: { readonly id: Id; readonly revision: number },
  seq: number,
): Promise<StoryEvent | undefined> {
  const now = await findReadersState(db, id)
  if (!now) return undefined
  const event = { seq, kind: 'story.changed', id, at: now.at } as const
  if (!now.published) return { ...event, how: 'withdrawn', revision: undefined }
  if (now.revision === undefined || now.revision <= revision) return undefined
  return { ...event, how: now.corrected > revision ? 'corrected' : 'updated', revision: now.revision }
}
