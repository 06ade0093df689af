import type { Spot } from '../../../newsroom/fronts/edit.ts'
import { type Arrangement, capacityOf, type Place, placesOf } from '../../../newsroom/fronts/front.ts'
import type { FrontAnswer } from '../../contract/fronts.ts'

/** The ids of the sections whose blocks stand on the home page, in their order. */
export function blocksIn({ sections }: Pick<FrontAnswer, 'sections'>, { blocks, hiddenBlocks }: Arrangement): string[] {
  const known = sections.map((section) => section.id)
  const arranged = blocks.filter((id) => known.includes(id))
  return [...arranged, ...known.filter((id) => !arranged.includes(id))].filter((id) => !hiddenBlocks.includes(id))
}

/** The places of a front in the order of its page. */
export function placesIn(front: Pick<FrontAnswer, 'name' | 'sections'>, arrangement: Arrangement): readonly Place[] {
  const blocks = front.name === 'home' ? blocksIn(front, arrangement).map((id): Place => `block:${id}`) : []
  return [...placesOf(front.name), ...blocks]
}

/** Every slot of a front, from top to bottom. */
export function flatSpots(front: Pick<FrontAnswer, 'name' | 'sections'>, arrangement: Arrangement): readonly Spot[] {
  return placesIn(front, arrangement).flatMap((place) =>
    Array.from({ length: capacityOf(front.name, place) }, (_, position) => ({ place, position })),
  )
}
