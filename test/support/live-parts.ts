import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parse, parseFragment, serialize } from 'parse5'

/**
 * What a browser could run, load or submit in a piece of HTML: read as a fragment, as a page, in a table, in a drawing
 * and in raw text, with and without scripting, and all that once more from what the first reading writes.
 */
export function liveParts(html: string): string[] {
  const found = new Set<string>()
  for (const scriptingEnabled of [true, false]) {
    const first = parseFragment(html, { scriptingEnabled })
    for (const text of [html, serialize(first, { scriptingEnabled: !scriptingEnabled })]) {
      collect(parseFragment(text, { scriptingEnabled }), found)
      collect(parse(text, { scriptingEnabled }), found)
      for (const context of CONTEXTS) collect(parseFragment(contextElement(context), text, { scriptingEnabled }), found)
    }
  }
  return [...found]
}

const CONTEXTS = ['div', 'p', 'table', 'tr', 'select', 'svg', 'math', 'noscript', 'title', 'button']

const LIVE =
  /^(?:script|style|iframe|object|embed|applet|base|meta|link|frame|frameset|form|input|button|textarea|select|template|noscript|svg|math|xmp|plaintext|noembed|noframes|video|audio|title)$/
const ADDRESS = /^(?:https?:|mailto:|tel:|data:image\/(?:png|jpeg|gif|webp|avif);base64,|[^:]*$|[^:]*[/?#\\])/i
const CARRIERS = /^(?:href|src|cite|action|formaction|data|poster|background|srcset|ping)$/

function collect(root: Tree.ParentNode, found: Set<string>): void {
  for (const node of root.childNodes) {
    if (node.nodeName === '#comment') found.add('comment')
    if (!('tagName' in node)) continue
    if (LIVE.test(node.tagName)) found.add(`<${node.tagName}>`)
    for (const { name, value } of node.attrs) {
      if (/^on|^style$|^id$|^name$|^class$|^srcdoc$|^xlink/.test(name)) found.add(`${name}=`)
      if (CARRIERS.test(name) && !ADDRESS.test(asBrowser(value))) found.add(`${name}=${value}`)
    }
    collect(node, found)
  }
}

/** As browsers read an address: spaces and controls before it go, tabs and line ends go anywhere. */
function asBrowser(address: string): string {
  // oxlint-disable-next-line no-control-regex
  return address.replace(/^[\u0000-\u0020]+/, '').replace(/[\t\n\r]/g, '')
}

function contextElement(name: string): Tree.Element {
  const wrapped = parseFragment(name === 'tr' ? '<table><tr></table>' : `<${name}></${name}>`)
  return find(wrapped, name) ?? (wrapped.childNodes[0] as Tree.Element)
}

function find(node: Tree.ParentNode, name: string): Tree.Element | undefined {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue
    const found = child.tagName === name ? child : find(child, name)
    if (found) return found
  }
  return undefined
}
