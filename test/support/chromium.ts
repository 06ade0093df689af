import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.mjs'

/**
 * What a window has for somebody who sits before it, and nobody does: two pages behind the field for addresses, loaded
 * anew for each reader, and a process kept ready for where they may go next. A fifth of what the journeys cost.
 */
const NOBODY_SEES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
] as const

/** What Playwright takes away; the flag counts once, so that what is added to it must say all of it again. */
const NOT_FOR_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
] as const

/** What a journey needs on any machine: as root, in a container, without talking to anyone but our server. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  `--disable-features=${[...NOT_FOR_PLAYWRIGHT, ...NOBODY_SEES].join(',')}`,
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

let shared: Promise<Browser> | undefined

/** One browser for all journeys of a worker, which ends with it: contexts keep readers apart, and cost a tenth of it. */
export function sharedChromium(): Promise<Browser> {
  return (shared ??= launchChromium())
}

/**
 * Starts the machine's Chromium (`npm test` has made sure that there is one). Close it when the journeys end:
 *
 *     await using browser = await launchChromium()
 */
export async function launchChromium(options: { readonly args?: readonly string[] } = {}): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium on this machine: run "npm test", or set CHROMIUM_PATH')
  return chromium.launch({ executablePath, headless: true, args: [...flags, ...(options.args ?? [])] })
}
