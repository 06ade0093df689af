// Progress on the terminal while a clone gets ready. Everything goes to standard error, so that a command whose
// output is data (`broadsheet … --json`) stays clean even when it has to build first.

import { constants } from 'node:os'

/** A reason to stop that is told in one line, without a stack: the person can act on it. */
export class NotReady extends Error {}

/**
 * Runs one labelled piece of work and prints how long it took. On a terminal the seconds count while it runs.
 *
 * @template T
 * @param {string} label
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const started = performance.now()
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1)
  const live = process.stderr.isTTY
  const tick = live ? setInterval(() => process.stderr.write(`\r  ${label} … ${seconds()} s`), 200) : undefined
  if (!live) process.stderr.write(`  ${label} …\n`)
  try {
    const result = await work()
    clearInterval(tick)
    process.stderr.write(`${live ? '\r' : ''}✓ ${label} (${seconds()} s)\n`)
    return result
  } catch (error) {
    clearInterval(tick)
    process.stderr.write(`${live ? '\r' : ''}✗ ${label} (${seconds()} s)\n`)
    throw error
  }
}

/**
 * Runs a program to its end. Its output is kept back and shown only if it fails, unless `show` lets it through.
 * If this process is told to stop, the program is too.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, show?: boolean, failure?: string }} [options]
 * @returns {Promise<void>} rejects with `NotReady` when the program cannot be started or exits with another code than 0
 */
export async function runProgram(program, args, { env = process.env, cwd, show = false, failure } = {}) {
  const { spawn } = await import('node:child_process')
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    /** @type {Buffer[]} */
    const output = []
    child.stdout?.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk))
    child.stderr?.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk))
    const stop = () => child.kill()
    process.once('exit', stop)
    child.once('error', (error) => reject(new NotReady(`${program} could not be started: ${error.message}`)))
    child.once('close', (code, signal) => {
      process.removeListener('exit', stop)
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(output))
      reject(new NotReady(failure ?? `${[program, ...args].join(' ')} failed (${signal ?? `exit code ${code}`})`))
    })
  })
}

/**
 * Ends the process for an error: one line for what a person can act on, the whole stack for our own mistakes.
 *
 * @param {unknown} error
 */
export function giveUp(error) {
  if (error instanceof NotReady) process.stderr.write(`${error.message}\n`)
  else console.error(error)
  process.exit(1)
}

/**
 * Lets `exit` handlers run (and so stops programs that `runProgram` started) when this process is told to end.
 *
 * @returns {() => void} back to what was before
 */
export function exitOnSignals() {
  const leave = (/** @type {NodeJS.Signals} */ signal) => process.exit(128 + constants.signals[signal])
  const signals = /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM'])
  for (const signal of signals) process.once(signal, leave)
  return () => signals.forEach((signal) => process.removeListener(signal, leave))
}
