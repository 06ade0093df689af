/** As many pairs are weighed; of longer stretches the lines are taken one by one. */
const MOST_WEIGHED = 2500
/** The share of pairs of characters that two lines have in common to be one line rewritten. */
const ALIKE = 0.3

/** Which paragraphs are likely the same one rewritten: the pairs, in order, that are most alike together. */
export function likePairs(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  if (left.length === 0 || right.length === 0) return []
  const bigrams = [left.map(bigramsOf), right.map(bigramsOf)] as const
  const alike = (a: number, b: number) => likeness(bigrams[0][a]!, bigrams[1][b]!)
  if (left.length * right.length > MOST_WEIGHED) {
    const common = Math.min(left.length, right.length)
    return Array.from({ length: common }, (_, index) => [index, index] as const).filter(
      ([a, b]) => alike(a, b) >= ALIKE,
    )
  }
  const width = right.length + 1
  const weights = new Float64Array((left.length + 1) * width)
  const likes = new Float64Array((left.length + 1) * width)
  for (let a = left.length - 1; a >= 0; a--) {
    for (let b = right.length - 1; b >= 0; b--) {
      const like = alike(a, b)
      likes[a * width + b] = like
      const together = like >= ALIKE ? like + weights[(a + 1) * width + b + 1]! : 0
      weights[a * width + b] = Math.max(together, weights[(a + 1) * width + b]!, weights[a * width + b + 1]!)
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let a = 0, b = 0; a < left.length && b < right.length;) {
    const here = weights[a * width + b]!
    const like = likes[a * width + b]!
    if (like >= ALIKE && here === like + weights[(a + 1) * width + b + 1]!) pairs.push([a++, b++])
    else if (here === weights[(a + 1) * width + b]!) a += 1
    else b += 1
  }
  return pairs
}

function bigramsOf(text: string): ReadonlySet<string> {
  const bigrams = new Set<string>()
  for (let at = 0; at < text.length; at++) bigrams.add(text.slice(at, at + 2))
  return bigrams
}

/** Dice's coefficient. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const each of small) if (large.has(each)) common += 1
  return (2 * common) / (a.size + b.size)
}
