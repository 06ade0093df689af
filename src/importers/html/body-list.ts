import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Block, List, ListItem, Paragraph } from '../../newsroom/articles/body.ts'
import { objectsOf, paragraphsOf } from './flatten.ts'
import { attribute, isElement } from './tree.ts'

/**
 * A list with its pictures behind it. A list that stands between items, as old pages have it, belongs to the item
 * before; what else stands there is an item.
 */
export function listBlocks(element: Tree.Element, read: (nodes: readonly Tree.ChildNode[]) => Block[]): Block[] {
  const items: ListItem[] = []
  const beside: Block[] = []
  for (const child of element.childNodes) {
    const blocks = read(isElement(child) && child.tagName === 'li' ? child.childNodes : [child])
    beside.push(...objectsOf(blocks))
    const content = blocks.flatMap((block): readonly (Paragraph | List)[] =>
      isList(block) ? [block] : paragraphsOf(block),
    )
    const before = items.at(-1)
    if (content.length === 0) continue
    if (before && isElement(child) && isListName(child.tagName)) {
      items[items.length - 1] = { ...before, content: [...before.content, ...content] }
    } else items.push({ type: 'listItem', content })
  }
  return items.length > 0 ? [listOf(element, items), ...beside] : beside
}

function listOf(element: Tree.Element, content: readonly ListItem[]): List {
  if (element.tagName !== 'ol') return { type: 'bulletList', content }
  const start = Number(attribute(element, 'start') ?? 1)
  return start >= 0 && start !== 1
    ? { type: 'orderedList', attrs: { start }, content }
    : { type: 'orderedList', content }
}

function isList(block: Block): block is List {
  return block.type === 'bulletList' || block.type === 'orderedList'
}

function isListName(name: string): boolean {
  return name === 'ul' || name === 'ol'
}
