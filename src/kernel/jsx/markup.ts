/** What may stand in a page: elements, components, text. Nothing stands where `null`, `undefined` or a boolean is. */
export type Children = Markup | Written | string | number | bigint | boolean | null | undefined | readonly Children[]

/** A function of its properties and nothing else: without state, hooks or context. */
type Component = (props: Properties) => Children

type Properties = Readonly<Record<string, unknown>>

/** An element or a component as JSX writes it down. A class, so that nobody's data, come as JSON, is taken for one. */
export class Markup {
  readonly type: string | Component
  readonly props: Properties

  constructor(type: string | Component, props: Properties) {
    this.type = type
    this.props = props
  }
}

/** HTML that stands in a page as it is. Only for what was made by `htmlOf`. */
export class Written {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

/**
 * A tree as HTML. Texts and values of attributes are escaped; what stands in `dangerouslySetInnerHTML` is not. Throws for
 * what is neither text nor an element, and for names that would end their tag.
 */
export function htmlOf(tree: Children): string {
  if (typeof tree === 'string') return escaped(tree)
  if (tree instanceof Markup) {
    const { type, props } = tree
    return typeof type === 'string' ? elementHtml(type, props) : htmlOf(type(props))
  }
  if (tree === null || typeof tree !== 'object')
    return typeof tree === 'number' || typeof tree === 'bigint' ? String(tree) : ''
  if (tree instanceof Written) return tree.html
  if (!Array.isArray(tree)) throw new TypeError('neither text nor an element')
  let html = ''
  for (const child of tree as readonly Children[]) html += htmlOf(child)
  return html
}

function elementHtml(type: string, props: Properties): string {
  const { opens, closes, isVoid } = tagOf(type)
  let tag = opens
  let content = ''
  for (const name in props) {
    const value = props[name]
    if (name === 'children') content = htmlOf(value as Children)
    else if (name === 'dangerouslySetInnerHTML') content = (value as { readonly __html: string }).__html
    else if (value !== undefined && value !== null) tag += attributeHtml(name, value)
  }
  return isVoid && content === '' ? `${tag}/>` : `${tag}>${content}${closes}`
}

function attributeHtml(name: string, value: unknown): string {
  const { alone, opens, isSpelledOut } = attributeOf(name)
  if (typeof value === 'string') return value === '' ? alone : `${opens}${escaped(value)}"`
  if (typeof value === 'boolean' && !isSpelledOut) return value ? alone : ''
  if (typeof value !== 'number' && typeof value !== 'bigint' && typeof value !== 'boolean')
    throw new TypeError(`no value of an attribute: ${name}`)
  return `${opens}${value}"`
}

interface Tag {
  readonly opens: string
  readonly closes: string
  /** Without content and without an end. */
  readonly isVoid: boolean
}

interface Attribute {
  /** ` name`, and ` name="` */
  readonly alone: string
  readonly opens: string
  /** Whether `true` and `false` are words of its own, and not whether it is there. */
  readonly isSpelledOut: boolean
}

/** There are as many names as the program has in its sources, so they are all remembered. */
const tags = new Map<string, Tag>()
const attributes = new Map<string, Attribute>()

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/
const SPELLED_OUT = /^(?:aria-|data-|draggable$|spellcheck$)/

function tagOf(name: string): Tag {
  const known = tags.get(name)
  if (known) return known
  const tag = { opens: `<${safeName(name)}`, closes: `</${name}>`, isVoid: VOID.test(name) }
  tags.set(name, tag)
  return tag
}

function attributeOf(name: string): Attribute {
  const known = attributes.get(name)
  if (known) return known
  const alone = ` ${safeName(name)}`
  const attribute = { alone, opens: `${alone}="`, isSpelledOut: SPELLED_OUT.test(name) }
  attributes.set(name, attribute)
  return attribute
}

function safeName(name: string): string {
  if (/[\s\\/='"\0<>]/.test(name)) throw new TypeError(`not a name in HTML: ${name}`)
  return name
}

const SPECIAL = /["&<]/
const ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' }

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(/["&<]/g, (character) => ENTITIES[character]!) : text
}
