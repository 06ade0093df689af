// `npm test`: everything that must hold before a change lands, from a fresh clone on. `npm run check` (`--fast`) is the
// part for while you work: without the built program, PostgreSQL, the browser and the lint that asks the compiler, with
// fewer examples for each property, and types looked at again only where something changed. Each step says how long it
// took, the first that fails ends the run, and the last line counts the tests.

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { exitOnSignals, NotReady, runProgram, step } from './progress.mjs'
import { chooseNode, ensureInstalled, ensureReady, projectEnv, root } from './ready.mjs'

const fast = process.argv.includes('--fast')
/** By itself the compiler takes four, each of which goes over again what they share: on two cores that is slower. */
const checkers = String(Math.min(4, availableParallelism()))
/** Where the compiler notes what it found in each file, so that the next check asks of the changed ones alone. */
const known = join(root, 'node_modules/.cache/broadsheet')
/** Examples for each property in a check, instead of a hundred. */
const FEW_RUNS = '10'
const tally = { passed: 0, failed: 0 }
const started = performance.now()

exitOnSignals()
try {
  await (fast ? check() : everything())
} catch (error) {
  if (tally.failed === 0) tally.failed = 1
  process.stderr.write(error instanceof NotReady ? `${error.message}\n` : `${String(error)}\n`)
  process.exitCode = 1
}
process.stderr.write(`${fast ? 'Check' : 'Test'} took ${((performance.now() - started) / 1000).toFixed(0)} s\n`)
console.log(`${tally.passed} passed, ${tally.failed} failed`)

async function everything() {
  await ensureInstalled({ forBuild: true })
  await ensureReady()
  await readSources()
  await step('Unused code (knip)', () => tool('knip', []))
  await vitest('unit', 'Unit and store tests, on SQLite and PostgreSQL', projectEnv)
  await ensureChromium()
  await vitest('journeys', 'Journeys in Chromium', projectEnv)
}

async function check() {
  await ensureInstalled({ forBuild: true })
  chooseNode()
  await readSources()
  const env = { BROADSHEET_RUNS: FEW_RUNS, ...projectEnv, BROADSHEET_TEST_POSTGRES: 'off' }
  await vitest('unit', 'Unit and store tests, on SQLite', env)
}

/** What can be told without running anything. */
async function readSources() {
  for (const folder of ['.', 'src/site/islands', 'src/site/islands/worker', 'src/desk/doorway', 'src/desk/app'].filter(
    hasProgram,
  )) {
    const notes = join(known, `${folder.replaceAll(/[./]/g, '-')}.tsbuildinfo`)
    const again = fast ? ['--incremental', '--tsBuildInfoFile', notes] : []
    await step(`Types of ${folder === '.' ? 'the server' : folder} (tsc)`, () =>
      tool('tsc', ['-p', folder, '--checkers', checkers, ...again]),
    )
  }
  await step('Lint (oxlint)', () => tool('oxlint', [...(fast ? [] : ['--type-aware']), '--deny-warnings']))
  await step('Format (oxfmt)', () => tool('oxfmt', ['--check']))
}

/**
 * The compiler refuses a project without files, and the browser's projects may have none.
 *
 * @param {string} folder
 */
function hasProgram(folder) {
  if (!existsSync(join(root, folder, 'tsconfig.json'))) return false
  return readdirSync(join(root, folder)).some((name) => /\.tsx?$/.test(name))
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 */
function tool(name, args) {
  return runProgram(name, args, { cwd: root, env: projectEnv, failure: `${name} found what is shown above.` })
}

/**
 * Runs one project of vitest, its output let through, and adds its tests to the tally.
 *
 * @param {'unit' | 'journeys'} project
 * @param {string} label
 * @param {NodeJS.ProcessEnv} env
 */
async function vitest(project, label, env) {
  const report = join(root, 'test-results', `${project}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['run', '--project', project, '--passWithNoTests', ...reporters]
  try {
    await step(label, () => runProgram('vitest', args, { cwd: root, env, show: true, failure: `${label}: failed.` }))
  } finally {
    count(report)
  }
}

/** @param {string} report */
function count(report) {
  if (!existsSync(report)) return
  /** @type {{ numPassedTests: number, numFailedTests: number }} */
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
  tally.passed += numPassedTests
  tally.failed += numFailedTests
}
