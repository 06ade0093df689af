// `npm start` and `bin/broadsheet`: gets the clone ready, then becomes the program, on the Node that the project pins.
// Runs on plain Node 20 without dependencies.

import { constants } from 'node:os'
import module from 'node:module'
import { pathToFileURL } from 'node:url'
import { exitOnSignals, giveUp } from './progress.mjs'
import { builtProgram, compileCacheFolder, ensureReady, heapFlags, isOnNode } from './ready.mjs'

const args = process.argv.slice(2)
try {
  const listenNoMore = exitOnSignals()
  const node = await ensureReady()
  listenNoMore()
  const mayBecome = isOnNode(node) && heapFlags.every((flag) => process.execArgv.includes(flag))
  if (mayBecome) await becomeProgram()
  else await runOn(node)
} catch (error) {
  giveUp(error)
}

/** The usual case from the second start on: no further process, signals and exit code are the program's own. */
async function becomeProgram() {
  module.enableCompileCache(compileCacheFolder())
  process.argv = [process.execPath, builtProgram, ...args]
  await import(pathToFileURL(builtProgram).href)
}

/** @param {string} node */
async function runOn(node) {
  const { spawn } = await import('node:child_process')
  const env = { NODE_COMPILE_CACHE: compileCacheFolder(), ...process.env }
  const child = spawn(node, [...heapFlags, builtProgram, ...args], { stdio: 'inherit', env })
  // Ctrl-C on a terminal reaches the child by itself; passed on as well it would count as pressed twice.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
  child.on('error', giveUp)
}
