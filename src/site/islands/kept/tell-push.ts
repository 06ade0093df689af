// Tells the paper which flashes this browser wants.

import { followedTopics, readChoice } from './choices.ts'

/** `22-7`: from ten in the evening to seven in the morning. */
export function quietHours(): { readonly from: number; readonly until: number; readonly timeZone: string } | undefined {
  const [, from, until] = /^(\d{1,2})-(\d{1,2})$/.exec(readChoice('quiet') ?? '') ?? []
  if (from === undefined || until === undefined) return undefined
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return { from: Number(from) * 60, until: Number(until) * 60, timeZone }
}

/** Sends what was chosen. Throws when it did not arrive. */
export async function tellPush(address: string, subscription: PushSubscription, edition: string): Promise<void> {
  const everyFlash = readChoice('push') !== 'topics'
  const { endpoint, keys } = subscription.toJSON()
  const quiet = quietHours()
  const order = {
    endpoint,
    keys,
    edition,
    everyFlash,
    topicIds: everyFlash ? [] : followedTopics().map(({ id }) => id),
    ...(quiet && { quiet }),
  }
  await post(address, order)
}

export async function post(address: string, body: object): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(String(response.status))
}

/** The subscription that this browser has; undefined for none. */
export async function pushSubscription(): Promise<PushSubscription | undefined> {
  const registration = await navigator.serviceWorker?.getRegistration('/')
  return (await registration?.pushManager?.getSubscription()) ?? undefined
}
