import type { ArticleBrief } from '../../newsroom/articles/article-reading.ts'
import type { Arrangement, FillRule, FrontName, Place } from '../../newsroom/fronts/front.ts'
import { type FrontShown, showFront } from '../../newsroom/fronts/front-reading.ts'
import { readFront } from '../../newsroom/fronts/front-store.ts'
import type { Context } from '../context.ts'
import { tags } from '../tags.ts'
import { storyTags } from './stories.ts'

/** A front as the page shows it; of an arrangement that nobody has put live yet, for a preview. */
export async function frontOf(
  { db, now }: Context,
  front: FrontName,
  {
    draft,
    blocks,
  }: { readonly draft?: Arrangement | undefined; blocks?: (arrangement: Arrangement) => readonly string[] } = {},
): Promise<FrontShown & { readonly arrangement: Arrangement }> {
  const arrangement = draft ?? (await readFront(db, front)).arrangement
  return {
    arrangement,
    ...(await showFront(db, { front, arrangement, at: now(), blocks: blocks?.(arrangement) ?? [] })),
  }
}

export function storiesAt({ places }: FrontShown, place: Place): readonly ArticleBrief[] {
  return (places.get(place) ?? []).map(({ story }) => story)
}

/** A story that waits in a slot comes, or goes, as much as one that is shown. */
export function frontTags(front: FrontName, { held, rules }: FrontShown): string[] {
  return [tags.front(front), ...held.map(tags.article), ...new Set(rules.flatMap(ruleTags))]
}

/** All the stories that a front shows, for the tags of what each of them says. */
export function shownTags({ places }: FrontShown): string[] {
  return storyTags([...places.values()].flatMap((shown) => shown.map(({ story }) => story)))
}

function ruleTags(rule: FillRule): string[] {
  switch (rule.by) {
    case 'newest':
      return [tags.latest]
    case 'section':
      return [tags.section(rule.sectionId)]
    case 'topic':
      return [tags.topic(rule.topicId)]
    case 'hot':
      return [tags.hot(rule.span)]
    case 'none':
      return []
  }
}
