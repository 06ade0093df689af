/** A stretch of two sequences: the same in both, or what one has in the place of the other's. */
export interface Stretch {
  readonly same: boolean
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/**
 * What two sequences have in common, in order: stretches that cover both, alternating the same and the changed. Holds on
 * to what stands once in both first, and looks for the shortest change between; where that would take long, the whole
 * stretch is said to have changed, so the time stays near that of reading both.
 */
export function align(a: readonly unknown[], b: readonly unknown[]): readonly Stretch[] {
  const [numbersA, numbersB] = numbered(a, b)
  const matches: Match[] = []
  matchWithin(numbersA, numbersB, { fromA: 0, toA: a.length, fromB: 0, toB: b.length }, matches)
  return stretchesOf(matches, a.length, b.length)
}

type Match = readonly [inA: number, inB: number]
type Window = Omit<Stretch, 'same'>

/** The same number for the same thing, so that the rest compares numbers. */
function numbered(a: readonly unknown[], b: readonly unknown[]): readonly [Int32Array, Int32Array] {
  const numbers = new Map<unknown, number>()
  const numberOf = (each: unknown) => {
    const known = numbers.get(each)
    if (known !== undefined) return known
    numbers.set(each, numbers.size)
    return numbers.size - 1
  }
  return [Int32Array.from(a, numberOf), Int32Array.from(b, numberOf)]
}

function matchWithin(a: Int32Array, b: Int32Array, window: Window, matches: Match[]): void {
  let { fromA, toA, fromB, toB } = window
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) matches.push([fromA++, fromB++])
  const tail: Match[] = []
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) tail.push([--toA, --toB])
  if (fromA < toA && fromB < toB) {
    const rest = { fromA, toA, fromB, toB }
    const anchors = uniqueInBoth(a, b, rest)
    if (anchors.length > 0) {
      for (const [inA, inB] of anchors) {
        if (inA < fromA || inB < fromB) continue // An earlier stretch has grown over it.
        matchWithin(a, b, { fromA, toA: inA, fromB, toB: inB }, matches)
        matches.push([inA, inB])
        fromA = inA + 1
        fromB = inB + 1
      }
      matchWithin(a, b, { fromA, toA, fromB, toB }, matches)
    } else shortestChange(a, b, rest, matches)
  }
  while (tail.length > 0) matches.push(tail.pop()!)
}

/** What stands once in either, in the longest order that both have. */
function uniqueInBoth(a: Int32Array, b: Int32Array, { fromA, toA, fromB, toB }: Window): readonly Match[] {
  const placeIn = (sequence: Int32Array, from: number, to: number) => {
    const places = new Map<number, number>()
    for (let at = from; at < to; at++) places.set(sequence[at]!, places.has(sequence[at]!) ? -1 : at)
    return places
  }
  const placesA = placeIn(a, fromA, toA)
  const placesB = placeIn(b, fromB, toB)
  const pairs: Match[] = []
  for (const [number, inA] of placesA) {
    const inB = placesB.get(number)
    if (inA >= 0 && inB !== undefined && inB >= 0) pairs.push([inA, inB])
  }
  return longestRising(pairs)
}

/** The longest run of pairs that rises in both; they come in the order of the first. */
function longestRising(pairs: readonly Match[]): readonly Match[] {
  const tops: number[] = []
  const below: number[] = []
  for (const [index, [, inB]] of pairs.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]!]![1] < inB) low = middle + 1
      else high = middle
    }
    below[index] = low > 0 ? tops[low - 1]! : -1
    tops[low] = index
  }
  const run: Match[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = below[index]!) run.push(pairs[index]!)
  return run.toReversed()
}

/** Beyond so many differences nobody wants to see what is common between them. */
const MOST_DIFFERENCES = 400

/** Myers, "An O(ND) Difference Algorithm" (1986), the greedy one, as far as `MOST_DIFFERENCES`. */
function shortestChange(a: Int32Array, b: Int32Array, { fromA, toA, fromB, toB }: Window, matches: Match[]): void {
  const lengthA = toA - fromA
  const lengthB = toB - fromB
  const most = Math.min(lengthA + lengthB, MOST_DIFFERENCES)
  const reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  const history: Int32Array[] = []
  for (let differences = 0; differences <= most; differences++) {
    history.push(reach.slice(middle - differences - 1, middle + differences + 2))
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const down =
        diagonal === -differences ||
        (diagonal !== differences && reach[middle + diagonal - 1]! < reach[middle + diagonal + 1]!)
      let x = down ? reach[middle + diagonal + 1]! : reach[middle + diagonal - 1]! + 1
      while (x < lengthA && x - diagonal < lengthB && a[fromA + x] === b[fromB + x - diagonal]) x += 1
      reach[middle + diagonal] = x
      if (x >= lengthA && x - diagonal >= lengthB) {
        matches.push(...walkBack(history, { lengthA, lengthB, fromA, fromB }))
        return
      }
    }
  }
}

function walkBack(
  history: readonly Int32Array[],
  { lengthA, lengthB, fromA, fromB }: { lengthA: number; lengthB: number; fromA: number; fromB: number },
): readonly Match[] {
  const matches: Match[] = []
  let x = lengthA
  let y = lengthB
  for (let differences = history.length - 1; differences >= 0; differences--) {
    const reach = history[differences]!
    const at = (diagonal: number) => reach[diagonal + differences + 1]!
    const diagonal = x - y
    const down = diagonal === -differences || (diagonal !== differences && at(diagonal - 1) < at(diagonal + 1))
    const before = down ? diagonal + 1 : diagonal - 1
    const startX = differences === 0 ? 0 : at(before)
    const startY = differences === 0 ? 0 : startX - before
    while (x > startX && y > startY) matches.push([fromA + --x, fromB + --y])
    x = startX
    y = startY
  }
  return matches.toReversed()
}

function stretchesOf(matches: readonly Match[], lengthA: number, lengthB: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  let a = 0
  let b = 0
  for (let index = 0; index <= matches.length; index++) {
    const [inA, inB] = matches[index] ?? [lengthA, lengthB]
    if (inA > a || inB > b) stretches.push({ same: false, fromA: a, toA: inA, fromB: b, toB: inB })
    if (index === matches.length) break
    const last = stretches.at(-1)
    if (last?.same) stretches[stretches.length - 1] = { ...last, toA: inA + 1, toB: inB + 1 }
    else stretches.push({ same: true, fromA: inA, toA: inA + 1, fromB: inB, toB: inB + 1 })
    a = inA + 1
    b = inB + 1
  }
  return stretches
}
