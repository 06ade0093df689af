import type { Reached } from '../newsroom/reads/count-reads.ts'

/** Where the demo's readers come from: four fictional neighbours of the paper, in a hundred. */
const SOURCES = [
  ['direct', 38],
  ['own', 27],
  ['search.example', 17],
  ['bbs.wangxi.example', 11],
  ['tide-watch.example', 7],
] as const

/** How many of a hundred come to a quarter of a text, to half, to three quarters, to its end. */
const REACHED = [82, 66, 53, 41] as const

/** From where, and how far, the readings of an hour went; the sums are those of the readings. */
export function readershipOf(reads: number): {
  readonly sources: Readonly<Record<string, number>>
  readonly reached: Reached
} {
  const counts = SOURCES.map(([host, share]) => [host, Math.floor((reads * share) / 100)] as const)
  const left = reads - counts.reduce((sum, [, count]) => sum + count, 0)
  const sources = counts.map(([host, count], index) => [host, index === 0 ? count + left : count] as const)
  const reach = (share: number) => Math.round((reads * share) / 100)
  const [quarter, half, threeQuarters, end] = REACHED
  return {
    sources: Object.fromEntries(sources.filter(([, count]) => count > 0)),
    reached: [reach(quarter), reach(half), reach(threeQuarters), reach(end)],
  }
}
