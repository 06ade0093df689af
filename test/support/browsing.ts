import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { sharedChromium } from './chromium.ts'

/** How a journey browses. `cold`: with nothing kept by the browser, as on a machine that was never here before. */
export interface Browsing extends BrowserContextOptions {
  readonly cold?: boolean
}

/** A context that waits for its next reader, and the page that keeps its process and what it has compiled. */
interface Idle {
  readonly context: BrowserContext
  readonly keeper: Page
}

const idle = new Map<string, Idle[]>()

/**
 * A page of somebody who has no cookie, no storage and no history here, but whose browser has the scripts of the site
 * already: to fetch and compile them is two thirds of what a first visit costs. It goes back with the page.
 */
export async function browsesAs({ cold = false, ...options }: Browsing): Promise<Page & AsyncDisposable> {
  const browser = await sharedChromium()
  if (cold) return pageIn(await browser.newContext(options))
  const key = JSON.stringify(options)
  const taken = idle.get(key)?.pop() ?? (await opens(browser, options))
  return pageIn(taken.context, async () => {
    const isClean = await cleans(taken, options.baseURL).catch(() => false)
    if (isClean) idle.set(key, [...(idle.get(key) ?? []), taken])
    else await taken.context.close()
  })
}

/** Another page in a context, which ends with it, or as `leave` says. */
export async function pageIn(
  context: BrowserContext,
  leave: () => Promise<void> = () => context.close(),
): Promise<Page & AsyncDisposable> {
  return Object.assign(await context.newPage(), { [Symbol.asyncDispose]: leave })
}

async function opens(browser: Browser, options: BrowserContextOptions): Promise<Idle> {
  const context = await browser.newContext(options)
  return { context, keeper: await context.newPage() }
}

/** False when something of a reader would stay: a process that died takes the keeper with it. */
async function cleans({ context, keeper }: Idle, origin: string | undefined): Promise<boolean> {
  context.removeAllListeners()
  await Promise.all(context.pages().map((page) => page !== keeper && page.close()))
  await context.unrouteAll()
  await Promise.all([context.setOffline(false), context.clearCookies(), context.clearPermissions()])
  if (keeper.isClosed() || (await keeper.evaluate(() => location.href)) !== 'about:blank') return false
  if (origin) {
    const devtools = await context.newCDPSession(keeper)
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: STORED })
    await devtools.detach()
  }
  return true
}

const STORED = 'file_systems,indexeddb,local_storage,service_workers,cache_storage,shared_storage,storage_buckets'
