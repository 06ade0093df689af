import { withoutUnfit } from '../../../../newsroom/articles/body.ts'

/**
 * Foreign HTML as a plain tree: what a browser's parser made of it (`markup-of-html.ts`) or parse5 in the tests. Without
 * comments, so also without Word's conditions around what it meant for other programs.
 */
export interface Markup {
  /** In lower case, with its prefix: `p`, `o:p`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly MarkupNode[]
}

export type MarkupNode = Markup | string

export function isMarkup(node: MarkupNode | undefined): node is Markup {
  return typeof node === 'object'
}

/** All text in a node as it stands there. */
export function rawText(node: MarkupNode): string {
  return typeof node === 'string' ? node : node.children.map(rawText).join('')
}

/** All text in a node, white space as a browser shows it. */
export function shownText(node: MarkupNode): string {
  return rawText(node)
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}

/** The elements of a name in a node, in order, none inside another of them. */
export function outermost(node: Markup, name: string): Markup[] {
  return node.children.filter(isMarkup).flatMap((child) => (child.name === name ? [child] : outermost(child, name)))
}

/** The declarations of a `style`, names in lower case. Word writes several of one name; the last counts. */
export function styleOf({ attributes }: Markup): ReadonlyMap<string, string> {
  const style = attributes['style']
  if (!style) return NO_STYLE
  const declarations = style.split(';').map((declaration) => declaration.split(/:(.*)/s))
  return new Map(declarations.map(([name = '', value = '']) => [name.trim().toLowerCase(), value.trim()]))
}

const NO_STYLE: ReadonlyMap<string, string> = new Map()

export function hasClass({ attributes }: Markup, pattern: RegExp): boolean {
  return (attributes['class'] ?? '').split(/\s+/).some((name) => pattern.test(name))
}

/** The same tree without characters that no text of ours may have. */
export function fitMarkup({ name, attributes, children }: Markup): Markup {
  return {
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, withoutUnfit(value)])),
    children: children.map((child) => (isMarkup(child) ? fitMarkup(child) : withoutUnfit(child))),
  }
}
