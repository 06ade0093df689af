import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * Tells when an input method begins and ends to compose. Meanwhile nobody else may touch the text: counters, findings,
 * saves wait. The end is told once the composed text is in the document, which is a moment after the browser's event.
 */
export const Composing = Extension.create<{ onChange(composing: boolean): void }>({
  name: 'composing',
  addOptions: () => ({ onChange: () => {} }),
  addProseMirrorPlugins() {
    const { onChange } = this.options
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            compositionstart: () => {
              onChange(true)
              return false
            },
            compositionend: (view) => {
              setTimeout(() => {
                if (!view.isDestroyed && !view.composing) onChange(false)
                else if (!view.isDestroyed) setTimeout(() => onChange(false), 50)
              }, 30)
              return false
            },
          },
        },
      }),
    ]
  },
})
