import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from '../figure.ts'
import { freePort } from '../free-port.ts'
import type { Bench } from '../main.ts'
import { type Newspaper, sampleStories } from '../newspaper.ts'
import { readPage } from '../servers.ts'
import { environment } from '../template.ts'

const program = join(dirname(dirname(import.meta.dirname)), 'bin/broadsheet')
const PAGES = 10_000

/** Resident memory of `broadsheet serve`, the most that was seen: under load with the demo, and with a large paper read through. */
export async function measureMemory({ demo, large, readers }: Bench): Promise<readonly Figure[]> {
  const small = await residentOf(await demo(), async (port, newspaper) => {
    const targets = ['/', '/wire', '/feed.xml', '/hot', ...sampleStories(newspaper, 60).map((id) => `/a/${id}`)]
    await readers.read({ port, targets, connections: 64, seconds: 6 })
  })
  const big = await residentOf(await large(), async (port, newspaper) => {
    const targets = sampleStories(newspaper, PAGES).map((id) => `/a/${id}`)
    await readers.read({ port, targets, connections: 64, times: 1 })
    await readers.read({ port, targets, connections: 64, times: 1 })
  })
  const note = (resident: Resident) => `${resident.idle.toFixed(0)} MB before the first reader`
  return [
    {
      group: 'memory',
      what: 'resident under load, the demo',
      value: small.most,
      unit: 'MB',
      atMost: 150,
      note: note(small),
    },
    {
      group: 'memory',
      what: `resident with ${PAGES} pages read of a large paper`,
      value: big.most,
      unit: 'MB',
      atMost: 400,
      note: note(big),
    },
  ]
}

interface Resident {
  readonly idle: number
  readonly most: number
}

async function residentOf(
  newspaper: Newspaper,
  read: (port: number, newspaper: Newspaper) => Promise<void>,
): Promise<Resident> {
  const port = await freePort()
  const child = spawn(program, ['serve'], {
    env: { ...environment(newspaper.folder), PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  while (!(await readPage(port, '/robots.txt').catch(() => undefined))) await wait(50)
  const idle = statusOf(child.pid!, 'VmRSS')
  await read(port, newspaper)
  const most = statusOf(child.pid!, 'VmHWM')
  child.kill('SIGINT')
  await ended
  return { idle, most }
}

/** Megabytes (10⁶ bytes would flatter: these are 2²⁰) from Linux's own account; the launcher has become the program. */
function statusOf(pid: number, line: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(status)![1]) / 1024
}
