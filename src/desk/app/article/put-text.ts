import type { Editor } from '@tiptap/core'
import { Fragment, type Node as DocNode } from '@tiptap/pm/model'
import type { WorkingText } from '../../../newsroom/writing/working-text.ts'
import { docOfText } from '../editor/schema/text-doc.ts'

/** Makes a text the one that is being written, as one step to undo. Blocks that are alike at its ends are not touched. */
export function putText(editor: Editor, text: WorkingText): void {
  const { tr, doc } = editor.state
  const next = docOfText(text, editor.schema)
  const [was, is] = [doc.children, next.children]
  const most = Math.min(was.length, is.length)
  let head = 0
  while (head < most && was[head]!.eq(is[head]!)) head += 1
  let tail = 0
  while (tail < most - head && was.at(-1 - tail)!.eq(is.at(-1 - tail)!)) tail += 1
  const from = sizeOf(was.slice(0, head))
  const to = doc.content.size - sizeOf(was.slice(was.length - tail))
  const between = is.slice(head, is.length - tail)
  if (to > from || between.length > 0) tr.replaceWith(from, to, Fragment.fromArray(between))
  for (const [name, value] of Object.entries(next.attrs))
    if (JSON.stringify(doc.attrs[name]) !== JSON.stringify(value)) tr.setDocAttribute(name, value)
  if (tr.docChanged) editor.view.dispatch(tr)
}

function sizeOf(nodes: readonly DocNode[]): number {
  return nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
}
