/** What may stand between two tags. Text is escaped; what is missing, and truth values, are nothing. */
export type Children = Html | string | number | bigint | boolean | null | undefined | readonly Children[]

/** Where in a text something stands that is put there later. No HTML has this character, and no text of ours keeps it. */
export const HOLE = '\u0000'

const NO_HOLES: readonly unknown[] = []

/** HTML as it is sent: made by JSX, or vouched for by whoever made it. */
export class Html {
  readonly text: string
  /** What stands in each hole of the text, in their order. */
  readonly holes: readonly unknown[]

  constructor(text: string, holes: readonly unknown[] = NO_HOLES) {
    this.text = text
    this.holes = holes
  }
}

/** What is written of children; the holes among them are collected until `sealed` takes them. */
function written(children: Children): string {
  if (typeof children === 'string') return escaped(children)
  if (children instanceof Html) {
    if (children.holes !== NO_HOLES) collected.push(...children.holes)
    return children.text
  }
  if (children === null || children === undefined || typeof children === 'boolean') return ''
  if (typeof children !== 'object') return String(children)
  let text = ''
  for (const child of children) text += written(child)
  return text
}

/** Between two calls of `sealed`. Writing is synchronous, and what is written was made before. */
let collected: unknown[] = []

function sealed(text: string): Html {
  if (collected.length === 0) return new Html(text)
  const holes = collected
  collected = []
  return new Html(text, holes)
}

/** Children as one. */
export function htmlOf(children: Children): Html {
  return children instanceof Html ? children : sealed(written(children))
}

export interface Attributes {
  readonly children?: Children
  readonly dangerouslySetInnerHTML?: { readonly __html: string } | undefined
  readonly [name: string]: unknown
}

/** Throws a TypeError for a name that is none: names come from our own code. */
export function element(name: string, attributes: Attributes): Html {
  let tag = openings.get(name) ?? openingOf(name)
  let inner: string | undefined
  let children: Children
  for (const key in attributes) {
    if (key === 'children') children = attributes.children
    else if (key === 'dangerouslySetInnerHTML') inner = attributes.dangerouslySetInnerHTML?.__html
    else tag += attribute(key, attributes[key])
  }
  const content = inner ?? written(children)
  if (content === '' && VOID.has(name)) return sealed(`${tag}/>`)
  return sealed(`${tag}>${content}</${name}>`)
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const NAME = /^[a-z][-a-z0-9]*$/i

/** `<p` of each element that was written so far. */
const openings = new Map<string, string>()

function openingOf(name: string): string {
  if (!NAME.test(name)) throw new TypeError(`<${name}> is no element`)
  const opening = `<${name}`
  openings.set(name, opening)
  return opening
}

interface Naming {
  /** With the space before it. */
  readonly name: string
  /** Says what is true and false in words (`aria-`, `data-`), and not by being there. */
  readonly inWords: boolean
}

const namings = new Map<string, Naming>()
const IN_WORDS = /^(?:aria-|data-|draggable$|spellcheck$)/
/** As the DOM spells what HTML writes in small letters. */
const CAMELS = /^(?:maxLength|minLength|tabIndex|dateTime|readOnly|noValidate|srcSet|hrefLang|autoComplete|autoFocus)$/

function attribute(key: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  const { name, inWords } = namings.get(key) ?? namingOf(key)
  if (!inWords) {
    if (value === false) return ''
    if (value === true) return name
  }
  const text = typeof value === 'string' ? value : (value as number | boolean).toString()
  return text === '' ? name : `${name}="${escaped(text)}"`
}

function namingOf(key: string): Naming {
  if (!NAME.test(key)) throw new TypeError(`${key} is no attribute`)
  const naming = { name: ` ${CAMELS.test(key) ? key.toLowerCase() : key}`, inWords: IN_WORDS.test(key) }
  namings.set(key, naming)
  return naming
}

const SPECIAL = /["&<\0]/
const ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', [HOLE]: '' }

/** Text as it may stand between tags and in quoted attributes. */
function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(/["&<\0]/g, (character) => ENTITIES[character]!) : text
}
