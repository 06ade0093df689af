import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, run } from '../support/command.ts'
import { freePort } from '../support/free-port.ts'
import { launchChromium } from '../support/chromium.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts as `npm start` does, and waits for the links. */
async function start(port: number, env: Readonly<Record<string, string>> = { BROADSHEET_DATA: folder }) {
  const started = performance.now()
  const child = spawn('node', ['scripts/start.mjs', 'serve'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let said = ''
  const links = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      said += chunk.toString()
      if (/^Desk +http/m.test(said)) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(`it ended:\n${said}`)))
  })
  await links
  return {
    said: () => said,
    listeningMs: performance.now() - started,
    firstAnswer: async () => ({ status: await statusOf(port), ms: performance.now() - started }),
    async ends(signal: 'SIGINT' | 'SIGTERM'): Promise<unknown> {
      child.kill(signal)
      return await ended
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function statusOf(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/' }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode))
    }).on('error', reject)
  })
}

describe('npm start', () => {
  it('loads a demo newspaper on the first run, says so, and prints where to look', async () => {
    const port = await freePort()
    await using started = await start(port)
    expect(started.said()).toContain('First run: loading a demo newspaper')
    expect(started.said()).toContain(`Portal  http://localhost:${port}/\n`)
    expect(started.said()).toContain(`Desk    http://localhost:${port}/desk\n`)
    expect(started.said()).toMatch(new RegExp(`^Set up  http://localhost:${port}/desk/set-up/[\\w-]{43}$`, 'm'))
    const browser = await launchChromium()
    const page = await browser.newPage({ locale: 'zh-CN' })
    for (const [path, title] of [
      ['/', '望汐时报'],
      ['/desk', '登录编辑台｜望汐时报'],
    ] as const) {
      const response = await page.goto(`http://localhost:${port}${path}`)
      expect(response?.status()).toBe(200)
      expect(await page.title()).toBe(title)
    }
    await browser.close()
  })

  it('starts again with what is there, at once', async () => {
    const port = await freePort()
    await using started = await start(port)
    expect(started.said()).not.toContain('First run')
    const { status, ms } = await started.firstAnswer()
    expect(status).toBe(200)
    // Told and not asserted closely: a busy machine is no fault of the program.
    console.log(
      `second start: listening after ${Math.round(started.listeningMs)} ms, first answer after ${Math.round(ms)} ms`,
    )
    expect(ms).toBeLessThan(20_000)
  })

  it('says in one line that the port is taken, and fails', async () => {
    const other = createServer().listen(0)
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const outcome = await run('node', ['scripts/start.mjs', 'serve'], {
      dataFolder: folder,
      env: { PORT: String(port) },
    })
    other.close()
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr.trim()).toBe(
      `failed: port ${port} is taken: stop what listens there, or choose another with PORT=8081`,
    )
  })

  it('starts with an empty paper when the demo is not wanted', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'broadsheet-empty-'))
    const port = await freePort()
    await using started = await start(port, { BROADSHEET_DATA: empty, BROADSHEET_DEMO: 'off' })
    expect(await statusOf(port)).toBe(200)
    expect(await started.ends('SIGINT')).toEqual([0, null])
    await rm(empty, { recursive: true, force: true })
  })
})
