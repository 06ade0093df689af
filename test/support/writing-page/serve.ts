import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { plainText } from '../../../src/newsroom/articles/body.ts'
import { EMPTY_TEXT, type WorkingText } from '../../../src/newsroom/writing/working-text.ts'
import { sharedChromium } from '../chromium.ts'
import { root } from '../command.ts'

/** A writer at the surface alone, and what its server holds. */
export interface WritingPage {
  readonly url: string
  readonly browser: Browser
  /** What the server has of the story that was begun last. */
  readonly held: Held
  /** Begins another story: its page, and what the server holds of it. A late save of an earlier one changes it not. */
  writer(given?: { readonly context?: BrowserContext; readonly text?: WorkingText }): Promise<Page & AsyncDisposable>
}

/** A text, the number of the save that brought it, and the bodies that were sent, in plain text. */
interface Held {
  text: WorkingText
  count: number
  readonly saved: string[]
}

/** Builds the surface for a browser and serves it to one; for all journeys of a file. */
export function onWritingPage(): WritingPage {
  let url = ''
  let browser: Browser
  let close = () => {}
  const stories: Held[] = []

  beforeAll(async () => {
    const files = await built()
    const server = createServer((req, res) => {
      const { pathname: path, search } = new URL(req.url ?? '/', 'http://localhost')
      const held = stories[Number(search.slice(1))] ?? stories[0]!
      if (path === '/text' && req.method === 'PUT') {
        const chunks: Buffer[] = []
        req.on('data', (chunk: Buffer) => chunks.push(chunk))
        req.on('end', () => {
          const { count, text } = JSON.parse(Buffer.concat(chunks).toString()) as { count: number; text: WorkingText }
          if (count > held.count) Object.assign(held, { count, text })
          held.saved.push(plainText(text.body))
          res.end('{}')
        })
      } else if (path === '/text') res.end(JSON.stringify(held.text))
      else if (files.has(path)) {
        res.setHeader('content-type', path.endsWith('.css') ? 'text/css' : 'text/javascript')
        res.end(files.get(path))
      } else {
        res.setHeader('content-type', 'text/html; charset=utf-8')
        res.end(PAGE)
      }
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    close = () => server.close()
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await sharedChromium()
  })
  afterAll(() => close())

  return {
    get url() {
      return url
    },
    get browser() {
      return browser
    },
    get held() {
      return stories.at(-1)!
    },
    async writer({ context: given, text = EMPTY_TEXT } = {}) {
      stories.push({ text, count: 0, saved: [] })
      const context =
        given ?? (await browser.newContext({ baseURL: url, locale: 'zh-CN', viewport: { width: 1000, height: 800 } }))
      const page = await context.newPage()
      page.on('pageerror', (error) => console.error(error))
      await page.goto(`${url}/?${stories.length - 1}`)
      await page.locator('.story').waitFor()
      return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() })
    },
  }
}

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>写</title>
<link rel="stylesheet" href="/page.css"></head><body><main id="app"></main><script type="module" src="/page.js"></script></body></html>`

async function built(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const result = await build({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    build: {
      write: false,
      target: 'chrome120',
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'page.tsx'),
        output: { entryFileNames: 'page.js', chunkFileNames: '[name]-[hash].js', assetFileNames: 'page[extname]' },
      },
    },
  })
  const files = [result].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : [])) as Rolldown.OutputChunk[]
  return new Map(
    (files as (Rolldown.OutputChunk | Rolldown.OutputAsset)[]).map((file) => [
      `/${file.fileName}`,
      file.type === 'chunk' ? file.code : file.source,
    ]),
  )
}
