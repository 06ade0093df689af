import { useSyncExternalStore } from 'react'
import type { LiveChange } from '../contract/changes.ts'
import { queries } from './asked.ts'

export type Connection = 'connecting' | 'connected' | 'offline'

type Told =
  | { readonly what: 'changes'; readonly changes: readonly LiveChange[] }
  | { readonly what: 'reset' }
  | { readonly what: 'state'; readonly state: Connection }
  | { readonly what: 'who' }

/** Hears what is committed; undefined: too much was missed, and anything may have changed. */
type Listener = (changes: readonly LiveChange[] | undefined) => void

const ADDRESS = '/desk/api/live'
/** A stream that the server refused is asked for again so much later. */
const RETRY_MS = 5000

let state: Connection = 'connecting'
/** The newest entry that this tab has heard of. A stream begins after it, or what happens before it is open is never told. */
let position = 0
const stateListeners = new Set<() => void>()
const listeners = new Set<Listener>()

/**
 * Follows the change log. Browsers open six connections to a server over HTTP/1.1, and a newsroom's tabs are many: so
 * one tab has the stream, and tells the others. Where there are no locks (plain http), each has its own. It begins with
 * what came after the entry that the page knew of.
 */
export function followChanges(after: number): void {
  position = after
  const channel = new BroadcastChannel('desk-live')
  const tell = (told: Told) => {
    hear(told)
    channel.postMessage(told)
  }
  let leads = false
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.what !== 'who') hear(data)
    else if (leads) channel.postMessage({ what: 'state', state } satisfies Told)
  })
  const lead = () => {
    leads = true
    openStream(tell)
  }
  addEventListener('offline', () => hear({ what: 'state', state: 'offline' }))
  if (!('locks' in navigator)) return lead()
  channel.postMessage({ what: 'who' } satisfies Told)
  void navigator.locks.request('desk-live', () => {
    lead()
    return new Promise<never>(() => {})
  })
}

function openStream(tell: (told: Told) => void): void {
  const source = new EventSource(`${ADDRESS}?after=${position}`)
  source.addEventListener('open', () => tell({ what: 'state', state: 'connected' }))
  // A short break, after which the stream goes on as if nothing had been.
  addEventListener('online', () => {
    if (source.readyState === EventSource.OPEN) tell({ what: 'state', state: 'connected' })
  })
  source.addEventListener('changes', ({ data }: MessageEvent<string>) =>
    tell({ what: 'changes', changes: JSON.parse(data) as LiveChange[] }),
  )
  source.addEventListener('reset', () => tell({ what: 'reset' }))
  source.addEventListener('error', () => {
    tell({ what: 'state', state: navigator.onLine ? 'connecting' : 'offline' })
    if (source.readyState !== EventSource.CLOSED) return
    // It was refused, and the browser does not try again: what was missed meanwhile is asked for anew.
    setTimeout(() => {
      openStream(tell)
      tell({ what: 'reset' })
    }, RETRY_MS)
  })
}

function hear(told: Told): void {
  if (told.what === 'state') return setState(told.state)
  if (told.what === 'reset') {
    void queries.invalidateQueries()
    for (const listener of listeners) listener(undefined)
    return
  }
  if (told.what !== 'changes') return
  position = Math.max(position, ...told.changes.map(({ seq }) => seq))
  const nouns = new Set(told.changes.map(({ kind }) => kind.split('.')[0]))
  void queries.invalidateQueries({
    predicate: ({ meta }) => ((meta?.follows ?? []) as readonly string[]).some((noun) => nouns.has(noun)),
  })
  for (const listener of listeners) listener(told.changes)
}

function setState(next: Connection): void {
  state = next
  for (const listener of stateListeners) listener()
}

/** Tells of each change as it is committed, for what is kept outside of queries; the answer ends it. */
export function onChanges(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** How it is now, for what does not render. */
export function connection(): Connection {
  return state
}

export function useConnection(): Connection {
  return useSyncExternalStore((listener) => {
    stateListeners.add(listener)
    return () => stateListeners.delete(listener)
  }, connection)
}
