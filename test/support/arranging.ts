import { later, MINUTE } from '../../src/kernel/clock.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { arrangeFront } from '../../src/newsroom/fronts/arrange.ts'
import {
  capacityOf,
  type FillRule,
  type FrontName,
  type Place,
  placesOf,
  type Slot,
} from '../../src/newsroom/fronts/front.ts'
import type { NewsDay } from './newsday-picking.ts'

/** Sets some front somehow: placed, timed, stacked, with rules; the numbers choose. Often it is refused, as it should be. */
export async function arrange(day: NewsDay, a: number, b: number, c: number): Promise<void> {
  const { newsroom } = day.paper
  const front = frontOf(day, a)
  await arrangeFront(newsroom, {
    front,
    slots: slotsOf(day, front, [a, b, c]),
    rules: c % 3 === 0 ? { lead: ruleOf(day, b), ...(placesOf(front).length > 1 && { second: ruleOf(day, c) }) } : {},
    blocks: day.sections.toReversed().slice(0, b % 4),
    hiddenBlocks: day.sections.slice(0, c % 5 === 0 ? 1 : 0),
  })
}

function frontOf({ sections, topics }: NewsDay, n: number): FrontName {
  const others: FrontName[] = [
    ...sections.map((id): FrontName => `section:${id}`),
    ...topics.map((id): FrontName => `topic:${id}`),
  ]
  return (n % 3 === 0 && others[Math.floor(n / 3) % Math.max(1, others.length)]) || 'home'
}

function slotsOf({ articles, sections, paper }: NewsDay, front: FrontName, numbers: readonly number[]): Slot[] {
  const places: Place[] = [...placesOf(front), ...(front === 'home' ? sections.map((id): Place => `block:${id}`) : [])]
  const slots = new Map<string, Slot>()
  for (const [index, n] of [...numbers, numbers[0]! + 1, numbers[1]! + 1].entries()) {
    const articleId: Id | undefined = articles[(n + index) % Math.max(1, articles.length)]
    const place = places[(n + index) % places.length]!
    const position = Math.floor(n / 7) % capacityOf(front, place)
    if (articleId === undefined) continue
    const slot = slots.get(`${place} ${position}`) ?? { place, position, entries: [] }
    const entry = {
      articleId,
      ...(n % 4 === 1 && { from: later(paper.now(), ((n % 13) - 3) * MINUTE) }),
      ...(n % 4 >= 2 && { until: later(paper.now(), ((n % 17) - 1) * 3 * MINUTE) }),
      ...(n % 5 === 0 && { headline: `短题${n}` }),
      ...(n % 6 === 0 && { again: true as const }),
    }
    slots.set(`${place} ${position}`, { ...slot, entries: [...slot.entries, entry] })
  }
  return [...slots.values()]
}

function ruleOf({ sections, topics }: NewsDay, n: number): FillRule {
  const rules: FillRule[] = [
    { by: 'newest' },
    { by: 'none' },
    { by: 'hot', span: '7d' },
    ...sections.map((sectionId): FillRule => ({ by: 'section', sectionId })),
    ...topics.map((topicId): FillRule => ({ by: 'topic', topicId })),
  ]
  return rules[n % rules.length]!
}
