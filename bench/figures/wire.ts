import { type Figure, median } from '../figure.ts'
import type { Bench } from '../main.ts'
import { sampleStories } from '../newspaper.ts'
import { startPortal } from '../servers.ts'

const PAGES = 2000
const ROUNDS = 15
/** Until what composes pages is compiled: a portal has days for that. */
const WARM_ROUNDS = 10

/** What a new wire item costs: every article page shows it, and none is rendered for it. */
export async function measureWire({ large, built, readers }: Bench): Promise<readonly Figure[]> {
  const newspaper = await large()
  const portal = await startPortal(newspaper.folder, built)
  const targets = sampleStories(newspaper, PAGES).map((id) => `/a/${id}`)
  const sweep = async () => {
    const before = await portal.cpu()
    await readers.read({ port: portal.port, targets, connections: 16, times: 1 })
    return ((await portal.cpu()) - before) / targets.length
  }
  const rounds = []
  for (let round = 1; round <= WARM_ROUNDS + ROUNDS; round++) {
    const same = await sweep()
    await portal.ask('fileWire', `外港潮位站报告：第${round}次观测，水位仍在上涨`)
    const { renders } = await portal.ask('figures', undefined)
    const changed = await sweep()
    const after = await portal.ask('figures', undefined)
    if (round > WARM_ROUNDS) rounds.push({ same, changed, rendered: after.renders - renders })
  }
  await portal.end()
  const group = 'wire'
  const [same, changed] = [median(rounds.map((round) => round.same)), median(rounds.map((round) => round.changed))]
  return [
    {
      group,
      what: 'work for each page served after a new item',
      unit: 'µs',
      atMost: 20,
      value: median(rounds.map((round) => round.changed - round.same)),
      note: `a page served again ${same.toFixed(1)} µs, the first time after an item ${changed.toFixed(1)} µs; ${targets.length} pages`,
    },
    {
      group,
      what: 'pages and parts rendered for all of them',
      unit: '',
      atMost: 3,
      value: Math.max(...rounds.map((round) => round.rendered)),
      note: 'the wire once for all pages; home and wire pages are warm before the verb returns',
    },
  ]
}
