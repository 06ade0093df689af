import type { Server } from 'node:http'
import { join } from 'node:path'
import { systemClock } from '../kernel/clock.ts'
import { firstRunState } from '../demo/demo-state.ts'
import { desk } from '../desk/addresses.ts'
import { darkroomInThread } from '../newsroom/media/darkroom-in-thread.ts'
import { program as actor } from '../newsroom/people/actor.ts'
import { offerSetUp } from '../newsroom/people/set-up.ts'
import { searchInThreads } from '../search/search-threads.ts'
import { openPortal } from '../server/portal.ts'
import { readInThread } from '../site/readings/reader.ts'
import { nodeWarning } from './node-version.ts'
import { NODE_NAME, openProgram, type Program } from './program.ts'

/** Serves until a signal ends it. Rejects when the settings are wrong, the database cannot be opened or the port is taken. */
export async function serve(wantedPort: number | undefined): Promise<void> {
  const opened = await openProgram()
  const { config, log, database } = opened
  const warning = nodeWarning(process.versions.node)
  if (warning) log.warn(warning)
  if (config.demo) await loadDemoOnFirstRun(opened)
  const port = wantedPort ?? config.port
  const origin = config.origin ?? `http://localhost:${port}`
  const reader = readInThread()
  const search = searchInThreads({ database, address: opened.address, holder: NODE_NAME })
  const darkroom = darkroomInThread(config.media)
  const portal = await openPortal({
    config,
    database,
    log,
    origin,
    search,
    reader,
    darkroom,
    clock: systemClock,
    node: NODE_NAME,
    assetsFolder: join(import.meta.dirname, '../site'), // Beside the folder of the chunks, of which this becomes one.
    newsroom: opened.newsroom,
  })
  endWell(log, async () => {
    await portal.close()
    await Promise.all([search.close(), reader.close(), darkroom.close()])
    await database.close()
  })
  const heard = await listen(portal.server, port, config.host)
  const address = config.origin ?? `http://localhost:${heard}`
  const setUp = await setUpLink(opened)
  const links = [`Portal  ${address}/`, `Desk    ${address}/desk`, ...(setUp ? [`Set up  ${address}${setUp}`] : [])]
  process.stdout.write(`${links.join('\n')}\n`)
}

/** While nobody runs the house, whoever can read this console may: a link that works once, for three days. */
async function setUpLink({ newsroom }: Program): Promise<string | undefined> {
  const link = await offerSetUp(newsroom(actor('set-up')))
  return link && desk.setUp(link.token)
}

/** An empty database gets the demo newspaper, once. One that was cut off while it was loaded begins anew. */
async function loadDemoOnFirstRun(program: Program): Promise<void> {
  const state = await firstRunState(program.database.read)
  if (state === 'lived_in') return
  if (state === 'unfinished') {
    const { clearDemo } = await import('../demo/clear.ts')
    process.stderr.write('The last start ended before the demo newspaper was loaded: beginning again.\n')
    await clearDemo(program.newsroom(actor('demo')))
  }
  const { loadDemoWithProgress } = await import('./load-demo.ts')
  process.stderr.write(
    'First run: loading a demo newspaper. BROADSHEET_DEMO=off never does; broadsheet demo --clear removes it.\n',
  )
  await loadDemoWithProgress(program)
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? Object.assign(
              new Error(`port ${port} is taken: stop what listens there, or choose another with PORT=8081`),
              { code: error.code },
            )
          : error,
      )
    })
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** Answers what was asked before going; a second signal does not wait. */
function endWell(log: Program['log'], close: () => Promise<void>): void {
  let ending = false
  const end = (signal: NodeJS.Signals) => {
    if (ending) process.exit(1)
    ending = true
    log.info({ signal }, 'closing')
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'closing failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}
