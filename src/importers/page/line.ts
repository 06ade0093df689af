/** A line of a page: what stands between two breaks of a block. */
export interface Line {
  readonly text: string
  /** UTF-16 units of `text` inside links. */
  readonly linked: number
  readonly kind: LineKind
  /** Innermost block that holds it: an index into the page's boxes; -1 in plain text. */
  readonly box: number
  /** For `figure`: address of the picture. `text` is then its alternative text and no part of the article. */
  readonly src?: string
  /** For `heading`: 1 to 6. */
  readonly level?: number
}

export type LineKind = 'paragraph' | 'plain' | 'heading' | 'quote' | 'item' | 'caption' | 'figure'

/** A block element; its lines are `first` up to, not including, `end`. */
export interface Box {
  readonly parent: number
  readonly tag: string
  /**
   * What it says it is, by its element or the names its maker gave it: other people's words (`comments`), or menus,
   * footers, forms and lists of other stories (`aside`). Makers err, so it is a hint.
   */
  readonly role: 'comments' | 'aside' | null
  first: number
  end: number
}

/** A piece of text whose element has a telling name (`class="source"`, `itemprop="datePublished"`). */
export interface NamedText {
  /** Class, id, itemprop and rel, in lower case. */
  readonly name: string
  readonly text: string
  readonly line: number
}

/** A page taken apart, from HTML or plain text alike. */
export interface PageLines {
  readonly kind: 'html' | 'text'
  readonly lines: readonly Line[]
  readonly boxes: readonly Box[]
  readonly named: readonly NamedText[]
  /** `<title>`. */
  readonly title: string | null
  /** Names and properties of `<meta>` in lower case, and `ld:…` for fields of a JSON-LD article. */
  readonly meta: ReadonlyMap<string, string>
}

/** White space of any kind becomes one space, what cannot be seen goes. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\ue000-\uf8ff]/g, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim()
}

const COUNTED = /[\p{Script=Han}\p{Script=Latin}\p{Nd}]/gu
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** How much a line says: a Han character is 1, a Latin letter or digit 0.4. */
export function mass(text: string): number {
  const han = text.match(HAN)?.length ?? 0
  const counted = text.match(COUNTED)?.length ?? 0
  return han + 0.4 * Math.max(0, counted - han)
}
