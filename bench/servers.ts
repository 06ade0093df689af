import { get } from 'node:http'
import { join } from 'node:path'
import { heapFlags } from '../scripts/ready.mjs'
import type { PageCacheFigures } from '../src/pages/cache.ts'
import { type Child, startChild } from './child.ts'

/** An answer as it went over the wire, but for what `node:http` adds of itself. */
export interface SentAnswer {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: Uint8Array
}

type Asked<Asks, Gets> = { readonly asks: Asks; readonly gets: Gets }

export type BareQuestions = {
  listen: Asked<undefined, number>
  send: Asked<SentAnswer, void>
  cpu: Asked<undefined, number>
}

export type BareStreamQuestions = {
  listen: Asked<undefined, number>
  /** Writes a text to all streams. */
  tellAll: Asked<string, void>
  memory: Asked<undefined, number>
}

export type PortalQuestions = {
  listen: Asked<undefined, number>
  cpu: Asked<undefined, number>
  figures: Asked<undefined, PageCacheFigures>
  /** Resident memory of the process, threads and all, in bytes. */
  memory: Asked<undefined, number>
  /** Files one item on the wire with the real verb; gets when the verb returned, in milliseconds since the call. */
  fileWire: Asked<string, number>
  /** The same for a flash. */
  fileFlash: Asked<string, number>
  /** Files a draft in the first section; gets its id. */
  file: Asked<string, string>
  /** Publishes a draft; gets when the verb returned, in milliseconds since the call. */
  publish: Asked<string, number>
  /** Files an item so many times a second from now on; 0 stops. Gets the number filed since it was last asked. */
  keepFiling: Asked<number, number>
  /** Readers comment so many times a second under these stories from now on; 0 stops. Gets what became of it so far. */
  keepCommenting: Asked<{ readonly aSecond: number; readonly articleIds: readonly string[] }, Commented>
  /** Puts so many comments under a story at once, as if they had come one by one. */
  fillThread: Asked<{ readonly articleId: string; readonly comments: number }, void>
}

/** What became of comments that were sent. */
export interface Commented {
  readonly sent: number
  readonly posted: number
  /** Rows in the database, and what the stories' own counts say. */
  readonly rows: number
  readonly counted: number
}

/** A server in a process of its own. */
interface Measured {
  readonly port: number
  /** CPU time so far, user and system, of all threads: microseconds. */
  cpu(): Promise<number>
}
export type Portal = Child<PortalQuestions> & Measured
export type Bare = Child<BareQuestions> & Measured

/** The portal on a data folder, followers and all, in a process that answers questions about itself. */
export async function startPortal(
  dataFolder: string,
  built: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Portal> {
  const child = startChild<PortalQuestions>(join(built, 'portal-process.js'), {
    env: { BROADSHEET_DATA: dataFolder, BROADSHEET_DEMO: 'off', LOG_LEVEL: 'error', ...env },
    execArgv: heapFlags,
  })
  return { ...child, port: await child.ask('listen', undefined), cpu: () => child.ask('cpu', undefined) }
}

export async function startBare(): Promise<Bare> {
  const child = startChild<BareQuestions>(join(import.meta.dirname, 'bare-process.ts'))
  return { ...child, port: await child.ask('listen', undefined), cpu: () => child.ask('cpu', undefined) }
}

export async function startBareStreams(): Promise<Child<BareStreamQuestions> & Pick<Measured, 'port'>> {
  const child = startChild<BareStreamQuestions>(join(import.meta.dirname, 'bare-streams-process.ts'))
  return { ...child, port: await child.ask('listen', undefined) }
}

/** Headers that `node:http` writes by itself, on both servers. */
const OF_NODE = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

export function readPage(port: number, target: string): Promise<SentAnswer> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: target, headers: { 'accept-encoding': 'gzip' } }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', reject)
      res.on('end', () => {
        const headers: string[] = []
        for (let i = 0; i < res.rawHeaders.length; i += 2) {
          const name = res.rawHeaders[i]!
          if (!OF_NODE.has(name.toLowerCase())) headers.push(name, res.rawHeaders[i + 1]!)
        }
        resolve({ status: res.statusCode!, headers, body: Buffer.concat(chunks) })
      })
    }).on('error', reject)
  })
}
