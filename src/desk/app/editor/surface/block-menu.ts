import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isComposing } from '../../parts/composing.ts'

/** The menu that `/` and `、` open in an empty paragraph: at which sign it stands open, and which entry is the next. */
export interface BlockMenuState {
  /** The place of the sign that opened it. */
  readonly at: number
  readonly active: number
}

export const blockMenuKey = new PluginKey<BlockMenuState | undefined>('blockMenu')

interface BlockMenuOptions {
  /** How many entries there are. */
  readonly entries: number
  choose(entry: number): void
}

/**
 * Opens and walks the menu; what is shown is the surface's affair. `、` is the key of `/` while an input method is on,
 * which stays on. `Escape` leaves the sign standing.
 */
export const BlockMenu = Extension.create<BlockMenuOptions>({
  name: 'blockMenu',
  addOptions: () => ({ entries: 0, choose: () => {} }),
  addProseMirrorPlugins() {
    const { options } = this
    return [
      new Plugin<BlockMenuState | undefined>({
        key: blockMenuKey,
        state: {
          init: () => undefined,
          apply(tr, menu, _old, state) {
            const told = tr.getMeta(blockMenuKey) as { menu: BlockMenuState | undefined } | undefined
            if (told) return told.menu
            if (!menu) return undefined
            const at = tr.mapping.map(menu.at, -1)
            const { $from, empty } = state.selection
            const stands = empty && $from.pos === at + 1 && SIGN.test($from.parent.textContent)
            return stands ? { ...menu, at } : undefined
          },
        },
        appendTransaction(transactions, before, state) {
          if (!transactions.some((tr) => tr.docChanged) || blockMenuKey.getState(state)) return null
          const { $from, empty } = state.selection
          const { parent } = $from
          const isSign = empty && parent.type.name === 'paragraph' && $from.depth === 1 && SIGN.test(parent.textContent)
          // Only when it has just been typed, into nothing: not when undo or a merge brings one back.
          const typed = isSign && before.selection.$from.parent.content.size === 0 && transactions.every(isTyped)
          return typed ? state.tr.setMeta(blockMenuKey, { menu: { at: $from.pos - 1, active: 0 } }) : null
        },
        props: {
          handleKeyDown(view, event) {
            const menu = blockMenuKey.getState(view.state)
            if (!menu || isComposing(event)) return false
            const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
            if (move !== undefined) {
              const active = (menu.active + move + options.entries) % options.entries
              tell(view, { ...menu, active })
            } else if (event.key === 'Enter' || event.key === 'Tab') options.choose(menu.active)
            else if (/^[1-9]$/.test(event.key) && Number(event.key) <= options.entries)
              options.choose(Number(event.key) - 1)
            else if (event.key === 'Escape') tell(view, undefined)
            else return false
            event.preventDefault()
            return true
          },
          handleDOMEvents: {
            blur: (view) => {
              if (blockMenuKey.getState(view.state)) tell(view, undefined)
              return false
            },
          },
        },
      }),
    ]
  },
})

const SIGN = /^[/、]$/

function isTyped(tr: { getMeta(key: string): unknown }): boolean {
  return tr.getMeta('history$') === undefined && tr.getMeta('paste') === undefined
}

function tell(view: EditorView, menu: BlockMenuState | undefined): void {
  view.dispatch(view.state.tr.setMeta(blockMenuKey, { menu }))
}

/** Closes the menu and takes its sign away, before what was chosen takes its place. */
export function closeBlockMenu(view: EditorView): void {
  const menu = blockMenuKey.getState(view.state)
  if (menu) view.dispatch(view.state.tr.delete(menu.at, menu.at + 1).setMeta(blockMenuKey, { menu: undefined }))
}
