import type { DefaultTreeAdapterMap } from 'parse5'
import type { Box } from './line.ts'

export type Element = DefaultTreeAdapterMap['element']

const ASIDE_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'dialog'])

/** Names that makers of pages give to what is not the article. Whole words, since `headline` is not `head`. */
const ASIDE_NAMES =
  /(?:^|[\s_-])(?:(?:page-?)?foot(?:er)?|nav(?:bar|igation)?|menu|breadcrumbs?|crumbs?|sidebar|share(?:bar|box)?|social|related?|relates?|recommends?|tuijian|hot(?:list|news)?|rank(?:ing)?|copyright|qrcode|erweima|ads?|advert\w*|guanggao|toolbar|login|search|pager|pagination|tags?|popup|modal)(?:$|[\s_-])/

const COMMENT_NAMES =
  /(?:^|[\s_-])(?:(?:hot|new|all|post)?comments?|comment-?list|replys?|reply-?list|replies|discuss(?:ion)?|gentie|pinglun|tiezi|guestbook)(?:$|[\s_-])/

/** Names whose text tells who, whence and when. */
const TELLING_NAMES = /author|writer|byline|source|origin|editor|bianji|zuozhe|laiyuan|date|time|publish/

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/** All that its maker calls an element, in lower case: `mainNav` is `main-nav`. */
export function nameOf(element: Element): string {
  const named = element.attrs.filter(
    ({ name }) => name === 'class' || name === 'id' || name === 'itemprop' || name === 'rel',
  )
  return named
    .map(({ value }) => value)
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
}

/** What a block says it is, by its element and its names. The body is never beside itself. */
export function roleOf(tag: string, name: string): Box['role'] {
  if (tag === 'body') return null
  if (COMMENT_NAMES.test(name)) return 'comments'
  return ASIDE_TAGS.has(tag) || ASIDE_NAMES.test(name) ? 'aside' : null
}

/** The element's names, if they promise a person, a source or a time. */
export function tellingName(element: Element): string | undefined {
  const name = element.tagName === 'time' ? `time ${nameOf(element)}` : nameOf(element)
  return TELLING_NAMES.test(name) ? name : undefined
}

/** The text right inside, without that of inner elements: of scripts and titles, which have none. */
export function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

/** Taken off the page by its maker; what a style sheet hides cannot be known here. */
export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  return /display\s*:\s*none/i.test(attribute(element, 'style') ?? '')
}

/** Pages load pictures late and keep the address in an attribute of their own. */
export function pictureAddress(element: Element): string | undefined {
  for (const name of ['data-src', 'data-original', 'data-lazy-src', 'original', '_src', 'src']) {
    const value = attribute(element, name)?.trim()
    if (value && !/^(?:data|javascript|about|blob):/i.test(value)) return value
  }
  return undefined
}

/** Too small for a picture: icons, spacers, counters. */
export function isSmall(element: Element): boolean {
  return ['width', 'height'].some((name) => {
    const size = Number.parseInt(attribute(element, name) ?? '', 10)
    return size > 0 && size < 80
  })
}
