import type { Server } from 'node:http'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import type { Program } from './program.ts'

export function addServe(program: Command): void {
  program
    .command('serve')
    .description(
      'serve the portal; first bring the schema up to date, and load the demo newspaper into an empty database',
    )
    .option('--port <n>', 'listen here instead of on PORT; 0 takes any free port', portNumber)
    .action(({ port }: { port?: number }) => serve(port))
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('a number from 0 to 65535')
  return port
}

async function serve(wantedPort: number | undefined): Promise<void> {
  const { NODE_NAME, openProgram } = await import('./program.ts')
  const { systemClock } = await import('../kernel/clock.ts')
  const { openPortal } = await import('../server/portal.ts')
  const { searchInThreads } = await import('../search/search-threads.ts')
  const { nodeWarning } = await import('./node-version.ts')
  const opened = await openProgram()
  const { config, log, database } = opened
  const warning = nodeWarning(process.versions.node)
  if (warning) log.warn(warning)
  if (config.demo) await loadDemoOnFirstRun(opened)
  const port = wantedPort ?? config.port
  const origin = config.origin ?? `http://localhost:${port}`
  const { readInThread } = await import('../site/readings/reader.ts')
  const reader = readInThread()
  const search = searchInThreads({ database, address: opened.address, holder: NODE_NAME })
  const { darkroomInThread } = await import('../newsroom/media/darkroom-in-thread.ts')
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
    assetsFolder: join(import.meta.dirname, 'site'),
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
  const { offerSetUp } = await import('../newsroom/people/set-up.ts')
  const { program: actor } = await import('../newsroom/people/actor.ts')
  const { desk } = await import('../desk/addresses.ts')
  const link = await offerSetUp(newsroom(actor('set-up')))
  return link && desk.setUp(link.token)
}

/** An empty database gets the demo newspaper, once. One that was cut off while it was loaded begins anew. */
async function loadDemoOnFirstRun(program: Program): Promise<void> {
  const { firstRunState } = await import('../demo/demo-state.ts')
  const state = await firstRunState(program.database.read)
  if (state === 'lived_in') return
  if (state === 'unfinished') {
    const { clearDemo } = await import('../demo/clear.ts')
    const { program: actor } = await import('../newsroom/people/actor.ts')
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
