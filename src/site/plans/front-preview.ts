import type { Instant } from '../../kernel/clock.ts'
import { type Arrangement, type FrontName, kindOf, subjectOf } from '../../newsroom/fronts/front.ts'
import type { Edition } from '../../newsroom/settings/settings.ts'
import { findTopicById } from '../../newsroom/topics/topic-store.ts'
import type { PagePlan } from '../../pages/plan.ts'
import type { Context, Contexts } from '../context.ts'
import { loadPart } from '../parts-source.ts'
import { planHome } from './home.ts'
import { planSection, planTopic } from './lists.ts'
import type { Missing } from './plan.ts'

export interface FrontToPreview {
  readonly front: FrontName
  readonly arrangement: Arrangement
  readonly at: Instant
  readonly edition: Edition
}

/**
 * The page of a front with an arrangement that is not live, as readers would get it at an instant: by the same plan and
 * the same templates, with the parts beside it as they are now. Made anew each time; no cache knows it. Undefined for a
 * front of nothing.
 */
export async function renderFront(contexts: Contexts, preview: FrontToPreview): Promise<string | undefined> {
  const context: Context = { ...(await contexts.of(preview.edition)), now: () => preview.at }
  const plan = await planFront(context, preview)
  if (plan === undefined || 'missing' in plan) return undefined
  const segments = plan.segments.map(async (segment) => {
    if ('html' in segment) return segment.html
    return ('inline' in segment ? segment.now : await loadPart(contexts, segment.part)).html
  })
  return (await Promise.all(segments)).join('')
}

async function planFront(
  context: Context,
  { front, arrangement }: FrontToPreview,
): Promise<PagePlan | Missing | undefined> {
  const id = subjectOf(front)
  if (id === undefined) return planHome(context, arrangement)
  if (kindOf(front) === 'topic') {
    const topic = await findTopicById(context.db, id)
    return topic && planTopic(context, topic, arrangement)
  }
  const section = context.sections.find((each) => each.id === id)
  return section && planSection(context, section, arrangement)
}
