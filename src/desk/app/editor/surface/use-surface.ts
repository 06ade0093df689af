import type { Editor } from '@tiptap/core'
import { useCallback, useRef, useSyncExternalStore } from 'react'

/**
 * What `read` makes of the surface, read again with each transaction; the component renders again only when it says
 * something else. `read` gives a plain value or an object of plain values.
 */
export function useSurface<Read>(editor: Editor, read: (editor: Editor) => Read): Read {
  const last = useRef<Read>(undefined)
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener)
      return () => void editor.off('transaction', listener)
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => {
    const next = read(editor)
    if (last.current === undefined || !isSame(last.current, next)) last.current = next
    return last.current
  })
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  const [mine, theirs] = [Object.entries(a), Object.entries(b)]
  return (
    mine.length === theirs.length && mine.every(([key, value]) => Object.is(value, (b as Record<string, unknown>)[key]))
  )
}
