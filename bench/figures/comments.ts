import { type Figure, median, quantile } from '../figure.ts'
import type { LoadOrder } from '../load.ts'
import type { Bench } from '../main.ts'
import { sampleStories } from '../newspaper.ts'
import { type Portal, readPage, startPortal } from '../servers.ts'

const COMMENTS_A_SECOND = 200
const ROUNDS = 6
const SLICE_SECONDS = 10
const READS_A_SECOND = 200
/** As cached pages are measured (`cached.ts`): each asks again at once, so that the portal is never idle. */
const CONNECTIONS = 64
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

  const targets = ['/', '/t/tide-gate', '/feed.xml', ...busy.flatMap((id) => [`/a/${id}`, `/a/${id}/comments`])]
  const read = async (pace: Pick<LoadOrder, 'rate' | 'connections'>) =>
    (await readers.read({ port: portal.port, targets, seconds: SLICE_SECONDS, ...pace })).p99
  const slices = async (pace: Pick<LoadOrder, 'rate' | 'connections'>): Promise<Slices> => {
    const [calm, loaded]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      calm.push(await read(pace))
      await portal.ask('keepCommenting', { aSecond: COMMENTS_A_SECOND, articleIds: busy })
      loaded.push(await read(pace))
      await portal.ask('keepCommenting', { aSecond: 0, articleIds: busy })
    }
    return { calm: median(calm), loaded: median(loaded) }
  }
  await portal.ask('keepCommenting', { aSecond: 0, articleIds: busy })
  await read({ connections: CONNECTIONS })
  const quiet = await slices({ connections: 32, rate: READS_A_SECOND })
  const full = await slices({ connections: CONNECTIONS })
  const said = await portal.ask('keepCommenting', { aSecond: 0, articleIds: busy })
  await portal.end()
  return [
    slowed(quiet, `${READS_A_SECOND} pages a second are read`),
    slowed(full, `${CONNECTIONS} connections read without a pause`),
    {
      group,
      what: 'comments lost or counted wrong',
      value: said.sent - said.posted + Math.abs(said.posted - said.rows) + Math.abs(said.rows - said.counted),
      unit: '',
      atMost: 0,
      note: `${said.sent} sent, ${said.posted} posted, ${said.rows} kept, ${said.counted} counted`,
    },
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

/** Median p99 of the slices: milliseconds. */
interface Slices {
  readonly calm: number
  readonly loaded: number
}

function slowed({ calm, loaded }: Slices, how: string): Figure {
  return {
    group,
    what: `p99 of pages while ${COMMENTS_A_SECOND} comments a second come, against without: ${how}`,
    value: loaded / calm,
    unit: '×',
    atMost: 2,
    note: `${loaded.toFixed(2)} ms, without ${calm.toFixed(2)} ms`,
  }
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
