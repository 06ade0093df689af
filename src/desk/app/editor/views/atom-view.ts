import type { Node as DocNode } from '@tiptap/pm/model'
import type { NodeViewConstructor } from '@tiptap/pm/view'
import { isFieldsEvent } from './field.ts'

export type Built = ReturnType<NodeViewConstructor>

export function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.append(...children)
  return made
}

/** The view of a node without text of its own: `show` makes it say what the node says, now and whenever that changes. */
export function atomView(node: DocNode, dom: HTMLElement, show: (node: DocNode) => void): Built {
  dom.contentEditable = 'false'
  show(node)
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false
      show(next)
      return true
    },
    selectNode: () => dom.classList.add('ProseMirror-selectednode'),
    deselectNode: () => dom.classList.remove('ProseMirror-selectednode'),
    stopEvent: isFieldsEvent,
    ignoreMutation: () => true,
  }
}
