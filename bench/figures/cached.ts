import { type Figure, median } from '../figure.ts'
import type { Bench } from '../main.ts'
import type { LoadReport } from '../load.ts'
import { type Bare, type Portal, readPage, startBare, startPortal } from '../servers.ts'
import { sampleStories } from '../newspaper.ts'

const ROUNDS = 7
const SLICE_SECONDS = 0.7
const CONNECTIONS = 64
const WIRE_A_SECOND = 10

interface Slice extends LoadReport {
  /** Microseconds of CPU for each request. */
  readonly cpu: number
}

/**
 * Cached pages against a bare `node:http` server that sends the same bytes from memory. The two take turns, so that
 * whatever else the machine does falls on both; only the portal's wire changes ten times a second meanwhile.
 */
export async function measureCached({ demo, built, readers }: Bench): Promise<readonly Figure[]> {
  const newspaper = await demo()
  const portal = await startPortal(newspaper.folder, built)
  const bare = await startBare()
  const [story] = sampleStories(newspaper, 1)
  const pages = { article: `/a/${story}`, home: '/', topic: '/t/tide-gate', feed: '/feed.xml' }
  const measure = async (server: Portal | Bare, target: string, seconds = SLICE_SECONDS): Promise<Slice> => {
    const before = await server.cpu()
    const report = await readers.read({ port: server.port, targets: [target], connections: CONNECTIONS, seconds })
    return { ...report, cpu: ((await server.cpu()) - before) / report.requests }
  }
  await portal.ask('keepFiling', WIRE_A_SECOND)
  const figures: Figure[] = []
  for (const [name, target] of Object.entries(pages)) {
    await bare.ask('send', await readPage(portal.port, target))
    await measure(bare, target)
    await measure(portal, target)
    const rounds: { readonly bare: Slice; readonly portal: Slice }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({ bare: await measure(bare, target), portal: await measure(portal, target) })
    }
    figures.push(...figuresOf(name, rounds))
  }
  await portal.ask('keepFiling', 0)
  await Promise.all([portal.end(), bare.end()])
  return figures
}

function figuresOf(page: string, rounds: readonly { readonly bare: Slice; readonly portal: Slice }[]): Figure[] {
  const of = (server: 'bare' | 'portal', what: keyof Slice & ('cpu' | 'p99' | 'p50' | 'requests')) =>
    median(rounds.map((round) => round[server][what]))
  const group = 'cached'
  const note = `bare ${of('bare', 'cpu').toFixed(1)} µs, portal ${of('portal', 'cpu').toFixed(1)} µs of CPU a request; ${Math.round(of('portal', 'requests') / SLICE_SECONDS)} a second`
  return [
    {
      group,
      what: `${page}, speed of bare node:http`,
      value: median(rounds.map((round) => round.bare.cpu / round.portal.cpu)),
      unit: '×',
      atLeast: 0.85,
      note,
    },
    {
      group,
      what: `${page}, p99 at ${CONNECTIONS} connections`,
      value: of('portal', 'p99'),
      unit: 'ms',
      atMost: 2.5,
      note: `bare ${of('bare', 'p99').toFixed(2)} ms; p50 ${of('portal', 'p50').toFixed(2)} ms, bare ${of('bare', 'p50').toFixed(2)} ms`,
    },
  ]
}
