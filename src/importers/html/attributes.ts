/**
 * What a value must be to stay on an element. Each check gives back the value to write, or undefined when it has no
 * place in a news text; nothing is passed through because it looked harmless.
 */
export type Check = (value: string) => string | undefined

/** Words for people: any text, with the control characters taken out. */
export const words: Check = (value) => plainText(value)

/** A language tag by its shape (RFC 5646, section 2.1): `zh-Hant-TW`. */
export const language: Check = (value) => (/^[a-z]{2,8}(-[a-z\d]{1,8}){0,8}$/i.test(value) ? value : undefined)

/** One of a few words, written in lower case. */
export function oneOf(...allowed: readonly string[]): Check {
  return (value) => allowed.find((word) => word === value.trim().toLowerCase())
}

/** A whole number from `least` to `most`, as decimal digits. */
export function wholeNumber(least: number, most: number): Check {
  return (value) => {
    if (!/^-?\d{1,9}$/.test(value)) return undefined
    const number = Number(value)
    return number >= least && number <= most ? value : undefined
  }
}

/** A date, time or duration as HTML writes one: digits and a few letters and marks (HTML, "the time element"). */
export const moment: Check = (value) => (/^[\dTWZPYMDHS:.+\- ]{1,40}$/.test(value) ? value : undefined)

/** An address that a reader may follow: http, https, mailto, tel, or one relative to the page. */
export const linkAddress: Check = (value) => address(value, ['http', 'https', 'mailto', 'tel'])

/** An address that names its own web server. */
export const webAddress: Check = (value) => {
  const at = address(value, ['http', 'https'])
  return at !== undefined && /^(?:https?:)?\/\//i.test(at) ? at : undefined
}

/** An address that a picture may come from: the web, the same site, or the picture itself as base64. */
export const pictureAddress: Check = (value) => {
  const bare = value.trim()
  if (/^data:/i.test(bare)) return PICTURE_INLINE.test(bare) ? bare : undefined
  return address(value, ['http', 'https'])
}

/** Pictures made of dots only: an SVG is a document and may run scripts. */
const PICTURE_INLINE = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z\d+/]+={0,2}$/

/**
 * Reads an address as a browser does (URL Standard, "basic URL parser"): controls and spaces around it go, tabs and
 * line ends go anywhere; what is left must have an allowed scheme, or no colon before its first `/`, `?` or `#`
 * (RFC 3986, section 4.2), so that nothing can be taken for a scheme by a more forgiving reader.
 */
function address(value: string, schemes: readonly string[]): string | undefined {
  const bare = trimmed(value).replace(/[\t\n\r]/g, '')
  if (bare === '' || bare.length > LONGEST_ADDRESS) return undefined
  const written = plainText(bare).replace(/\s/g, (space) => encodeURIComponent(space))
  const [head = ''] = written.split(/[/?#\\]/, 1)
  const colon = head.indexOf(':')
  if (colon >= 0 && !schemes.includes(head.slice(0, colon).toLowerCase())) return undefined
  return written !== '' && URL.canParse(written, 'https://relative.invalid/') ? written : undefined
}

/** What servers commonly take (RFC 9110, section 4.1, asks for 8,000 octets at least). */
const LONGEST_ADDRESS = 8192

/** Without C0 controls and spaces at either end. */
function trimmed(value: string): string {
  let start = 0
  let end = value.length
  while (start < end && value.charCodeAt(start) <= SPACE) start += 1
  while (start < end && value.charCodeAt(end - 1) <= SPACE) end -= 1
  return value.slice(start, end)
}

const SPACE = 0x20

/**
 * The text without what has no meaning in prose and no place in XML: control characters (line end and tab stay),
 * noncharacters and lone surrogates. Every kind of line end becomes `\n`.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\f/g, '\n')
    .replace(UNPRINTABLE, '')
}

// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/gu
