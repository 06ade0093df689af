import { Node } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list'

/** Lists may stand this deep in each other, as the body's schema has it. */
export const DEEPEST_LIST = 4

const LISTS = new Set(['bulletList', 'orderedList'])

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
})

export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    start: {
      default: null,
      parseHTML: (element) => startOf(element.getAttribute('start')),
    },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
})

export const ListItem = Node.create({
  name: 'listItem',
  content: '(paragraph | list)+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    const { type, editor } = this
    return {
      Enter: () => editor.commands.command(({ state, dispatch }) => splitListItem(type)(state, dispatch)),
      Tab: () =>
        editor.commands.command(({ state, dispatch }) => {
          if (listDepth(state.selection.$from) >= DEEPEST_LIST) return listDepth(state.selection.$from) > 0
          return sinkListItem(type)(state, dispatch)
        }),
      'Shift-Tab': () => editor.commands.command(({ state, dispatch }) => liftListItem(type)(state, dispatch)),
    }
  },
})

/** In how many lists a place stands. */
export function listDepth($pos: ResolvedPos): number {
  let depth = 0
  for (let level = $pos.depth; level > 0; level--) if (LISTS.has($pos.node(level).type.name)) depth++
  return depth
}

function startOf(value: string | null): number | null {
  const start = Number.parseInt(value ?? '', 10)
  return Number.isSafeInteger(start) && start >= 0 ? start : null
}
