import { useKeyDown } from '../parts/keys.ts'

interface Steps {
  undo(): void
  redo(): void
}

/** Mod+Z and Mod+Shift+Z (or Mod+Y) for the steps of a draft; in a field they are the field's own. */
export function useUndoKeys(isOn: boolean, { undo, redo }: Steps): void {
  useKeyDown((event) => {
    if (!isOn || event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return
    if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  })
}
