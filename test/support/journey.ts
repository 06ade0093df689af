import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { sharedChromium } from './chromium.ts'
import { type RunningServer, type ServerOptions, startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demo newspaper, to be copied and left as it is. */
    demoFolder: string
    /** Where the demo newspaper is served for those who only read. */
    demoUrl: string
  }
}

/** A paper to be read. */
export interface ReadersJourney {
  readonly url: string
  readonly browser: Browser
  /** A page of a reader who was never here before. Its context closes with it. */
  reader(options?: BrowserContextOptions): Promise<Page & AsyncDisposable>
}

export interface Journey extends ReadersJourney {
  readonly server: RunningServer
  /** The data folder that it is served from. */
  readonly folder: string
  /** Ends the server, waits for what happens meanwhile, and starts it again: same data, same address. */
  restart(order?: { meanwhile(): Promise<void> }): Promise<void>
}

/**
 * The demo newspaper, served by the built program to a real browser; one of each for all journeys of a file.
 *
 *     const journey = onDemoPaper()
 *     it('greets', async () => {
 *       await using page = await journey.reader()
 *       await page.goto('/')
 *     })
 */
export function onDemoPaper(options: Omit<ServerOptions, 'dataFolder'> = {}): Journey {
  return servedFrom(copyOfDemo, options)
}

/** The demo newspaper for journeys that change nothing of it, nor sign in: one server for all of their files. */
export function onSharedDemoPaper(): ReadersJourney {
  const url = inject('demoUrl')
  let browser: Browser
  beforeAll(async () => {
    browser = await sharedChromium()
  })
  return {
    url,
    get browser() {
      return browser
    },
    reader: (options) => readerAt(browser, url, options),
  }
}

/** A house that nobody has set up: no demo newspaper, no sections, no staff; its console says the set-up link. */
export function onEmptyHouse(): Journey {
  return servedFrom(() => mkdtemp(join(tmpdir(), 'broadsheet-empty-')), { env: { BROADSHEET_DEMO: 'off' } })
}

function servedFrom(makeFolder: () => Promise<string>, options: Omit<ServerOptions, 'dataFolder'>): Journey {
  let server: RunningServer
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    folder = await makeFolder()
    ;[server, browser] = await Promise.all([startServer({ ...options, dataFolder: folder }), sharedChromium()])
  })
  afterAll(async () => {
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  return {
    get server() {
      return server
    },
    get url() {
      return server.url
    },
    get browser() {
      return browser
    },
    get folder() {
      return folder
    },
    reader: (options) => readerAt(browser, server.url, options),
    async restart(order) {
      const { port } = server
      await server.stop()
      await order?.meanwhile()
      server = await startServer({ ...options, dataFolder: folder, port })
    },
  }
}

async function readerAt(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Page & AsyncDisposable> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', ...options })
  const page = await context.newPage()
  return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() })
}

/** Opens a page again and again until it shows something: a server hears of another process within moments. */
export async function reloadUntil(page: Page, path: string, selector: string): Promise<void> {
  const isThere = async () => {
    await page.goto(path)
    return page.locator(selector).count()
  }
  await expect.poll(isThere, { interval: 50 }).toBeGreaterThan(0)
}

/** A data folder with the demo newspaper, for a test that changes it. Remove it afterwards. */
export async function copyOfDemo(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-journey-'))
  await cp(inject('demoFolder'), folder, { recursive: true })
  return folder
}
