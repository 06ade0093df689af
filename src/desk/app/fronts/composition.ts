import { useEffect, useState } from 'react'
import { type Arrangement, type FrontName, slotKey } from '../../../newsroom/fronts/front.ts'
import { composeFront, type FrontShown, type FrontStory } from '../../contract/fronts.ts'
import { useAsked } from '../asked.ts'

/** What readers would see of an arrangement, by the name of the slot. */
export interface Composition {
  readonly at: string
  readonly shown: ReadonlyMap<string, FrontShown>
  readonly stories: ReadonlyMap<string, FrontStory>
}

const SETTLE_MS = 200

/** A value once it has been the same for a moment: a story that is dragged along ten slots is asked about once. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

export function useComposition(front: FrontName, arrangement: Arrangement, at: string | undefined): Composition | undefined {
  const settled = useSettled(arrangement)
  const { data } = useAsked(composeFront, { params: { front }, body: bodyOf(settled, at) })
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
