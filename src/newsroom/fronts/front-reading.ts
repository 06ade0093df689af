import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { type ArticleBrief, listBriefs, listBriefsByIds, listTimeline } from '../articles/article-reading.ts'
import { listHot } from '../hot/hot-reading.ts'
import type { Tables } from '../tables.ts'
import { compose, type Shown } from './compose.ts'
import { type Arrangement, type FillRule, type FrontName, nextTurn, type Place, placesOf, ruleOf } from './front.ts'

/** What a front shows, and what that depends on. */
export interface FrontShown {
  readonly places: ReadonlyMap<Place, readonly Shown<ArticleBrief>[]>
  /** Every story that waits in a slot, shown or not. */
  readonly held: readonly Id[]
  /** The rules of its places. */
  readonly rules: readonly FillRule[]
  /** When the clock will change it. */
  readonly turnsAt: Instant | undefined
}

export interface ShowOptions {
  readonly front: FrontName
  readonly arrangement: Arrangement
  readonly at: Instant
  /** Sections whose blocks stand on the home page, in their order. */
  readonly blocks?: readonly Id[]
}

/** What readers of a front see at an instant: published stories alone, each once. */
export async function showFront(db: Kysely<Tables>, options: ShowOptions): Promise<FrontShown> {
  const { front, arrangement, at, blocks = [] } = options
  const places: readonly Place[] = [...placesOf(front), ...blocks.map((id): Place => `block:${id}`)]
  const held = [...new Set(arrangement.slots.flatMap((slot) => slot.entries.map((entry) => entry.articleId)))]
  const stories = new Map((await listBriefsByIds(db, held)).map((story) => [story.id, story]))
  const shown = await compose({
    front,
    arrangement,
    at,
    places,
    stories,
    candidates: (rule, limit) => listByRule(db, rule, limit),
  })
  return {
    places: shown,
    held,
    rules: places.map((place) => ruleOf(front, arrangement, place)),
    turnsAt: nextTurn(arrangement, at),
  }
}

/** The sections with a block on the home page, in their order: as arranged, the others behind in that of the masthead. */
export function blocksOf<S extends { readonly id: Id; readonly hidden: boolean }>(
  { blocks, hiddenBlocks }: Pick<Arrangement, 'blocks' | 'hiddenBlocks'>,
  sections: readonly S[],
): readonly S[] {
  const arranged = blocks.flatMap((id) => sections.find((section) => section.id === id) ?? [])
  const others = sections.filter((section) => !blocks.includes(section.id))
  return [...arranged, ...others].filter((section) => !section.hidden && !hiddenBlocks.includes(section.id))
}

async function listByRule(db: Kysely<Tables>, rule: FillRule, limit: number): Promise<readonly ArticleBrief[]> {
  switch (rule.by) {
    case 'newest':
      return listBriefs(db, { limit })
    case 'section':
      return listBriefs(db, { sectionId: rule.sectionId, limit })
    case 'topic':
      return listTimeline(db, { topicId: rule.topicId, limit })
    case 'hot': {
      const hot = await listHot(db, rule.span, limit)
      return listBriefsByIds(
        db,
        hot.map((place) => place.articleId),
      )
    }
    case 'none':
      return []
  }
}
