import { Node } from '@tiptap/core'
import { EMPTY_TEXT } from '../../../../newsroom/writing/working-text.ts'

/** That the block begins here, or no longer does, is suggested. The half behind a new break has a say of its own. */
const SUGGESTED_BREAK = { suggestedBreak: { default: null, rendered: false, keepOnSplit: false } }

/**
 * One block after another. An empty body is one empty paragraph here, since a caret needs a place to stand. What is
 * written around the body (headline, bylines …) are attributes of the whole, so that one undo goes back over all of it.
 */
export const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content: 'block+',
  addAttributes: () =>
    Object.fromEntries(
      Object.entries(EMPTY_TEXT)
        .filter(([name]) => name !== 'body')
        .map(([name, value]: [string, unknown]) => [name, { default: value, rendered: false }]),
    ),
})

export const Text = Node.create({ name: 'text', group: 'inline' })

export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => SUGGESTED_BREAK,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

/** 小标题: the headline is the first level, so a body has the second and the third. */
export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false }, ...SUGGESTED_BREAK }),
  parseHTML: () => [
    { tag: 'h2', attrs: { level: 2 } },
    { tag: 'h3', attrs: { level: 3 } },
  ],
  renderHTML: ({ node }) => [node.attrs['level'] === 3 ? 'h3' : 'h2', 0],
})

export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return {
      'Shift-Enter': () =>
        this.editor.commands.command(({ tr, dispatch, state }) => {
          if (!state.selection.$from.parent.inlineContent) return false
          dispatch?.(tr.replaceSelectionWith(this.type.create()).scrollIntoView())
          return true
        }),
    }
  },
})

export const HorizontalRule = Node.create({
  name: 'horizontalRule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
})
