/** An element of a parsed document. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** All text within, references resolved. */
  readonly text: string
  all(name: string): readonly XmlNode[]
  one(name: string): XmlNode
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy

/**
 * Reads XML as strictly as a feed reader that gives up at the first fault: no stray `<` or `&`, every tag closed in
 * its turn, no character that XML 1.0 excludes. Knows only what this project writes; throws at anything else.
 */
export function parseXml(document: string): XmlNode {
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
  if (!document.startsWith(declaration)) throw new Error('no XML declaration')
  refuseUnfit(document)
  const root = openNode('', {})
  const open = [root]
  TOKEN.lastIndex = declaration.length
  while (TOKEN.lastIndex < document.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(document)
    if (!token) throw new Error(`not XML at ${at}: ${document.slice(at, at + 60)}`)
    const [, cdata, closed, name, attributes, empty, text] = token
    const top = open.at(-1)!
    if (cdata !== undefined) top.texts.push(cdata)
    else if (text !== undefined) top.texts.push(resolve(text))
    else if (closed !== undefined) {
      if (top.name !== closed) throw new Error(`<${top.name}> closed by </${closed}>`)
      open.pop()
    } else {
      const node = openNode(name!, attributesOf(attributes!))
      top.children.push(node)
      top.texts.push(node)
      if (empty === '') open.push(node)
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed`)
  return root.children[0]!
}

function openNode(name: string, attributes: Readonly<Record<string, string>>) {
  const texts: (string | XmlNode)[] = []
  const children: XmlNode[] = []
  return {
    name,
    attributes,
    children,
    texts,
    get text(): string {
      return texts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
    },
    all: (wanted: string) => children.filter((child) => child.name === wanted),
    one(wanted: string): XmlNode {
      const [found, more] = children.filter((child) => child.name === wanted)
      if (!found || more) throw new Error(`${more ? 'more than one' : 'no'} <${wanted}> in <${name}>`)
      return found
    },
  }
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, resolve(value!)] as const)
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute twice: ${text}`)
  return Object.fromEntries(pairs)
}

function resolve(text: string): string {
  return text.replaceAll(/&(?:#(\d+);|(\w+);)?/g, (reference, code?: string, name?: string) => {
    const value = code === undefined ? ENTITIES[name ?? ''] : String.fromCodePoint(Number(code))
    if (value === undefined) throw new Error(`no such reference: ${reference}`)
    return value
  })
}

function refuseUnfit(document: string): void {
  for (const character of document) {
    const code = character.codePointAt(0)!
    const fit =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x1_0000
    if (!fit) throw new Error(`U+${code.toString(16)} is no character of XML 1.0`)
  }
}
