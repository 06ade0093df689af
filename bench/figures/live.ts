import { type Figure, median, quantile } from '../figure.ts'
import { nowMs, startListeners } from '../listeners.ts'
import type { Bench } from '../main.ts'
import { startBareStreams, startPortal } from '../servers.ts'

const READERS = 10_000
const ROUNDS = 9
const MB = 2 ** 20

/** Ten thousand open pages on one process: what they take, and how soon a flash is before all of them. */
export async function measureLive({ demo, built }: Bench): Promise<readonly Figure[]> {
  const newspaper = await demo()
  const [portal, bare] = [await startPortal(newspaper.folder, built), await startBareStreams()]
  const [pages, others] = [startListeners(), startListeners()]
  const idle = await portal.ask('memory', undefined)
  const begun = nowMs()
  await pages.ask('open', { port: portal.port, path: '/live', connections: READERS })
  const opened = nowMs() - begun
  await others.ask('open', { port: bare.port, path: '/live', connections: READERS })
  const rounds: { readonly portal: readonly number[]; readonly bare: readonly number[] }[] = []
  let most = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const headline = `外港潮位站报告：第${round}次观测，水位已过警戒线`
    const told = await delivery(pages, headline, () => portal.ask('fileFlash', headline))
    const text = `id: ${round}\nevent: wire.filed\ndata: ${JSON.stringify({ headline, column: '潮'.repeat(400) })}\n\n`
    rounds.push({ portal: told, bare: await delivery(others, headline, () => bare.ask('tellAll', text)) })
    most = Math.max(most, await portal.ask('memory', undefined))
  }
  const least = await bare.ask('memory', undefined)
  for (const child of [pages, others, portal, bare]) await child.end()

  const of = (server: 'portal' | 'bare', share: number) => median(rounds.map((round) => quantile(round[server], share)))
  const group = 'live'
  return [
    {
      group,
      what: `resident with ${READERS} open pages`,
      value: most / MB,
      unit: 'MB',
      atMost: 500,
      note: `${(idle / MB).toFixed(0)} MB before the first; bare node:http ${(least / MB).toFixed(0)} MB; all open after ${(opened / 1000).toFixed(1)} s`,
    },
    {
      group,
      what: 'flash filed to heard, p50',
      value: of('portal', 0.5),
      unit: 'ms',
      atMost: 1000,
      note: `bare node:http ${of('bare', 0.5).toFixed(0)} ms; ${ROUNDS} rounds in turn`,
    },
    {
      group,
      what: 'flash filed to heard, p99',
      value: of('portal', 0.99),
      unit: 'ms',
      note: `bare node:http ${of('bare', 0.99).toFixed(0)} ms; the last of the worst round ${Math.max(...rounds.map((round) => Math.max(...round.portal))).toFixed(0)} ms`,
    },
  ]
}

/** Milliseconds from the act until each open page heard of it. */
async function delivery(
  pages: ReturnType<typeof startListeners>,
  marker: string,
  act: () => Promise<unknown>,
): Promise<readonly number[]> {
  await pages.ask('listenFor', marker)
  const hearing = pages.ask('hear', undefined)
  const begun = nowMs()
  await act()
  return (await hearing).map((at) => at - begun)
}
