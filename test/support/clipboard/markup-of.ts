import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Markup, MarkupNode } from '../../../src/desk/app/editor/paste/markup.ts'

/** What a program put on the clipboard: `test/support/clipboard/NAME.html`. */
export function clipboardOf(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.html`), 'utf8')
}

/** The tree of foreign HTML, as the browser's parser would give it to `cleanPaste`. */
export function markupOf(html: string): Markup {
  const document = parse(html, { scriptingEnabled: false })
  const body = document.childNodes
    .flatMap((node) => ('childNodes' in node ? node.childNodes : []))
    .find((node) => node.nodeName === 'body')
  return {
    name: 'body',
    attributes: {},
    children: body && 'childNodes' in body ? body.childNodes.flatMap(nodesOf) : [],
  }
}

function nodesOf(node: Tree.ChildNode): MarkupNode[] {
  if (node.nodeName === '#text' && 'value' in node) return [node.value]
  if (!('tagName' in node)) return []
  const attributes = Object.fromEntries(
    node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
  )
  return [{ name: node.tagName, attributes, children: node.childNodes.flatMap(nodesOf) }]
}
