// Speaks to the service worker, which keeps pages for when there is no connection. It is there from the first thing on
// that a reader asks to be kept; nobody gets one by reading.

export type WorkerOrder =
  | { readonly do: 'begin' }
  | { readonly do: 'keep'; readonly path: string }
  | { readonly do: 'drop'; readonly id: string }
  | { readonly do: 'look' }
  | { readonly do: 'forget' }

/** Has a worker come, if there is none; undefined where browsers know no such thing. */
export async function bringWorker(address: string): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined
  await navigator.serviceWorker.register(address, { scope: '/', updateViaCache: 'none' })
  return navigator.serviceWorker.ready
}

/** Tells the worker, if there is one. Ends when it has done it. */
export async function tellWorker(order: WorkerOrder): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/')
  const worker = registration?.active
  if (!worker) return
  const { port1, port2 } = new MessageChannel()
  const done = new Promise((resolve) => port1.addEventListener('message', resolve, { once: true }))
  port1.start()
  worker.postMessage(order, [port2])
  await done
  port1.close()
}
