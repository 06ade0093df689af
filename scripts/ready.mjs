// Gets a clone ready to run: packages installed as the lockfile says, the program built from the sources as they
// are. Plain Node 20 without dependencies, because on a fresh clone there is nothing else yet. When all is ready,
// finding that out takes a few milliseconds.

import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NotReady, runProgram, step } from './progress.mjs'

// An `import` of these two would load all that they load by themselves only when they are asked for it.
const require = createRequire(import.meta.url)
const { createHash } = /** @type {typeof import('node:crypto')} */ (require('node:crypto'))
const { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } =
  /** @type {typeof import('node:fs')} */ (require('node:fs'))

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const builtProgram = join(root, 'dist/main.js')
const binFolder = join(root, 'node_modules/.bin')
const pinnedNode = join(binFolder, 'node')
const stampFile = join(root, 'dist/.sources.json')

/**
 * A young generation of 4 to 8 MB: Node's own measure, for programs that have the machine to themselves, takes some
 * 50 MB more under load, and begins so small that a start is collected ten times over (20 ms). The old one may grow to
 * 2.2 times what lives in it before it is collected: left to itself V8 collected 20 MB each two hundred searches, 5 to
 * 8 ms at a time, which was the slowest hundredth of them. At three times it took 40 MB more, at times 100, for nothing.
 * bin/broadsheet passes the same.
 */
export const heapFlags = ['--max-semi-space-size=8', '--min-semi-space-size=4', '--heap-growing-percent=120']

/** The environment for programs of this project: its own tools, and the Node it pins, come first on PATH. */
export const projectEnv = { ...process.env, PATH: [binFolder, process.env.PATH].join(delimiter) }

/**
 * Installs the packages with `npm ci` unless what lies in node_modules is what the lockfile asks for. The list of what
 * lies there is npm's own (`node_modules/.package-lock.json`, written last), so an install by hand counts too, and
 * a broken-off one does not.
 *
 * @param {{ forBuild: boolean }} need `forBuild` asks for the development packages too
 */
export async function ensureInstalled({ forBuild }) {
  if (isInstalled(forBuild)) return
  await step('Installing packages (npm ci)', () => {
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
    const { npm_execpath: npmCli, npm_node_execpath: npmNode } = process.env
    // Not through PATH: the `node` in node_modules/.bin, first on PATH, is about to be replaced.
    const [program, first] = npmCli?.endsWith('npm-cli.js') && npmNode ? [npmNode, [npmCli]] : ['npm', []]
    const failure = 'npm ci failed: see above. Broadsheet needs its packages to go on.'
    return runProgram(program, [...first, ...args], { cwd: root, env: machineEnv(), failure })
  })
}

/** @param {boolean} forBuild */
function isInstalled(forBuild) {
  const wanted = readLock(join(root, 'package-lock.json'))
  const present = readLock(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    const there = present[path]
    if (there) return there.version === entry.version && there.integrity === entry.integrity
    const mayBeAbsent = path === '' || entry.optional || entry.devOptional || (entry.dev && !forBuild)
    return Boolean(mayBeAbsent)
  })
}

/**
 * @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Locked
 * @param {string} file
 * @returns {Record<string, Locked> | undefined} by the path in the clone
 */
function readLock(file) {
  if (!existsSync(file)) return undefined
  /** @type {{ packages: Record<string, Locked> }} */
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  return lock.packages
}

function machineEnv() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith('node_modules/.bin'))
  return { ...process.env, PATH: path.join(delimiter) }
}

/**
 * The Node to run Broadsheet on: the pinned one, or the machine's own when that is new enough.
 *
 * @returns {string} path of the executable
 * @throws {NotReady} when there is neither
 */
export function chooseNode() {
  if (existsSync(pinnedNode)) return realpathSync(pinnedNode)
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (satisfies(process.versions.node, engines.node)) return process.execPath
  throw new NotReady(
    `Broadsheet needs Node ${engines.node}. This machine has ${process.versions.node}, and the one that comes with ` +
      `Broadsheet is not installed: run "npm ci --include=optional".`,
  )
}

/**
 * Whether this process runs on that Node.
 *
 * @param {string} node
 */
export function isOnNode(node) {
  return realpathSync(process.execPath) === node
}

/**
 * Whether a version lies in a range of the simple form `>=24.21.0 <25 || >=26.10.0`.
 *
 * @param {string} version
 * @param {string} range
 */
export function satisfies(version, range) {
  return range.split('||').some((part) =>
    part
      .trim()
      .split(/\s+/)
      .every((comparator) => {
        const [, operator, bound = ''] = /^(>=|<)(.+)$/.exec(comparator) ?? []
        const order = compareVersions(version, bound)
        return operator === '<' ? order < 0 : order >= 0
      }),
  )
}

/**
 * @param {string} a
 * @param {string} b
 */
function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  for (let place = 0; place < 3; place++) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * Makes the clone ready to run: installs and builds if needed.
 *
 * @param {{ quick?: boolean }} [wish] `quick` builds in less time what takes browsers longer to load
 * @returns {Promise<string>} the Node to run it on
 */
export async function ensureReady({ quick = false } = {}) {
  if (isBuilt(quick)) {
    await ensureInstalled({ forBuild: false })
    return chooseNode()
  }
  await ensureInstalled({ forBuild: true })
  const node = chooseNode()
  const label = existsSync(builtProgram) ? 'Building (the sources have changed)' : 'Building'
  await step(label, () => build(node, quick))
  return node
}

/**
 * @param {string} node
 * @param {boolean} quick
 */
async function build(node, quick) {
  // Taken before the build: what is saved while it runs counts as not built yet.
  const { listing, content } = readSources()
  await runProgram(node, [join(root, 'scripts/build.ts'), ...(quick ? ['--quick'] : [])], {
    cwd: root,
    env: projectEnv,
    failure: 'The build failed: see above.',
  })
  writeFileSync(stampFile, JSON.stringify({ listing, content: content(), quick }))
}

/**
 * Without sources (a package that carries only dist/) what is built is all there is.
 *
 * @param {boolean} quick whether a quick build will do
 */
function isBuilt(quick) {
  if (!existsSync(builtProgram)) return false
  if (!existsSync(join(root, 'src'))) return true
  if (!existsSync(stampFile)) return false
  /** @type {{ listing: string, content: string, quick?: boolean }} */
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8'))
  if (stamp.quick && !quick) return false
  const { listing, content } = readSources()
  if (stamp.listing === listing) return true
  // Times change with every checkout and copy; only then is it worth reading the files.
  if (stamp.content !== content()) return false
  rememberListing({ ...stamp, listing })
  return true
}

/** @param {{ listing: string, content: string, quick?: boolean }} stamp */
function rememberListing(stamp) {
  try {
    writeFileSync(stampFile, JSON.stringify(stamp))
  } catch {
    // A read-only installation reads the files each time instead.
  }
}

/** The state of everything that the build reads: `listing` by size and time (quick), `content` by the bytes. */
function readSources() {
  /** @type {string[]} */
  const files = []
  let listing = ''
  const look = (/** @type {string} */ file) => {
    const { size, mtimeMs } = statSync(`${root}/${file}`)
    files.push(file)
    listing += `${file}\0${size}\0${mtimeMs}\n`
  }
  const lookInto = (/** @type {string} */ folder) => {
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) lookInto(path)
      else if (!/\.test\.tsx?$/.test(path)) look(path)
    }
  }
  for (const folder of ['src', 'scripts']) lookInto(folder)
  for (const file of ['package-lock.json', 'vite.config.ts']) look(file)
  const content = () => {
    const hash = createHash('sha256')
    for (const file of files.toSorted())
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0')
    return hash.digest('hex')
  }
  return { listing: createHash('sha256').update(listing).digest('hex'), content }
}

/**
 * Where V8 keeps compiled code between starts, which halves the time to load the program. Nowhere in a read-only
 * installation, which starts a little slower.
 */
export function compileCacheFolder() {
  const folder = join(root, 'node_modules/.cache/compile')
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch {
    return undefined
  }
}
