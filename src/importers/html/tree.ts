import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Small questions to a parsed tree. What is asked was cleaned before, so it is at most a hundred elements deep. */

export function isElement(node: Tree.Node | undefined): node is Tree.Element {
  return node !== undefined && 'tagName' in node
}

export function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((given) => given.name === name)?.value
}

/** All text in a node, white space as a browser shows it. */
export function textOf(node: Tree.Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim()
}

/** All text in a node as it stands there; a line break is a line end. */
export function rawText(node: Tree.Node): string {
  if ('value' in node) return node.value
  if (isElement(node) && node.tagName === 'br') return '\n'
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : ''
}

/** The elements of these names in a node, in order, but none inside another of them. */
export function outermost(node: Tree.ParentNode, ...names: readonly string[]): Tree.Element[] {
  return node.childNodes
    .filter(isElement)
    .flatMap((child) => (names.includes(child.tagName) ? [child] : outermost(child, ...names)))
}
