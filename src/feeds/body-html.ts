import type { Block, Body, Inline, List, ListItem, Mark, Paragraph, Table } from '../newsroom/articles/body.ts'
import type { Picture, Rendition } from '../newsroom/media/picture.ts'
import { type EditionView, addressOf } from '../newsroom/settings/edition.ts'
import { xmlAttribute, xmlText } from './xml.ts'

export interface BodyToRender {
  readonly body: Body
  readonly pictures: ReadonlyMap<string, Picture>
  /** The story's own address: where its fragments lead. */
  readonly address: string
}

/**
 * A body as HTML for other people's programs: plain elements, whole addresses, no classes, no scripts. It is made from
 * the validated tree alone, every text escaped, so nothing foreign can be in it. Footnotes stand at the end, numbered.
 * Well-formed as XML too (void elements are closed), because some readers parse it as that.
 */
export function bodyHtml(view: EditionView, { body, pictures, address }: BodyToRender): string {
  const notes: string[] = []
  const spelled = (text: string) => xmlText(view.spell(text))
  const reach = (href: string) => reachable(view, address, href)

  const inline = (node: Inline): string => {
    switch (node.type) {
      case 'text':
        return (node.marks ?? []).reduce((inner, mark) => marked(inner, mark, reach), spelled(node.text))
      case 'ruby':
        return `<ruby>${spelled(node.attrs.base)}<rp>（</rp><rt>${xmlText(node.attrs.reading)}</rt><rp>）</rp></ruby>`
      case 'footnote':
        return `<sup>[${notes.push(spelled(node.attrs.text))}]</sup>`
      case 'hardBreak':
        return '<br/>'
    }
  }
  const inlines = (content: readonly Inline[] | undefined) => (content ?? []).map(inline).join('')
  const paragraph = (node: Paragraph) => `<p>${inlines(node.content)}</p>`

  const item = (node: ListItem) =>
    `<li>${node.content.map((part) => (part.type === 'paragraph' ? paragraph(part) : list(part))).join('')}</li>`
  const list = (node: List): string => {
    const items = node.content.map(item).join('')
    if (node.type === 'bulletList') return `<ul>${items}</ul>`
    const start = node.attrs?.start
    return `<ol${start === undefined || start === 1 ? '' : ` start="${start}"`}>${items}</ol>`
  }
  const table = (node: Table): string => {
    const rows = node.content.map((row) => {
      const cells = row.content.map((cell) => {
        const name = cell.type === 'tableHeader' ? 'th' : 'td'
        return `<${name}>${cell.content.map((part) => inlines(part.content)).join('<br/>')}</${name}>`
      })
      return `<tr>${cells.join('')}</tr>`
    })
    const about = [node.attrs?.caption, node.attrs?.source].filter((text) => text !== undefined && text !== '')
    const caption = about.length > 0 ? `<caption>${about.map((text) => spelled(text!)).join('　')}</caption>` : ''
    return `<table>${caption}<tbody>${rows.join('')}</tbody></table>`
  }

  const block = (node: Block): string => {
    switch (node.type) {
      case 'paragraph':
        return paragraph(node)
      case 'heading':
        return `<h${node.attrs.level}>${inlines(node.content)}</h${node.attrs.level}>`
      case 'blockquote': {
        const cite = node.attrs?.cite ? `<footer>${spelled(node.attrs.cite)}</footer>` : ''
        return `<blockquote>${node.content.map(paragraph).join('')}${cite}</blockquote>`
      }
      case 'bulletList':
      case 'orderedList':
        return list(node)
      case 'table':
        return table(node)
      case 'figure': {
        const { alt, caption, credit } = node.attrs
        const picture = pictures.get(node.attrs.picture)
        return figureHtml(view, picture, { alt, words: [caption, credit ?? picture?.credit] })
      }
      case 'embed':
        return `<p><a href="${xmlAttribute(reach(node.attrs.url))}">${spelled(node.attrs.title)}</a></p>`
      case 'horizontalRule':
        return '<hr/>'
    }
  }

  const blocks = body.content.map(block).join('\n')
  if (notes.length === 0) return blocks
  return `${blocks}\n<hr/>\n<ol>${notes.map((note) => `<li><p>${note}</p></li>`).join('')}</ol>`
}

/** The rendition of a picture for programs that know nothing of AVIF: JPEG, nearest to 1280 px. */
export function feedRendition(picture: Picture): Rendition | undefined {
  const known = picture.renditions.filter((rendition) => rendition.format !== 'avif')
  const pool = known.some((rendition) => rendition.format === 'jpeg')
    ? known.filter((rendition) => rendition.format === 'jpeg')
    : known
  return pool.toSorted((a, b) => Math.abs(a.width - 1280) - Math.abs(b.width - 1280))[0]
}

/** Where a file of the media folder stands. Pictures are the same in all editions, so no prefix. */
export function mediaAddress({ origin }: Pick<EditionView, 'origin'>, rendition: Rendition): string {
  return `${origin}/m/${rendition.file}`
}

/** A picture with its words; only the words when it has no file that a feed can show, and nothing without either. */
export function figureHtml(
  view: EditionView,
  picture: Picture | undefined,
  { alt, words }: { readonly alt: string; readonly words: readonly (string | undefined)[] },
): string {
  const image = picture ? imageHtml(view, picture, alt) : ''
  const lines = words.flatMap((text) => (text ? [xmlText(view.spell(text))] : []))
  if (image === '' && lines.length === 0) return ''
  return `<figure>${image}${lines.length > 0 ? `<figcaption>${lines.join('　')}</figcaption>` : ''}</figure>`
}

function imageHtml(view: EditionView, picture: Picture, alt: string): string {
  const rendition = feedRendition(picture)
  if (!rendition) return ''
  const height = Math.round((rendition.width * picture.height) / picture.width)
  const words = xmlAttribute(view.spell(alt || picture.alt))
  return `<img src="${xmlAttribute(mediaAddress(view, rendition))}" alt="${words}" width="${rendition.width}" height="${height}"/>`
}

function marked(inner: string, mark: Mark, reach: (href: string) => string): string {
  switch (mark.type) {
    case 'strong':
      return `<strong>${inner}</strong>`
    case 'emphasis':
      return `<em>${inner}</em>`
    case 'link':
      return `<a href="${xmlAttribute(reach(mark.attrs.href))}">${inner}</a>`
    // What readers get has no suggestions in it any more.
    case 'insertion':
    case 'deletion':
      return inner
  }
}

/** A link of the body as somebody elsewhere can follow it: places on our own site stay in the edition. */
function reachable(view: EditionView, address: string, href: string): string {
  if (href.startsWith('#')) return address + href
  if (!href.startsWith('/')) return href
  return href.startsWith('/m/') ? view.origin + href : addressOf(view, href)
}
