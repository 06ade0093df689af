import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { bringAxe, violationsOn } from '../support/axe.ts'
import { root } from '../support/command.ts'
import { examine, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper } from '../support/journey.ts'
import { overflowOf } from '../support/screen.ts'
import { recall } from '../../src/newsroom/articles/recall.ts'

const journey = onDemoPaper()

const complaintsOf = (page: Page): string[] => {
  const said: string[] = []
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('console', (line) => {
    if (line.type() === 'error' && !/Failed to load resource|net::ERR/.test(line.text())) said.push(line.text())
  })
  return said
}

/** The addresses of the first stories on the home page. */
const storiesOn = (page: Page) =>
  page.$$eval('main h3 > a[href*="/a/"]', (links) => [...new Set(links.map((link) => link.getAttribute('href')!))])

async function look(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-results/screens')
  await mkdir(folder, { recursive: true })
  await bringAxe(page)
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
    expect([...(await violationsOn(page)), ...(await overflowOf(page))], `${name} ${width}`).toEqual([])
  }
}

it('keeps a story to be read without a connection, and takes it back when the paper does', async () => {
  await using page = await journey.reader()
  const said = complaintsOf(page)
  const context = page.context()
  await page.goto('/')
  const [kept = '', other = ''] = await storiesOn(page)
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0)
  await page.goto(kept)
  const headline = (await page.textContent('h1'))!
  await page.getByRole('button', { name: '稍后读' }).click()
  await page.getByRole('button', { name: '已收进稍后读', pressed: true }).waitFor()
  await expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), kept)).toBe(true)
  // The worker is there before the next page is asked for.
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.goto('/reader/list')
  await page.locator('[data-kept="later"] li', { hasText: headline }).waitFor()
  await look(page, 'reading-list')

  await context.setOffline(true)
  await page.goto(kept)
  expect(await page.textContent('h1')).toBe(headline)
  const isStyled = () => getComputedStyle(document.querySelector('.text')!).fontSize
  expect(await page.evaluate(isStyled)).toBe('19px')
  await expect
    .poll(() =>
      page.$$eval('main .text img', (images) => images.every((image) => (image as HTMLImageElement).naturalWidth > 0)),
    )
    .toBe(true)
  await page.goto(other)
  expect(await page.textContent('h1')).toBe('没有网络')
  await page.locator('[data-kept="later"] li', { hasText: headline }).waitFor()
  await look(page, 'offline')
  await page.goto('/reader/list')
  await page.locator('[data-kept="later"] li', { hasText: headline }).waitFor()

  const id = kept.split('/').at(-1)!
  {
    await using newsroom = await deskOf(journey.folder)
    await recall(newsroom, { articleId: id, reason: '不该发' })
  }
  await context.setOffline(false)
  // The server hears of another process within moments.
  await expect.poll(async () => (await page.request.get('/withdrawn.json')).text()).toContain(id)
  await page.goto('/reader/list')
  await page.locator('[data-kept="later"] li', { hasText: '这篇报道已经撤下' }).waitFor()
  // The list of what was read is drawn anew after the one of what is to be read.
  await expect.poll(() => page.textContent('main')).not.toContain(headline)
  await expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), kept)).toBe(false)
  await context.setOffline(true)
  await page.goto(kept)
  expect(await page.textContent('h1')).toBe('没有网络')
  expect(said).toEqual([])
})

it('follows a topic from the front page on', async () => {
  await using page = await journey.reader()
  await page.goto('/')
  expect(await page.locator('.followed').isVisible()).toBe(false)
  const topic = (await page.locator('.region.topics:not(.followed) h3 a').first().getAttribute('href'))!
  await page.goto(topic)
  const name = (await page.textContent('h1'))!
  await page.getByRole('button', { name: '关注' }).click()
  await page.getByRole('button', { name: '已关注', pressed: true }).waitFor()
  await page.goto('/')
  await page.locator('.followed li', { hasText: name }).waitFor()
  await page.goto('/reader/list')
  await page.getByRole('button', { name: `移走 ${name}` }).click()
  await page.locator('[data-empty="follows"]').waitFor()
  await page.goto('/')
  expect(await page.locator('.followed').isVisible()).toBe(false)
})

it('asks for nothing before it is told to, and shows what is pushed', async () => {
  await using page = await journey.reader({ permissions: ['notifications'] })
  // There is no push service here: this one says yes, with keys of its own.
  await page.addInitScript(() => {
    const made = { asked: 0 }
    Object.assign(globalThis, { made })
    const ask = Notification.requestPermission.bind(Notification)
    Notification.requestPermission = async () => {
      made.asked += 1
      await ask()
      return 'granted'
    }
    let kept: PushSubscription | null = null
    PushManager.prototype.getSubscription = async () => kept
    PushManager.prototype.subscribe = async (options) => {
      const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
      const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
      const text = (bytes: Uint8Array) =>
        btoa(String.fromCharCode(...bytes))
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replaceAll('=', '')
      const keys = { p256dh: text(raw), auth: text(crypto.getRandomValues(new Uint8Array(16))) }
      const endpoint = `https://push.example/${text(crypto.getRandomValues(new Uint8Array(9)))}`
      kept = {
        endpoint,
        options,
        toJSON: () => ({ endpoint, keys }),
        unsubscribe: async () => {
          kept = null
          return true
        },
      } as unknown as PushSubscription
      return kept
    }
  })
  await page.goto('/reader/list')
  const start = page.getByRole('button', { name: '开启推送' })
  await start.waitFor()
  expect(await page.evaluate(() => (globalThis as unknown as { made: { asked: number } }).made.asked)).toBe(0)
  expect(await page.getByLabel('至', { exact: true }).isDisabled()).toBe(true)
  await page.getByLabel('不打扰').selectOption({ label: '22:00' })
  expect(await page.getByLabel('至', { exact: true }).isDisabled()).toBe(false)
  await start.click()
  await page.getByText('推送开着。').waitFor()
  await page.getByRole('button', { name: '关闭推送' }).waitFor()
  await page.getByLabel('只要我关注的专题').check()
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('推送开着。').waitFor()

  const session = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const note = {
    id: '0f3k2m9x7q1z',
    title: '望汐时报快讯',
    body: '外港潮闸今晨落闸',
    path: '/wire',
    language: 'zh-Hans',
    at: '2026-11-22T08:00:00.000Z',
  }
  // Whoever asks what is shown while something is on its way to the screen makes Chromium forget it again.
  const [worker] = page.context().serviceWorkers()
  await worker!.evaluate(tellsWhatIsShown)
  await session.send('ServiceWorker.deliverPushMessage', {
    origin: journey.url,
    registrationId: await registered,
    data: JSON.stringify(note),
  })
  await worker!.evaluate(() => (globalThis as unknown as { isShown: Promise<void> }).isShown)
  const shown = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }))
  })
  expect(shown).toEqual([{ title: note.title, body: note.body, tag: note.id }])
  await page.getByRole('button', { name: '关闭推送' }).click()
  await page.getByText('推送已关闭。').waitFor()
})

/** In the worker: has a promise of the first notification that the browser has shown. */
function tellsWhatIsShown(): void {
  const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration }
  const show = registration.showNotification.bind(registration)
  const isShown = new Promise<void>((resolve) => {
    registration.showNotification = (...given) => show(...given).then(resolve)
  })
  Object.assign(globalThis, { isShown })
}

it('offers the newsletter without JavaScript, and shows the Desk what would go out', async () => {
  await using page = await journey.reader({ javaScriptEnabled: false })
  await page.goto('/newsletter')
  await page.getByLabel('邮箱地址').fill('chaosheng@reader.example')
  await page.getByRole('button', { name: '订阅' }).click()
  await page.getByText('信已经寄出').waitFor()
  await using chief = await signedIn(journey, 'chief_editor')
  await chief.goto('/desk/newsletter')
  const letter = chief.frameLocator('iframe')
  await letter.getByText('望汐时报').first().waitFor()
  await chief.getByRole('button', { name: '发行' }).click()
  await chief.getByRole('button', { name: '停发' }).waitFor()
  await examine(chief, 'newsletter')
})
