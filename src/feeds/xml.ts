/**
 * What XML 1.0 does not allow in any form, not even escaped (Char, production 2): control characters but for tab, line
 * feed and carriage return, lone surrogates, U+FFFE and U+FFFF. One of them makes a whole feed unreadable.
 */
// eslint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const LONE_SURROGATE = /\p{Surrogate}/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** `text` without the characters that XML cannot hold; half a surrogate pair becomes U+FFFD. */
export function fitForXml(text: string): string {
  return text.replace(UNFIT, '').replace(LONE_SURROGATE, '\uFFFD')
}

/** `text` as the content of an element. A carriage return is kept by writing it as a reference. */
export function xmlText(text: string): string {
  return fitForXml(text).replace(/[&<>\r]/g, (character) => ENTITIES[character]!)
}

/** `text` as the value of an attribute in double quotes. White space is kept by references. */
export function xmlAttribute(text: string): string {
  return fitForXml(text).replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character]!)
}

/** `text` as a CDATA section: markup within stays readable to people. */
export function cdata(text: string): string {
  return `<![CDATA[${fitForXml(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

/** A piece of XML that is written already, to be told from text that still has to be escaped. */
export interface Xml {
  readonly xml: string
}

export type XmlContent = string | Xml | undefined | readonly XmlContent[]

/**
 * One element. Text is escaped, undefined content and attributes are left out:
 * `element('title', {}, '潮汐 & 渡轮')` gives `<title>潮汐 &amp; 渡轮</title>`.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | Xml | undefined>> = {},
  ...content: readonly XmlContent[]
): Xml {
  let tag = name
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) tag += ` ${key}="${typeof value === 'object' ? value.xml : xmlAttribute(String(value))}"`
  const inner = written(content)
  return { xml: inner === '' ? `<${tag}/>` : `<${tag}>${inner}</${name}>` }
}

/** An element of text, or nothing if there is no text. */
export function textElement(name: string, text: string | undefined): Xml | undefined {
  return text === undefined || text === '' ? undefined : element(name, {}, text)
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`
}

function written(content: XmlContent): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return xmlText(content)
  if ('xml' in content) return content.xml
  return content.map(written).join('')
}
