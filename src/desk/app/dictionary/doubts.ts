import type { Edition } from '../../../newsroom/settings/setting.ts'
import type { Answered } from '../../contract/operation.ts'
import type { listRiskySpots } from '../../contract/spellings.ts'

type Spot = Answered<typeof listRiskySpots>['items'][number]

/** A place of which several editions are unsure in the same way: to be settled once. */
export interface Doubt extends Omit<Spot, 'edition'> {
  readonly editions: readonly Edition[]
}

/** The doubts of a story, each once, in the order in which they were found. */
export function doubtsOf(spots: readonly Spot[]): readonly Doubt[] {
  const doubts = new Map<string, Doubt>()
  for (const { edition, ...spot } of spots) {
    const key = [spot.passage, ...spot.forms].join('|')
    const known = doubts.get(key)
    doubts.set(key, { ...spot, ...known, editions: [...(known?.editions ?? []), edition] })
  }
  return [...doubts.values()]
}
