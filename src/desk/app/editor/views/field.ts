import type { Node as DocNode } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { isComposing } from '../../parts/composing.ts'

/** A node of the document as it is shown. */
export interface Shown {
  readonly view: EditorView
  getPos(): number | undefined
}

/**
 * An input in the view of a node that writes one of its attributes as it is typed; what an input method composes is
 * written when it is done. `update` follows the node when it changes elsewhere (undo).
 */
export function attributeField(
  shown: Shown,
  name: string,
  { label, hint, value }: { readonly label: string; readonly hint?: string; readonly value: string },
): { readonly dom: HTMLLabelElement; update(node: DocNode): void } {
  const dom = document.createElement('label')
  dom.className = 'node-field'
  const words = document.createElement('span')
  words.textContent = label
  const input = document.createElement('input')
  input.value = value
  input.maxLength = 2000
  if (hint) input.placeholder = hint
  dom.append(words, input)

  const write = () => {
    const at = shown.getPos()
    if (at === undefined) return
    shown.view.dispatch(shown.view.state.tr.setNodeAttribute(at, name, input.value))
  }
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent) || !event.isComposing) write()
  })
  input.addEventListener('compositionend', write)
  input.addEventListener('keydown', (event) => {
    if (isComposing(event)) return
    const isUndo = (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault()
      shown.view.focus()
    } else if (isUndo) {
      // One undo for all of the story: the field's own would not know what the document remembers.
      event.preventDefault()
      shown.view.someProp('handleKeyDown', (handle) => handle(shown.view, event))
    }
  })
  return {
    dom,
    update(node) {
      const said = String(node.attrs[name] ?? '')
      if (input.value !== said) input.value = said
    },
  }
}

/** Whether an event is the affair of a field in a node's view, not of the document. */
export function isFieldsEvent(event: Event): boolean {
  const { target } = event
  return target instanceof HTMLElement && target.closest('.node-field, .node-warning a, button') !== null
}
