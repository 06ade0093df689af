// The service worker: pages for when there is no connection, and flashes. It asks the network first for every page, so
// that with a connection nobody reads an old one; what it keeps is what readers asked for. The server writes `PAPER` before
// this text; `on: false` there calls everything back.

import type { WithdrawnMessage } from '../../../messages/comforts/kept-messages.ts'
import type { PushNote } from '../../../messages/comforts/push-note.ts'
import { forgetStories, noteFact, readFact } from '../kept/store.ts'
import type { WorkerOrder } from '../kept/tell-worker.ts'
import {
  dropEverything,
  dropOldShells,
  dropStories,
  keepLater,
  keepRead,
  keepShell,
  keptStories,
  storyIn,
} from './shelves.ts'

declare const self: ServiceWorkerGlobalScope & {
  readonly PAPER: {
    /** Of this build. */
    readonly version: string
    readonly on: boolean
    readonly shell: readonly string[]
    /** The page that stands for those that are not there, by the prefix of its edition. */
    readonly offline: Readonly<Record<string, string>>
    readonly withdrawn: string
    readonly icon: string
  }
}

const { version, on, shell, offline, withdrawn, icon } = self.PAPER
const LOOK_EVERY_MS = 60_000

self.addEventListener('install', (event) => {
  event.waitUntil((on ? keepShell(version, shell) : Promise.resolve()).then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => event.waitUntil(on ? begin() : endKeeping()))

async function begin(): Promise<void> {
  await dropOldShells(version)
  await self.clients.claim()
}

/** The house keeps nothing in browsers any more. Whoever asked for flashes still gets them. */
async function endKeeping(): Promise<void> {
  await dropEverything()
  if (!(await self.registration.pushManager?.getSubscription())) await self.registration.unregister()
}

if (on) self.addEventListener('fetch', answer)

function answer(event: FetchEvent): void {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || isStaffs(url.pathname)) return
  if (request.mode === 'navigate') event.respondWith(page(event, url))
  else if (/^\/(?:assets|m)\//.test(url.pathname)) event.respondWith(lasting(request))
}

function isStaffs(path: string): boolean {
  return /^\/desk(?:\/|$)/.test(path)
}

/** Files whose addresses change when they do. */
async function lasting(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request)
}

async function page(event: FetchEvent, { pathname }: URL): Promise<Response> {
  try {
    const response = await fetch(event.request)
    event.waitUntil(learn(pathname, response.clone()).catch(() => {}))
    return response
  } catch (error) {
    const [, prefix = ''] = /^(\/(?:cn|tw|hk))(?:\/|$)/.exec(pathname) ?? []
    const kept = (await caches.match(pathname)) ?? (await caches.match(offline[prefix] ?? offline['']!))
    if (kept) return kept
    throw error
  }
}

/** What a page that came over the network tells: to keep it, or that it is there no more. */
async function learn(path: string, response: Response): Promise<void> {
  if (await isOff()) return
  const id = storyIn(path)
  if (id !== undefined && (response.status === 404 || response.status === 410)) await forget(new Set([id]))
  if (id !== undefined && response.status === 200) await keepRead(path, response)
  await look()
}

/** Deletes what was taken from readers, now and then: a story that nobody opens is not served from here either. */
async function look(always = false): Promise<void> {
  const last = Number((await readFact('looked')) ?? 0)
  if (!always && Date.now() - last < LOOK_EVERY_MS) return
  const response = await fetch(withdrawn, { cache: 'no-cache' })
  if (!response.ok) return
  const { since, ids } = (await response.json()) as WithdrawnMessage
  await forget(new Set(ids))
  // Away for longer than the list goes back: each copy is asked for.
  if (last > 0 && last < Date.parse(since)) await askForEach()
  await noteFact('looked', Date.now())
}

async function askForEach(): Promise<void> {
  for (const path of await keptStories()) {
    const { status } = await fetch(path, { method: 'HEAD', credentials: 'omit' })
    if (status === 404 || status === 410) await forget(new Set([storyIn(path)!]))
    else await keepLater(path)
  }
}

async function forget(ids: ReadonlySet<string>): Promise<void> {
  await dropStories(ids)
  await forgetStories(ids)
}

self.addEventListener('message', (event) => {
  const order = event.data as WorkerOrder
  const [port] = event.ports
  event.waitUntil(
    obey(order)
      .catch(() => {})
      .then(() => port?.postMessage('done')),
  )
})

async function obey(order: WorkerOrder): Promise<void> {
  switch (order.do) {
    case 'begin':
      await noteFact('off', false)
      return on ? keepShell(version, shell) : undefined
    case 'forget':
      await noteFact('off', true)
      return dropEverything()
    case 'drop':
      return dropStories(new Set([order.id]))
    case 'look':
      return look(true)
    case 'keep':
      if (on && !(await isOff())) await keepLater(order.path)
  }
}

/** The reader wants nothing kept any more; the worker may still be here for flashes. */
async function isOff(): Promise<boolean> {
  return (await readFact('off')) === true
}

self.addEventListener('push', (event) => {
  const note = noteIn(event.data)
  if (!note) return
  const { id, title, body, path, language, at } = note
  const options = { body, lang: language, tag: id, icon, data: { path }, timestamp: Date.parse(at) }
  event.waitUntil(self.registration.showNotification(title, options))
})

/** Browsers want something shown for each push; what we did not write says nothing. */
function noteIn(data: PushMessageData | null): PushNote | undefined {
  try {
    return data?.json() as PushNote | undefined
  } catch {
    return undefined
  }
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(show((event.notification.data as { path?: string } | null)?.path ?? '/'))
})

/** In the window that has it, or in a new one. Only ever our own site. */
async function show(path: string): Promise<void> {
  const url = new URL(path, location.origin)
  if (url.origin !== location.origin) return
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = windows.find((each) => each.url === url.href)
  await (there ? there.focus() : self.clients.openWindow(url.href))
}
