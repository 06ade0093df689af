import { useEffectEvent, useLayoutEffect } from 'react'
import { isComposing } from './composing.ts'

/** By the key as it is pressed: `j`, `?`, `Escape`, `Mod+k` (Ctrl, or ⌘ on a Mac). */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** Hears every key that is pressed, from before the screen is painted on: whoever sees it may press its keys. */
export function useKeyDown(hear: (event: KeyboardEvent) => void): void {
  const onKey = useEffectEvent(hear)
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}

/** Plain letters work outside of fields; with Mod everywhere. Nothing happens while an input method is composing. */
export function useKeys(keys: Keys): void {
  useKeyDown((event) => {
    if (isComposing(event) || event.defaultPrevented) return
    const mod = isMac ? event.metaKey : event.ctrlKey
    const name = mod ? `Mod+${event.key.toLowerCase()}` : event.key
    const act = keys[name]
    if (!act || event.altKey || (!mod && (isTyping(event.target) || isPressed(name, event.target)))) return
    event.preventDefault()
    act(event)
  })
}

/** Whether the space bar presses what has the focus. */
function isPressed(name: string, target: EventTarget | null): boolean {
  return name === ' ' && target instanceof Element && target.closest('button, summary, [role="checkbox"]') !== null
}

/**
 * Whether letters go into a text, or a layer over the page has the keys. One that was just closed has them no more,
 * although the browser takes the focus from what is hidden only when it paints again.
 */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !target.checkVisibility()) return false
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return true
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
