import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Arrangement, capacityOf, type FillRule, type FrontName, isOn, type Place, ruleOf } from './front.ts'

interface Story {
  readonly id: Id
  readonly headline: string
}

/** A story where it is shown. */
export interface Shown<S extends Story> {
  /** With the slot's own headline, if it has one. */
  readonly story: S
  readonly position: number
  /** Put there by an editor, not by the rule of the place. */
  readonly placed: boolean
}

export interface ComposeOptions<S extends Story> {
  readonly front: FrontName
  readonly arrangement: Arrangement
  readonly at: Instant
  /** The places in the order of the page: of two that want the same story the first has it. */
  readonly places: readonly Place[]
  /** The published ones of the stories in slots. */
  readonly stories: ReadonlyMap<Id, S>
  /** At most `limit` stories by a rule, the first that it would fill with first. */
  candidates(rule: FillRule, limit: number): Promise<readonly S[]>
}

/** Of the newest few stand elsewhere on the front as a rule; only if more do is it worth asking again. */
const MAY_BE_TAKEN = 3

/**
 * What a front shows at an instant. Placed stories first, wherever they stand, so that no rule takes a story from a
 * slot below; then each place is filled by its rule. No story stands twice unless its entry says that it is meant to,
 * and a slot that nothing fills leaves no gap.
 */
export async function compose<S extends Story>(
  options: ComposeOptions<S>,
): Promise<ReadonlyMap<Place, readonly Shown<S>[]>> {
  const { front, arrangement, places } = options
  const taken = new Set<Id>()
  const placed = new Map(places.map((place) => [place, takePlaced(options, place, taken)]))
  const needed = new Map<string, number>()
  for (const place of places) {
    const key = JSON.stringify(ruleOf(front, arrangement, place))
    const free = capacityOf(front, place) - placed.get(place)!.size
    needed.set(key, (needed.get(key) ?? 0) + free)
  }
  const asked = new Map<string, { readonly limit: number; readonly stories: readonly S[] }>()
  async function freeOf(rule: FillRule, need: number): Promise<readonly S[]> {
    const key = JSON.stringify(rule)
    const ask = async (limit: number) => {
      const answer = { limit, stories: await options.candidates(rule, limit) }
      asked.set(key, answer)
      return answer
    }
    let { limit, stories } = asked.get(key) ?? (await ask(needed.get(key)! + MAY_BE_TAKEN))
    const free = () => stories.filter((story) => !taken.has(story.id))
    if (free().length < need && stories.length >= limit) ({ limit, stories } = await ask(need + taken.size))
    return free()
  }

  const shown = new Map<Place, readonly Shown<S>[]>()
  for (const place of places) {
    const rule = ruleOf(front, arrangement, place)
    const held = placed.get(place)!
    const need = capacityOf(front, place) - held.size
    const fill = need > 0 && rule.by !== 'none' ? (await freeOf(rule, need)).slice(0, need) : []
    for (const story of fill) taken.add(story.id)
    const queue = fill.values()
    const positions = Array.from({ length: capacityOf(front, place) }, (_, position): Shown<S> | undefined => {
      const story = held.get(position)
      if (story) return { story, position, placed: true }
      const next = queue.next().value
      return next && { story: next, position, placed: false }
    })
    shown.set(
      place,
      positions.filter((each) => each !== undefined),
    )
  }
  return shown
}

/** By position, the stories of a place that an editor put there and that readers may see now. */
function takePlaced<S extends Story>(
  { arrangement, front, at, stories }: ComposeOptions<S>,
  place: Place,
  taken: Set<Id>,
): ReadonlyMap<number, S> {
  const held = new Map<number, S>()
  const slots = arrangement.slots
    .filter((slot) => slot.place === place && slot.position < capacityOf(front, place))
    .toSorted((a, b) => a.position - b.position)
  for (const { position, entries } of slots) {
    for (const entry of entries) {
      const story = isOn(entry, at) ? stories.get(entry.articleId) : undefined
      if (!story || (taken.has(story.id) && !entry.again)) continue
      taken.add(story.id)
      held.set(position, entry.headline === undefined ? story : { ...story, headline: entry.headline })
      break
    }
  }
  return held
}
