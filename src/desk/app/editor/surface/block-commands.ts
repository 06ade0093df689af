import { setBlockType, toggleMark, wrapIn } from '@tiptap/pm/commands'
import type { Attrs, Node as DocNode, Schema } from '@tiptap/pm/model'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { liftTarget } from '@tiptap/pm/transform'

/** A node type or mark type of the schema by its name, which is there. */
const nodeType = (schema: Schema, name: string) => schema.nodes[name]!

export const toParagraph: Command = (state, dispatch) =>
  setBlockType(nodeType(state.schema, 'paragraph'))(state, dispatch)

export function toHeading(level: 2 | 3): Command {
  return (state, dispatch) => setBlockType(nodeType(state.schema, 'heading'), { level })(state, dispatch)
}

export function toggleMarkNamed(name: 'strong' | 'emphasis'): Command {
  return (state, dispatch) => toggleMark(state.schema.marks[name]!)(state, dispatch)
}

/** Puts a link on the selected words, or another address on the link that the caret stands in; null takes it off. */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const type = state.schema.marks['link']!
    const { from, to } = linkRange(state) ?? state.selection
    if (from === to) return false
    const tr = state.tr.removeMark(from, to, type)
    if (href !== null) tr.addMark(from, to, type.create({ href }))
    dispatch?.(tr)
    return true
  }
}

/** The link around the caret: where it is and where it leads. */
export function linkRange(state: EditorState): { from: number; to: number; href: string } | undefined {
  const { $from, empty } = state.selection
  if (!empty) return undefined
  const parent = $from.parent
  const type = state.schema.marks['link']!
  const mark = type.isInSet($from.marks()) ?? type.isInSet($from.nodeAfter?.marks ?? [])
  if (!mark) return undefined
  let from = -1
  let to = -1
  parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks)) return
    const start = $from.start() + offset
    if (start <= $from.pos + 1 && from < 0) from = start
    to = start + node.nodeSize
  })
  return from < 0 ? undefined : { from, to, href: String(mark.attrs['href']) }
}

export function toggleList(name: 'bulletList' | 'orderedList'): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    for (let depth = $from.depth; depth > 0; depth--) {
      const node = $from.node(depth)
      if (node.type.name === name) return liftListItem(nodeType(state.schema, 'listItem'))(state, dispatch)
      if (node.type.spec['group']?.includes('list')) {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), nodeType(state.schema, name)))
        return true
      }
    }
    return wrapInList(nodeType(state.schema, name))(state, dispatch)
  }
}

export const toggleQuote: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const isQuote = (node: DocNode) => node.type.name === 'blockquote'
  const range = $from.blockRange($to, isQuote)
  const target = range && liftTarget(range)
  if (range && target != null) {
    dispatch?.(state.tr.lift(range, target))
    return true
  }
  return wrapIn(nodeType(state.schema, 'blockquote'))(state, dispatch)
}

/** Puts a block below the caret's, or in place of an empty paragraph, with an empty paragraph to write on behind it. */
export function insertBlock(node: DocNode): Command {
  return (state, dispatch) => {
    if (dispatch) dispatch(withBlock(state, node).scrollIntoView())
    return true
  }
}

function withBlock(state: EditorState, node: DocNode): Transaction {
  const { tr, schema } = state
  const { $from } = state.selection
  if ($from.depth === 0) return tr.replaceSelectionWith(node)
  const [start, end] = [$from.before(1), $from.after(1)]
  const isEmpty = $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  const at = isEmpty ? start : end
  tr.replaceWith(at, isEmpty ? end : at, node)
  const behind = at + node.nodeSize
  if (!tr.doc.resolve(behind).nodeAfter) tr.insert(behind, nodeType(schema, 'paragraph').create())
  const inside = node.isAtom ? undefined : TextSelection.findFrom(tr.doc.resolve(at + 1), 1, true)
  return tr.setSelection(inside ?? NodeSelection.create(tr.doc, at))
}

/** An empty table, its first row the header. */
export function insertTable(rows = 3, columns = 3): Command {
  return (state, dispatch) => {
    const { schema } = state
    const cell = (name: string) => nodeType(schema, name).createAndFill()!
    const row = (name: string) =>
      nodeType(schema, 'tableRow').create(
        null,
        Array.from({ length: columns }, () => cell(name)),
      )
    const content = Array.from({ length: rows }, (_, at) => row(at === 0 ? 'tableHeader' : 'tableCell'))
    return insertBlock(nodeType(schema, 'table').create(null, content))(state, dispatch)
  }
}

export function insertNamed(name: 'horizontalRule' | 'embed' | 'figure', attrs: Attrs | null = null): Command {
  return (state, dispatch) => insertBlock(nodeType(state.schema, name).create(attrs))(state, dispatch)
}

/** Something that stands in the text, in place of what is selected. */
export function insertInline(name: 'footnote' | 'ruby', attrs: Attrs): Command {
  return (state, dispatch) => {
    if (!state.selection.$from.parent.inlineContent) return false
    // A note stands behind the words it is about, a reading above them.
    const at = name === 'footnote' ? state.selection.to : state.selection.from
    const tr = state.tr.replaceWith(at, state.selection.to, nodeType(state.schema, name).create(attrs))
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** Moves the blocks that the selection touches over their neighbour: `Alt+↑`, `Alt+↓`. */
export function moveBlock(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    const range = $from.blockRange($to)
    if (!range) return false
    const { parent, startIndex, endIndex, start, end } = range
    const neighbour = direction < 0 ? startIndex - 1 : endIndex
    if (neighbour < 0 || neighbour >= parent.childCount) return false
    const moved = parent.child(neighbour)
    if (!dispatch) return true
    const tr = state.tr
    // The neighbour goes over, not the selection: so the caret stays where it is in the text.
    if (direction < 0) tr.delete(start - moved.nodeSize, start).insert(end - moved.nodeSize, moved)
    else tr.delete(end, end + moved.nodeSize).insert(start, moved)
    dispatch(tr.scrollIntoView())
    return true
  }
}
