import { IN_HEADLINE, NO_POSTINGS, type Postings } from './postings.ts'

/** The documents that are in all of them. The level is the least of theirs, in the headline only if all are. */
export function intersection(lists: readonly Postings[]): Postings {
  const [first = NO_POSTINGS, ...rest] = lists.toSorted((a, b) => a.places.length - b.places.length)
  return rest.reduce(both, first)
}

/** `few` is the shorter one. */
function both(few: Postings, many: Postings): Postings {
  const places = new Int32Array(few.places.length)
  const levels = new Uint8Array(few.places.length)
  let kept = 0
  let at = 0
  const wide = many.places.length > few.places.length * 16
  for (let each = 0; each < few.places.length; each++) {
    const place = few.places[each]!
    if (wide) at = gallop(many.places, place, at)
    else while (at < many.places.length && many.places[at]! < place) at++
    if (at === many.places.length) break
    if (many.places[at] !== place) continue
    places[kept] = place
    levels[kept++] = lesser(few.levels[each]!, many.levels[at]!)
  }
  return { places: places.subarray(0, kept), levels: levels.subarray(0, kept) }
}

function lesser(a: number, b: number): number {
  return (a & b & IN_HEADLINE) | Math.min(a & 3, b & 3)
}

/** The first place from `at` on that is not before the wanted one. */
function gallop(places: Int32Array, wanted: number, at: number): number {
  let step = 1
  while (at + step < places.length && places[at + step]! < wanted) step *= 2
  let low = at + (step >> 1)
  let high = Math.min(places.length, at + step + 1)
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The documents that are in any of them, at the highest of their levels. */
export function union(lists: readonly Postings[]): Postings {
  const some = lists.filter((list) => list.places.length > 0)
  if (some.length <= 1) return some[0] ?? NO_POSTINGS
  return some.reduce(either)
}

function either(a: Postings, b: Postings): Postings {
  const places = new Int32Array(a.places.length + b.places.length)
  const levels = new Uint8Array(places.length)
  let [ofA, ofB, length] = [0, 0, 0]
  while (ofA < a.places.length || ofB < b.places.length) {
    const [placeA, placeB] = [a.places[ofA] ?? Infinity, b.places[ofB] ?? Infinity]
    const place = Math.min(placeA, placeB)
    const level = Math.max(placeA === place ? a.levels[ofA]! : 0, placeB === place ? b.levels[ofB]! : 0)
    if (placeA === place) ofA++
    if (placeB === place) ofB++
    places[length] = place
    levels[length++] = level
  }
  return { places: places.subarray(0, length), levels: levels.subarray(0, length) }
}

/** The documents of the first list that are not in the second. */
export function difference(of: Postings, without: Postings): Postings {
  if (of.places.length === 0 || without.places.length === 0) return of
  return filtered(of, excluding(without.places))
}

function excluding(places: Int32Array): (place: number) => boolean {
  let at = 0
  return (place) => {
    while (at < places.length && places[at]! < place) at++
    return places[at] !== place
  }
}

/** The ones for which `keep` says so; asked in order. */
export function filtered({ places, levels }: Postings, keep: (place: number) => boolean): Postings {
  const [keptPlaces, keptLevels] = [new Int32Array(places.length), new Uint8Array(places.length)]
  let kept = 0
  for (let at = 0; at < places.length; at++) {
    if (!keep(places[at]!)) continue
    keptPlaces[kept] = places[at]!
    keptLevels[kept++] = levels[at]!
  }
  return { places: keptPlaces.subarray(0, kept), levels: keptLevels.subarray(0, kept) }
}
