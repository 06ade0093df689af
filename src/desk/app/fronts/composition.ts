import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Arrangement, type FrontName, slotKey } from '../../../newsroom/fronts/front.ts'
import { composeFront, type FrontShown, type FrontStory } from '../../contract/fronts.ts'
import type { Answered } from '../../contract/operation.ts'
import { keyOf } from '../asked.ts'
import { call } from '../call.ts'
import { useSettled } from '../parts/settled.ts'

/** What readers would see of an arrangement, by the name of the slot. */
export interface Composition {
  readonly at: string
  readonly shown: ReadonlyMap<string, FrontShown>
  readonly stories: ReadonlyMap<string, FrontStory>
}

/** What may make readers see something else of the same arrangement: what a front is composed of, by nouns of the log. */
export const FOLLOWS = ['front', 'article', 'section', 'topic', 'settings', 'hot'] as const

export function useComposition(
  front: FrontName,
  arrangement: Arrangement,
  at: string | undefined,
): Composition | undefined {
  const settled = useSettled(arrangement)
  const asking = { params: { front }, body: bodyOf(settled, at) }
  const { data } = useQuery<Answered<typeof composeFront>>({
    queryKey: keyOf(composeFront, asking),
    queryFn: ({ signal }) => call(composeFront, asking, { signal }),
    meta: { follows: FOLLOWS },
    placeholderData: keepPreviousData,
  })
  if (!data) return undefined
  return {
    at: data.at,
    shown: new Map(data.shown.map((each) => [slotKey(each), each])),
    stories: new Map(data.stories.map((story) => [story.id, story])),
  }
}

/** An arrangement as the interface takes it. */
export function bodyOf({ slots, rules, blocks, hiddenBlocks }: Arrangement, at: string | undefined) {
  return {
    slots: slots.map((slot) => ({ ...slot, entries: [...slot.entries] })),
    rules: { ...rules },
    blocks: [...blocks],
    hiddenBlocks: [...hiddenBlocks],
    ...(at !== undefined && { at }),
  }
}
