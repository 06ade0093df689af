/**
 * What a news text may be made of. This table is the whole policy: an element, attribute or address that it does not
 * name is never written. Elements that are not here lose their tags and keep their text, but for `DROPPED`, which go
 * with all that is in them; so do SVG, MathML and anything inside either.
 */
import type { Check } from './attributes.ts'
import { language, linkAddress, moment, oneOf, pictureAddress, wholeNumber, words } from './attributes.ts'

export interface Rule {
  /** The element that is written; several old or structural ones come out as one plain one. */
  readonly as: string
  /** A block ends a paragraph and so cannot stand in one. */
  readonly kind: 'block' | 'inline'
  /** Has no content and no end tag (a void element of HTML). */
  readonly empty?: true
  readonly attributes: ReadonlyMap<string, Check>
  /** The only parents it can stand in; elsewhere `otherwise` is written, or its content alone. */
  readonly within?: readonly string[]
  readonly otherwise?: 'div'
}

type Attributes = Readonly<Record<string, Check>>

/** Attributes that any element may carry. */
const ANYWHERE: Attributes = { lang: language, dir: oneOf('ltr', 'rtl', 'auto') }

const CELL: Attributes = { colspan: wholeNumber(1, 1000), rowspan: wholeNumber(1, 1000) }
const PIXELS = wholeNumber(0, 100_000)
const PICTURE: Attributes = { src: pictureAddress, alt: words, title: words, width: PIXELS, height: PIXELS }
const SCOPE = oneOf('row', 'col', 'rowgroup', 'colgroup')
const LIST_TYPE: Check = (value) => (/^[1aAiI]$/.test(value) ? value : undefined)
const SECTIONS = ['thead', 'tbody', 'tfoot'] as const

/** The one element that leads somewhere. */
export const LINK: Rule = inline('a', { href: linkAddress, title: words })

export const ELEMENTS: ReadonlyMap<string, Rule> = new Map([
  // paragraphs and their like
  ...named('p h1 h2 h3 h4 h5 h6 pre figure figcaption', block),
  ['blockquote', block('blockquote', { cite: linkAddress })],
  ['hr', { ...block('hr'), empty: true }],
  // lists
  ['ul', block('ul')],
  ['ol', block('ol', { start: wholeNumber(-999_999, 999_999), reversed: oneOf('', 'reversed'), type: LIST_TYPE })],
  ['li', { ...block('li', { value: wholeNumber(-999_999, 999_999) }), within: ['ul', 'ol'], otherwise: 'div' }],
  ['dl', block('dl')],
  ['dt', { ...block('dt'), within: ['dl', 'dl>div'], otherwise: 'div' }],
  ['dd', { ...block('dd'), within: ['dl', 'dl>div'], otherwise: 'div' }],
  // tables
  ['table', block('table')],
  ['caption', { ...block('caption'), within: ['table'], otherwise: 'div' }],
  ['thead', { ...block('thead'), within: ['table'] }],
  ['tbody', { ...block('tbody'), within: ['table'] }],
  ['tfoot', { ...block('tfoot'), within: ['table'] }],
  ['tr', { ...block('tr'), within: SECTIONS, otherwise: 'div' }],
  ['th', { ...block('th', { ...CELL, scope: SCOPE }), within: ['tr'], otherwise: 'div' }],
  ['td', { ...block('td', CELL), within: ['tr'], otherwise: 'div' }],
  // inside a paragraph
  ['a', LINK],
  ...named('strong em b i u s mark small sub sup code kbd samp var cite bdi bdo span ruby', inline),
  ['del', inline('del', { cite: linkAddress, datetime: moment })],
  ['ins', inline('ins', { cite: linkAddress, datetime: moment })],
  ['abbr', inline('abbr', { title: words })],
  ['dfn', inline('dfn', { title: words })],
  ['time', inline('time', { datetime: moment })],
  ['q', inline('q', { cite: linkAddress })],
  ['rt', { ...inline('rt'), within: ['ruby'] }],
  ['rp', { ...inline('rp'), within: ['ruby'] }],
  ['br', { ...inline('br'), empty: true }],
  ['wbr', { ...inline('wbr'), empty: true }],
  ['img', { ...inline('img', PICTURE), empty: true }],
  // structure of a page that a news text does not have, and what old pages wrote
  ...named('div section article aside header footer main nav address hgroup search', () => block('div')),
  ...named('details summary dialog form fieldset legend center', () => block('div')),
  ['menu', block('ul')],
  ['dir', block('ul')],
  ['listing', block('pre')],
  ['xmp', block('pre')],
  ['plaintext', block('pre')],
  ['strike', inline('s')],
  ['tt', inline('code')],
  ['acronym', inline('abbr', { title: words })],
] satisfies [string, Rule][])

/** Elements that go with their content, because it is code, a form, a fallback or another document. */
export const DROPPED: ReadonlySet<string> = new Set(
  'script style template title noscript noembed noframes textarea select datalist iframe video audio'.split(' '),
)

/** Of these, players leave a link to what they play, so that a film is not lost without a word. */
export const PLAYERS: ReadonlySet<string> = new Set(['iframe', 'video', 'audio'])

/** Where pages that load pictures late put the true address; asked before `src`, which then holds a blank. */
export const LATE_SOURCES: readonly string[] = ['data-src', 'data-original', 'data-lazy-src']

/** Elements may stand this deep in each other; further in, tags are left out and the text stays. */
export const DEEPEST = 100

function block(as: string, attributes: Attributes = {}): Rule {
  return { as, kind: 'block', attributes: new Map(Object.entries({ ...ANYWHERE, ...attributes })) }
}

function inline(as: string, attributes: Attributes = {}): Rule {
  return { as, kind: 'inline', attributes: new Map(Object.entries({ ...ANYWHERE, ...attributes })) }
}

function named(names: string, rule: (name: string) => Rule): [string, Rule][] {
  return names.split(' ').map((name) => [name, rule(name)])
}
