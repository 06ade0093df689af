import type { Markup, MarkupNode } from './markup.ts'

/** The tree of foreign HTML. Parsed into a document of its own, where nothing runs and nothing is loaded. */
export function markupOfHtml(html: string): Markup {
  return markupOf(new DOMParser().parseFromString(html, 'text/html').body, 0)
}

function markupOf(element: Element, depth: number): Markup {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
  const children = [...element.childNodes].flatMap((node) => nodesOf(node, depth + 1))
  return { name: element.localName, attributes, children }
}

/** Deeper than any text is, only the text is kept: trees of ten thousand levels are made to break programs. */
const DEEPEST = 200

function nodesOf(node: ChildNode, depth: number): MarkupNode[] {
  if (node instanceof CharacterData) return node.nodeType === Node.TEXT_NODE ? [node.data] : []
  if (!isElement(node)) return []
  return depth < DEEPEST ? [markupOf(node, depth)] : [node.textContent ?? '']
}

function isElement(node: ChildNode): node is ChildNode & Element {
  return node.nodeType === Node.ELEMENT_NODE
}
