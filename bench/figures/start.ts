import { spawn } from 'node:child_process'
import { get } from 'node:http'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Figure, median } from '../figure.ts'
import { freePort } from '../free-port.ts'
import type { Bench } from '../main.ts'
import { environment } from '../template.ts'

const ROUNDS = 11
const broadsheet = join(dirname(dirname(import.meta.dirname)), 'bin/broadsheet')

/** `broadsheet serve` on a filled database, from the start of the process to the first 200, as a person waits for it. */
export async function measureStart({ large }: Bench): Promise<readonly Figure[]> {
  const newspaper = await large()
  const times: number[] = []
  const cpu: number[] = []
  const bare: number[] = []
  for (let round = -2; round < ROUNDS; round++) {
    const nothing = await startOf(
      process.execPath,
      ['-e', 'require("node:http").createServer((_, res) => res.end()).listen(process.env.PORT)'],
      newspaper.folder,
    )
    const serve = await startOf(broadsheet, ['serve'], newspaper.folder)
    if (round < 0) continue
    bare.push(nothing)
    times.push(serve)
    cpu.push(serve / nothing)
  }
  const note = `${newspaper.stories} stories; a bare node:http server starts in ${median(bare).toFixed(0)} ms, ratio ${median(cpu).toFixed(1)}`
  return [
    { group: 'start', what: 'broadsheet serve to the first 200', value: median(times), unit: 'ms', atMost: 250, note },
  ]
}

async function startOf(program: string, args: readonly string[], folder: string): Promise<number> {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(program, args, {
    env: { ...environment(folder), PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<never>((_, reject) => child.once('exit', () => reject(new Error(`${program} ended`))))
  ended.catch(() => {})
  await Promise.race([firstAnswer(port), ended])
  const time = performance.now() - started
  child.kill('SIGINT')
  await ended.catch(() => {})
  return time
}

async function firstAnswer(port: number): Promise<void> {
  while (!(await isAnswered(port))) await wait(1)
}

function isAnswered(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ port, host: '127.0.0.1', agent: false }, (res) => {
      res.resume()
      res.on('end', () => resolve(res.statusCode === 200))
    })
    request.on('error', () => resolve(false))
  })
}
