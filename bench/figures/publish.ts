import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { type Figure, quantile } from '../figure.ts'
import type { Bench } from '../main.ts'
import { sampleStories } from '../newspaper.ts'
import { type Portal, readPage, startPortal } from '../servers.ts'

const TIMES = 200
/** Ten a second: the work that follows a story (index, related) is done when the next one comes. */
const PAUSE_MS = 100
/** Readers meanwhile, over 64 connections. */
const READS_A_SECOND = 2000

/** From the call of the verb to the home page with the change in a reader's hands, while others read. */
export async function measurePublish({ large, built, readers }: Bench): Promise<readonly Figure[]> {
  const newspaper = await large()
  const portal = await startPortal(newspaper.folder, built)
  const targets = ['/', '/feed.xml', ...sampleStories(newspaper, 300).map((id) => `/a/${id}`)]
  await readers.read({ port: portal.port, targets, connections: 16, times: 2 })
  const over = new AbortController()
  const reading = (async () => {
    const reports = []
    while (!over.signal.aborted) {
      reports.push(
        await readers.read({ port: portal.port, targets, connections: 64, seconds: 1, rate: READS_A_SECOND }),
      )
    }
    return reports
  })()
  const published: { readonly verb: number; readonly seen: number }[] = []
  for (let time = -10; time < TIMES; time++) {
    const timing = await publishAndSee(portal, `外港潮闸第${time + 1000}次试关，历时四十分钟`)
    if (time >= 0) published.push(timing)
    await wait(PAUSE_MS)
  }
  over.abort()
  const reports = await reading
  await portal.end()
  const seen = published.map((each) => each.seen)
  const verbs = published.map((each) => each.verb)
  const group = 'publish'
  const note = `the verb alone p50 ${quantile(verbs, 0.5).toFixed(1)} ms, p99 ${quantile(verbs, 0.99).toFixed(1)} ms`
  const read = `${TIMES} times, ten a second; ${READS_A_SECOND} reads a second meanwhile: their p50 ${quantile(
    reports.map((each) => each.p50),
    0.5,
  ).toFixed(2)} ms`
  return [
    {
      group,
      what: 'verb called to changed home page read, p50',
      value: quantile(seen, 0.5),
      unit: 'ms',
      atMost: 10,
      note,
    },
    {
      group,
      what: 'verb called to changed home page read, p99',
      value: quantile(seen, 0.99),
      unit: 'ms',
      atMost: 40,
      note: read,
    },
  ]
}

async function publishAndSee(portal: Portal, headline: string) {
  const id = await portal.ask('file', headline)
  const started = performance.now()
  const verb = await portal.ask('publish', id)
  const { body } = await readPage(portal.port, '/')
  const seen = performance.now() - started
  if (!gunzipSync(body).includes(`/a/${id}`)) throw new Error('the home page does not show what was published')
  return { verb, seen }
}
