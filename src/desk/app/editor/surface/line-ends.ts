import type { Node as DocNode } from '@tiptap/pm/model'
import { type Command, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Leads the caret to the beginning (-1) or the end (1) of its line, or the selection with it. Only where a reading stands
 * in the paragraph: there Chromium ends the line at the reading, and what is typed next would stand in the midst of it.
 */
export function toLineEnd(direction: -1 | 1, { selects }: { readonly selects: boolean }): Command {
  return ({ doc, selection, tr }, dispatch, view) => {
    if (!view || !(selection instanceof TextSelection) || !hasReading(selection.$head.parent)) return false
    const to = lineEnd(view, selection.head, direction)
    dispatch?.(tr.setSelection(TextSelection.create(doc, selects ? selection.anchor : to, to)).scrollIntoView())
    return true
  }
}

function hasReading(block: DocNode): boolean {
  return block.children.some(({ type }) => type.name === 'ruby')
}

/** How far the line goes, by where its characters stand: a note stands higher than they, but on no other line. */
function lineEnd(view: EditorView, from: number, direction: -1 | 1): number {
  const $from = view.state.doc.resolve(from)
  const [first, last] = [$from.start(), $from.end()]
  const line = view.coordsAtPos(from, from === last ? -1 : 1)
  const isOnLine = (at: number) =>
    Math.abs(view.coordsAtPos(at, direction < 0 ? 1 : -1).bottom - line.bottom) < (line.bottom - line.top) * 0.75
  let at = from
  while (at + direction >= first && at + direction <= last && isOnLine(at + direction)) at += direction
  return at
}
