// Flashes by push. Nothing is asked before the reader presses the button.

import { choose, readChoice } from './kept/choices.ts'
import { post, pushSubscription, tellPush } from './kept/tell-push.ts'
import { bringWorker } from './kept/tell-worker.ts'

const WORKER = '/sw.js'
const form = document.querySelector<HTMLFormElement>('form[data-push]')
if (form) void begin(form).catch(() => {})

async function begin(asked: HTMLFormElement): Promise<void> {
  const start = asked.querySelector<HTMLButtonElement>('[data-start]')!
  const stop = asked.querySelector<HTMLButtonElement>('[data-stop]')!
  const state = asked.querySelector<HTMLElement>('[data-state]')!
  const { push: address = '', edition = '', unfit = '', denied = '', failed = '' } = asked.dataset

  const show = (on: boolean, words = '') => {
    start.textContent = (on ? start.dataset.change : start.dataset.start)!
    stop.hidden = !on
    state.textContent = words
  }

  asked.hidden = false
  fillIn(asked)
  const { from, until } = fieldsOf(asked)
  // Until when is asked only of who wants quiet at all.
  const showUntil = () => (until.disabled = from.value === '')
  from.addEventListener('change', showUntil)
  showUntil()
  if (!('serviceWorker' in navigator) || !('PushManager' in self) || !('Notification' in self)) {
    start.disabled = true
    state.textContent = unfit
    return
  }
  const subscription = await pushSubscription()
  show(subscription !== undefined)
  // A browser may have got another address meanwhile; and what is told twice is true twice.
  if (subscription) await tellPush(address, subscription, edition).catch(() => {})

  asked.addEventListener('submit', (event) => {
    event.preventDefault()
    readIn(asked)
    void turnOn(address, edition).then(
      (allowed) => show(allowed, allowed ? start.dataset.done : denied),
      () => (state.textContent = failed),
    )
  })
  stop.addEventListener('click', () => {
    void turnOff(address).then(
      () => show(false, stop.dataset.done),
      () => (state.textContent = failed),
    )
  })
}

/** False when the browser does not allow it. */
async function turnOn(address: string, edition: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false
  const registration = (await bringWorker(WORKER))!
  const { publicKey } = (await (await fetch(`${address}/key`)).json()) as { publicKey: string }
  const key = bytesOf(publicKey)
  const old = await registration.pushManager.getSubscription()
  // Of a house whose key is another by now.
  if (old && !isSame(old.options.applicationServerKey, key)) await old.unsubscribe()
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  await tellPush(address, subscription, edition)
  return true
}

async function turnOff(address: string): Promise<void> {
  const subscription = await pushSubscription()
  if (!subscription) return
  const { endpoint } = subscription
  await subscription.unsubscribe()
  await post(`${address}/end`, { endpoint })
}

function fillIn(asked: HTMLFormElement): void {
  const { which, from, until } = fieldsOf(asked)
  which.value = readChoice('push') ?? 'every'
  const [, begins, ends] = /^(\d+)-(\d+)$/.exec(readChoice('quiet') ?? '') ?? []
  if (begins === undefined || ends === undefined) return
  from.value = begins
  until.value = ends
}

function readIn(asked: HTMLFormElement): void {
  const { which, from, until } = fieldsOf(asked)
  choose('push', which.value)
  choose('quiet', from.value === '' || from.value === until.value ? undefined : `${from.value}-${until.value}`)
}

function fieldsOf({ elements }: HTMLFormElement) {
  return {
    which: elements.namedItem('which') as RadioNodeList,
    from: elements.namedItem('from') as HTMLSelectElement,
    until: elements.namedItem('until') as HTMLSelectElement,
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.codePointAt(0)!)
}

function isSame(kept: ArrayBuffer | null, key: Uint8Array): boolean {
  if (kept === null || kept.byteLength !== key.byteLength) return false
  return new Uint8Array(kept).every((byte, index) => byte === key[index])
}
