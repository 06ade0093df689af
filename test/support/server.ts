import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'dist/main.js')

export interface RunningServer extends AsyncDisposable {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly pid: number
  readonly dataFolder: string
  /** Everything it has printed so far. */
  output(): string
  /**
   * Asks it to end (SIGTERM), waits until it has, and removes its data unless the folder was given. Rejects with all
   * that it printed when it had ended before by itself.
   */
  stop(): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
}

export interface ServerOptions {
  /** Settings beside the port and the data folder. */
  readonly env?: Readonly<Record<string, string>>
  /** Keep the data here, to start again with it; a temporary folder otherwise. */
  readonly dataFolder?: string
  /** A certain port, as after a restart; a free one otherwise. */
  readonly port?: number
}

/**
 * Starts the built program on a free port and waits for the line with its address. Rejects with all that it printed
 * when it ends before, or is not listening after two minutes (the first start loads the demo newsroom).
 *
 *     await using server = await startServer({ env: { BROADSHEET_DEMO: 'off' } })
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  if (!existsSync(program)) throw new Error('the program is not built: run "npm run build"')
  const port = options.port ?? (await freePort())
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'broadsheet-data-'))
  const child = spawn(process.execPath, [program, 'serve'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', BROADSHEET_DATA: dataFolder, ...options.env },
  })
  const ended = endOf(child)
  const killWithTests = (): boolean => child.kill('SIGKILL')
  process.once('exit', killWithTests)
  const cleanUp = async (): Promise<void> => {
    process.removeListener('exit', killWithTests)
    if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true })
  }
  const stop: RunningServer['stop'] = async () => {
    const crashed = child.exitCode !== null || child.signalCode !== null
    child.kill('SIGTERM')
    const end = await ended
    await cleanUp()
    if (crashed) throw new Error(`the server ended by itself. It printed:\n${said()}`)
    return end
  }
  let said: () => string
  try {
    said = await listening(child, port)
  } catch (error) {
    child.kill('SIGKILL')
    await cleanUp()
    throw error
  }
  return {
    url: `http://localhost:${port}`,
    port,
    pid: child.pid ?? 0,
    dataFolder,
    output: said,
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
  }
}

function endOf(child: ChildProcess): ReturnType<RunningServer['stop']> {
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })))
}

function listening(child: ChildProcess, port: number): Promise<() => string> {
  let text = ''
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => reject(new Error(`the server ${what}. It printed:\n${text}`))
    const patience = setTimeout(() => fail('is not listening after two minutes'), 120_000)
    const settle = (): void => clearTimeout(patience)
    const address = new RegExp(`https?://[^\\s/]+:${port}\\b`)
    const read = (chunk: string): void => {
      text += chunk
      if (!address.test(text)) return
      settle()
      resolve(() => text)
    }
    child.stdout?.setEncoding('utf8').on('data', read)
    child.stderr?.setEncoding('utf8').on('data', read)
    child.once('error', (error) => (settle(), fail(`could not be started: ${error.message}`)))
    child.once('exit', (code, signal) => (settle(), fail(`ended (${signal ?? `code ${code}`})`)))
  })
}
