import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { readConfig } from '../../src/kernel/config.ts'
import { createIds } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/database/database.ts'
import { openNewsroom } from '../../src/newsroom/newsroom.ts'
import type { Passwords } from '../../src/newsroom/people/password-hash.ts'
import type { Tables } from '../../src/newsroom/tables.ts'
import type { Limits } from '../../src/server/http.ts'
import { searchHere } from '../../src/search/search-service.ts'
import { openPortal, type Portal } from '../../src/server/portal.ts'
import { ISLANDS } from '../../src/site/frame.ts'
import { cheapPasswords } from './door.ts'
import { readHere } from '../../src/site/readings/reader.ts'
import type { Paper } from './paper.ts'

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Asking {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** The portal of a paper, listening on a port of its own. */
export interface TestPortal extends AsyncDisposable {
  readonly portal: Portal
  readonly port: number
  readonly dataFolder: string
  /** What it has logged. */
  readonly log: readonly { readonly level: number; readonly msg: string; readonly [fact: string]: unknown }[]
  ask(target: string, asking?: Asking): Promise<Reply>
  /** Sends bytes as they are, and gives all that comes back until the portal closes the connection. */
  send(...bytes: readonly (string | Uint8Array)[]): Promise<string>
}

export async function openTestPortal(
  paper: Paper,
  {
    database = paper.database,
    limits,
    passwords = cheapPasswords(),
    origin = 'https://wangxi.example',
    env = {},
  }: {
    readonly database?: Database<Tables>
    readonly limits?: Limits
    readonly passwords?: Passwords
    readonly origin?: string
    /** Settings beside the data folder. */
    readonly env?: Readonly<Record<string, string>>
  } = {},
): Promise<TestPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-portal-'))
  const log: TestPortal['log'][number][] = []
  const ids = createIds(() => Date.parse(paper.now()))
  const search = searchHere({ database, clock: paper.now, holder: 'test' })
  const portal = await openPortal({
    config: readConfig({ ...env, BROADSHEET_DATA: folder }),
    database,
    log: pino({ level: 'debug' }, { write: (line: string) => void log.push(JSON.parse(line) as (typeof log)[number]) }),
    clock: paper.now,
    nowMs: () => Date.parse(paper.now()),
    node: 'test',
    assetsFolder: writeAssets(join(folder, 'site')),
    origin,
    search,
    reader: readHere(),
    passwords,
    ...(limits && { limits }),
    newsroom: (actor, afterCommit) =>
      openNewsroom({ database, clock: paper.now, ids, actor, ...(afterCommit && { afterCommit }) }),
  })
  await new Promise<void>((resolve) => portal.server.listen(0, '127.0.0.1', resolve))
  const { port } = portal.server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })

  return {
    portal,
    port,
    dataFolder: folder,
    log,
    ask: (target, asking) => ask(agent, port, target, asking),
    send: (...bytes) => send(port, bytes),
    async [Symbol.asyncDispose]() {
      agent.destroy()
      await portal.close()
      await search.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** As a build leaves them; what is in them matters to nobody here. */
function writeAssets(folder: string): string {
  mkdirSync(folder)
  const names = ['site.css', 'desk.css', 'passkeys.ts', 'worker.ts', ...ISLANDS.map((name) => `${name}.ts`)]
  const built = names.map((name) => [
    name,
    { file: name.replace(/\.(css|ts)$/, (end) => `-0a1b${end === '.ts' ? '.js' : end}`) },
  ])
  for (const [, { file }] of built as [string, { file: string }][]) writeFileSync(join(folder, file), `/* ${file} */`)
  const app = { script: '/assets/main-0a1b.js', styles: ['/assets/main-0a1b.css'], preloads: [] }
  writeFileSync(join(folder, 'desk-app.json'), JSON.stringify(app))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(Object.fromEntries(built)))
  return folder
}

function ask(
  agent: Agent,
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const req = request({ agent, port, host: '127.0.0.1', path, method, headers }, (res) => {
      let text = ''
      res.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text }))
      res.on('error', reject)
    })
    req.on('error', reject)
    req.end(body)
  })
}

function send(port: number, bytes: readonly (string | Uint8Array)[]): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1')
    socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk))
    socket.on('error', () => {}) // Being cut off is an answer, too.
    socket.on('close', () => resolve(text))
    for (const each of bytes) socket.write(typeof each === 'string' ? Buffer.from(each, 'latin1') : each)
  })
}
