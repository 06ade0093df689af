// `npm run dev`: builds and restarts the server whenever a source is saved, and reloads the pages that are open. They
// are served through a small proxy on PORT that adds one script to each page; the program itself knows nothing of it.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { exitOnSignals, NotReady } from './progress.mjs'
import { builtProgram, ensureReady, root } from './ready.mjs'

const port = Number(process.env.PORT ?? 8080)
const innerPort = port + 1
const script = `new EventSource('/.dev/changes').onmessage = () => location.reload()`
const tag = '<script type="module" src="/.dev/reload.js"></script>'
const openPages = new Set<ServerResponse>()
let server: ChildProcess | undefined
let saved = true

exitOnSignals()
process.on('exit', () => server?.kill())
for (const folder of ['src', 'scripts']) watch(join(root, folder), { recursive: true }, () => (saved = true))
createServer((asked, answer) => void serve(asked, answer)).listen(port)
console.error(`Pages that reload on save: http://localhost:${port}/`)

for (;;) {
  if (saved) await rebuild()
  await pause(100)
}

async function rebuild(): Promise<void> {
  saved = false
  try {
    const node = await ensureReady({ quick: true })
    await restart(node)
    await untilListening()
    for (const page of openPages) page.write('data: saved\n\n')
  } catch (error) {
    // What was built before goes on being served until the mistake is mended.
    if (!(error instanceof NotReady)) throw error
    console.error(error.message)
  }
}

async function restart(node: string): Promise<void> {
  if (isRunning(server)) {
    server.kill()
    await once(server, 'exit')
  }
  const env = { BROADSHEET_ORIGIN: `http://localhost:${port}`, ...process.env, PORT: String(innerPort) }
  server = spawn(node, [builtProgram, 'serve'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
}

function isRunning(child: ChildProcess | undefined): child is ChildProcess {
  return child !== undefined && child.exitCode === null && child.signalCode === null
}

/** The server of the moment answers, or has given up; a minute is enough to load the demo newsroom. */
async function untilListening(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await answers()) return
    if (!isRunning(server)) break
    await pause(100)
  }
  throw new NotReady('The server does not answer: see above. Waiting for the next save.')
}

function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = request({ host: '127.0.0.1', port: innerPort, method: 'HEAD' }, (answer) => {
      answer.resume()
      resolve(true)
    })
    probe.on('error', () => resolve(false)).end()
  })
}

async function serve(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  if (asked.url === '/.dev/reload.js') {
    answer.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
  } else if (asked.url === '/.dev/changes') {
    answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders()
    openPages.add(answer)
    answer.on('close', () => openPages.delete(answer))
  } else {
    await passOn(asked, answer)
  }
}

async function passOn(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const headers = { ...asked.headers, 'accept-encoding': 'identity' }
  const inner = request({ host: '127.0.0.1', port: innerPort, path: asked.url, method: asked.method, headers })
  asked.pipe(inner)
  answer.on('close', () => inner.destroy())
  try {
    const [reply] = (await once(inner, 'response')) as [IncomingMessage]
    const { 'content-length': length, ...replied } = reply.headers
    const isPage = reply.headers['content-type']?.startsWith('text/html') && asked.method === 'GET'
    if (isPage) answer.writeHead(reply.statusCode ?? 502, replied).end(withTag(await text(reply)))
    else
      reply.pipe(answer.writeHead(reply.statusCode ?? 502, { ...replied, ...(length && { 'content-length': length }) }))
  } catch {
    const waiting = `<!doctype html><title>Building</title><p>Building. The page loads when it is done.</p>${tag}`
    if (!answer.headersSent) answer.writeHead(503, { 'content-type': 'text/html' }).end(waiting)
  }
}

function withTag(page: string): string {
  return page.includes('</body>') ? page.replace('</body>', `${tag}</body>`) : page + tag
}
