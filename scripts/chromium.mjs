// A Chromium for the journeys: the machine's own, or Debian's packages.

import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { NotReady, runProgram, step } from './progress.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const places = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
]
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The path of a Chromium or Chrome: CHROMIUM_PATH if set, else by its usual names in the usual places.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const { CHROMIUM_PATH: chosen } = process.env
  if (chosen) return chosen
  const candidates = places.filter(Boolean).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...candidates, ...applications].find(isExecutable)
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Installs Chromium and a Chinese font with apt when there is none and this is root on a Debian. */
export async function ensureChromium() {
  if (findChromium()) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new NotReady(
      'The journeys need Chromium, and there is none on this machine. Install it ' +
        '(Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.',
    )
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await step('Installing Chromium (apt-get)', async () => {
    await runProgram('apt-get', ['update'], { env })
    await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env })
  })
}
