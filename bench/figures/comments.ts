import { lostFigure, slowedFigures, underComments } from '../comment-slices.ts'
import { type Figure, median, quantile } from '../figure.ts'
import type { Bench } from '../main.ts'
import { sampleStories } from '../newspaper.ts'
import { type Portal, readPage, startPortal } from '../servers.ts'

const ROUNDS = 6
const OPENINGS = 60
const group = 'comments'

/**
 * Two hundred comments a second while pages are read: slices with and without them take turns, a minute of each. Then the
 * page of a thread of a hundred and one of a hundred thousand, each time at another place that nobody has asked for.
 */
export async function measureComments({ demo, built, readers }: Bench): Promise<readonly Figure[]> {
  const newspaper = await demo()
  const portal = await startPortal(newspaper.folder, built)
  const stories = sampleStories(newspaper, 6)
  const [short, long, ...busy] = stories as [string, string, ...string[]]
  await portal.ask('fillThread', { articleId: short, comments: 100 })
  await portal.ask('fillThread', { articleId: long, comments: 100_000 })
  const openings = await openingTimes(portal, { short, long })

  const { slices, said } = await underComments({ portal, readers, busy, rounds: ROUNDS })
  await portal.end()
  return [
    ...slowedFigures(group, slices, { atMost: 2 }),
    lostFigure(group, said),
    {
      group,
      what: 'a page of a thread of 100,000, against one of 100',
      value: median(openings.long) / median(openings.short),
      unit: '×',
      atMost: 1.5,
      note: `p50 ${median(openings.long).toFixed(2)} ms, of 100 ${median(openings.short).toFixed(2)} ms; p95 ${quantile(openings.long, 0.95).toFixed(2)} and ${quantile(openings.short, 0.95).toFixed(2)} ms`,
    },
  ]
}

async function openingTimes(portal: Portal, { short, long }: { readonly short: string; readonly long: string }) {
  const times = { short: [] as number[], long: [] as number[] }
  for (let n = 0; n < OPENINGS; n++) {
    const open = async (target: string): Promise<number> => {
      const begun = performance.now()
      const { status } = await readPage(portal.port, target)
      if (status !== 200) throw new Error(`${target} answered ${status}`)
      return performance.now() - begun
    }
    const ofShort = await open(`/a/${short}/comments?sort=new&after=${100 - n}`)
    const ofLong = await open(`/a/${long}/comments?sort=new&after=${100_000 - n * 1500}`)
    if (n === 0) continue
    times.short.push(ofShort)
    times.long.push(ofLong)
  }
  return times
}
