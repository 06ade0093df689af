import { useSyncExternalStore } from 'react'

let isOut = false
const listeners = new Set<() => void>()

/** Told whenever the server says that the session has ended. */
export function raiseSignedOut(): void {
  set(true)
}

export function lowerSignedOut(): void {
  set(false)
}

/** Whether the sign-in is to be laid over the page. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isOut,
  )
}

function set(next: boolean): void {
  if (next === isOut) return
  isOut = next
  for (const listener of listeners) listener()
}
