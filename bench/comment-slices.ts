import { type Figure, median } from './figure.ts'
import type { LoadOrder, Readers } from './load.ts'
import type { Commented, Portal } from './servers.ts'

const COMMENTS_A_SECOND = 200
const SLICE_SECONDS = 10
const READS_A_SECOND = 200
/** As cached pages are measured (`cached.ts`): each asks again at once, so that the portal is never idle. */
const CONNECTIONS = 64

type Pace = Pick<LoadOrder, 'rate' | 'connections'>

/** Median p99 of the pages, in milliseconds. */
interface Slices {
  readonly calm: number
  readonly loaded: number
}

interface SlicesOrder {
  readonly portal: Portal
  readonly readers: Readers
  /** The stories under which comments come. */
  readonly busy: readonly string[]
  /** Slices of ten seconds with comments, and as many without, for each of the two paces. */
  readonly rounds: number
}

/**
 * Pages are read while two hundred comments a second come: slices with and without them take turns. Each page that is
 * read shows something of what is said.
 */
export async function underComments({ portal, readers, busy, rounds }: SlicesOrder): Promise<{
  readonly slices: { readonly quiet: Slices; readonly full: Slices }
  readonly said: Commented
}> {
  const targets = ['/', '/t/tide-gate', '/feed.xml', ...busy.flatMap((id) => [`/a/${id}`, `/a/${id}/comments`])]
  const read = async (pace: Pace) =>
    (await readers.read({ port: portal.port, targets, seconds: SLICE_SECONDS, ...pace })).p99
  const inTurn = async (pace: Pace): Promise<Slices> => {
    const [calm, loaded]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      calm.push(await read(pace))
      await portal.ask('keepCommenting', { aSecond: COMMENTS_A_SECOND, articleIds: busy })
      loaded.push(await read(pace))
      await portal.ask('keepCommenting', { aSecond: 0, articleIds: busy })
    }
    return { calm: median(calm), loaded: median(loaded) }
  }
  await portal.ask('keepCommenting', { aSecond: 0, articleIds: busy })
  await read({ connections: CONNECTIONS })
  const quiet = await inTurn({ connections: 32, rate: READS_A_SECOND })
  const full = await inTurn({ connections: CONNECTIONS })
  return { slices: { quiet, full }, said: await portal.ask('keepCommenting', { aSecond: 0, articleIds: busy }) }
}

/** How much later the slowest hundredth of the pages came; `atMost` for what has a limit. */
export function slowedFigures(
  group: string,
  { quiet, full }: { readonly quiet: Slices; readonly full: Slices },
  { atMost }: { readonly atMost?: number } = {},
): readonly Figure[] {
  const slowed = ({ calm, loaded }: Slices, how: string): Figure => ({
    group,
    what: `p99 of pages while ${COMMENTS_A_SECOND} comments a second come, against without: ${how}`,
    value: loaded / calm,
    unit: '×',
    ...(atMost !== undefined && { atMost }),
    note: `${loaded.toFixed(2)} ms, without ${calm.toFixed(2)} ms`,
  })
  return [
    slowed(quiet, `${READS_A_SECOND} pages a second are read`),
    slowed(full, `${CONNECTIONS} connections read without a pause`),
  ]
}

/** What was sent, what came to be, and what is counted must be the same. */
export function lostFigure(group: string, said: Commented): Figure {
  return {
    group,
    what: 'comments lost or counted wrong',
    value: said.sent - said.posted + Math.abs(said.posted - said.rows) + Math.abs(said.rows - said.counted),
    unit: '',
    atMost: 0,
    note: `${said.sent} sent, ${said.posted} posted, ${said.rows} kept, ${said.counted} counted`,
  }
}
