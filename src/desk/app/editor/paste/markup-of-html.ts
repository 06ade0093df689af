import type { Markup, MarkupNode } from './markup.ts'

/** The tree of foreign HTML. Parsed into a document of its own, where nothing runs and nothing is loaded. */
export function markupOfHtml(html: string): Markup {
  // Their style sheets say nothing to us, and the page's policy would complain of them even there.
  const unstyled = html.replace(/<style\b[^]*?<\/style\s*>/gi, '')
  return markupOf(new DOMParser().parseFromString(unstyled, 'text/html').body, 0)
}

function markupOf(element: Element, depth: number): Markup {
  const attributes = Object.fromEntries([...attributesOf(element)].map(({ name, value }) => [name, value]))
  const children = [...childrenOf(element)].flatMap((node) => nodesOf(node, depth + 1))
  return { name: localNameOf(element), attributes, children }
}

/** Deeper than any text is, only the text is kept: trees of ten thousand levels are made to break programs. */
const DEEPEST = 200

function nodesOf(node: ChildNode, depth: number): MarkupNode[] {
  if (node instanceof CharacterData) return node.nodeType === Node.TEXT_NODE ? [node.data] : []
  if (!(node instanceof Element)) return []
  return depth < DEEPEST ? [markupOf(node, depth)] : [textOf(node) ?? '']
}

/** Asked of the prototype: a form answers `form.attributes` with its field of that name. */
const attributesOf = asker(Element.prototype, 'attributes')
const localNameOf = asker(Element.prototype, 'localName')
const childrenOf = asker(Node.prototype, 'childNodes')
const textOf = asker(Node.prototype, 'textContent')

function asker<Type extends object, Name extends keyof Type & string>(
  prototype: Type,
  name: Name,
): (node: Type) => Type[Name] {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name)!
  return (node) => get!.call(node) as Type[Name]
}
