import type { Node as DocNode } from '@tiptap/pm/model'
import type { NodeViewConstructor } from '@tiptap/pm/view'
import type { EditorWords } from '../../../../messages/desk-app/editor.ts'
import type { PictureRights } from '../../../../newsroom/media/picture-rights.ts'
import { atomView, type Built, element } from './atom-view.ts'
import { type AwaitedActs, awaitedView } from './awaited-view.ts'
import { attributeField, isFieldsEvent, type Shown } from './field.ts'
import { figureTrouble } from './figure-trouble.ts'

/** What the house knows of a picture that stands in a story. */
export interface ShownPicture {
  readonly src: string
  readonly width: number
  readonly height: number
  /** By what right it may be printed. */
  readonly rights: PictureRights
}

export interface ViewsHost {
  readonly words: EditorWords
  /** A picture of the house by its id; undefined when it is not there. */
  showPicture(id: string): Promise<ShownPicture | undefined>
  /** Whether the house takes a card of what stands at an address. */
  mayEmbed(url: string): boolean
  /** Undefined while nobody fetches any. */
  readonly awaited: AwaitedActs | undefined
}

/** How the surface shows what is more than text. In plain DOM: a long story has hundreds of them. */
export function nodeViews(host: ViewsHost): Record<string, NodeViewConstructor> {
  return {
    figure: (node, view, getPos) => figureView(node, { view, getPos }, host),
    awaitedPicture: (node, view, getPos) => awaitedView(node, { view, getPos }, host),
    embed: (node, view, getPos) => embedView(node, { view, getPos }, host),
    blockquote: (node, view, getPos) => quoteView(node, { view, getPos }, host.words),
    table: (node, view, getPos) => tableView(node, { view, getPos }, host.words),
  }
}

function figureView(node: DocNode, shown: Shown, { words, showPicture }: ViewsHost): Built {
  const said = (name: string) => String(node.attrs[name] ?? '')
  const img = document.createElement('img')
  img.draggable = false
  const says = element('span', '')
  // In a window of its own: the story stays open.
  const toLibrary = Object.assign(document.createElement('a'), { target: '_blank', textContent: words.toLibrary })
  const warning = element('p', 'node-warning', says, ' ', toLibrary)
  const fields = [
    attributeField(shown, 'caption', { label: words.caption, value: said('caption') }),
    attributeField(shown, 'credit', { label: words.credit, value: said('credit') }),
    attributeField(shown, 'alt', { label: words.alt, hint: words.altHint, value: said('alt') }),
  ]
  const dom = element('figure', 'node-figure', img, warning, ...fields.map((field) => field.dom))
  let shownId = ''
  let latest = node
  /** Null: there is none of this id. */
  let known: ShownPicture | null | undefined
  const warn = () => {
    const trouble = known === undefined ? undefined : figureTrouble(String(latest.attrs['credit'] ?? ''), known?.rights)
    says.textContent = trouble === undefined ? '' : words.pictureTroubles[trouble]
    warning.hidden = trouble === undefined
    toLibrary.hidden = trouble === 'not there'
    toLibrary.href = `/desk/media?picture=${encodeURIComponent(shownId)}`
  }
  const ask = () => {
    const id = shownId
    const arrive = (picture: ShownPicture | undefined) => {
      if (id !== shownId) return
      known = picture ?? null
      warn()
      if (picture) Object.assign(img, { src: picture.src, width: picture.width, height: picture.height })
    }
    // While it cannot be asked for, nothing is said about it.
    showPicture(id).then(arrive, () => {})
  }
  const shows = atomView(node, dom, (next) => {
    for (const field of fields) field.update(next)
    img.alt = String(next.attrs['alt'])
    latest = next
    warn()
    const id = String(next.attrs['picture'])
    if (id === shownId) return
    shownId = id
    known = undefined
    ask()
  })
  // Who comes back from the library has mended it there.
  const comeBack = () => {
    if (!warning.hidden) ask()
  }
  window.addEventListener('focus', comeBack)
  return { ...shows, destroy: () => window.removeEventListener('focus', comeBack) }
}

function embedView(node: DocNode, shown: Shown, { words, mayEmbed }: ViewsHost): Built {
  const title = attributeField(shown, 'title', { label: words.embedTitle, value: String(node.attrs['title']) })
  const address = element('span', 'node-address')
  const warning = element('p', 'node-warning', words.hostNotListed)
  const dom = element('div', 'node-embed', title.dom, address, warning)
  return atomView(node, dom, (next) => {
    const url = String(next.attrs['url'])
    title.update(next)
    address.textContent = url
    warning.hidden = mayEmbed(url)
  })
}

function contentView(dom: HTMLElement, contentDOM: HTMLElement, node: DocNode, show: (node: DocNode) => void): Built {
  show(node)
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false
      show(next)
      return true
    },
    stopEvent: isFieldsEvent,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  }
}

function quoteView(node: DocNode, shown: Shown, words: EditorWords): Built {
  const content = element('div', '')
  const cite = attributeField(shown, 'cite', { label: words.cite, value: String(node.attrs['cite'] ?? '') })
  const footer = element('footer', 'node-fields', cite.dom)
  footer.contentEditable = 'false'
  return contentView(element('blockquote', '', content, footer), content, node, (next) => cite.update(next))
}

function tableView(node: DocNode, shown: Shown, words: EditorWords): Built {
  const body = document.createElement('tbody')
  const scroller = element('div', 'node-table', element('table', '', body))
  const caption = attributeField(shown, 'caption', {
    label: words.tableCaption,
    value: String(node.attrs['caption'] ?? ''),
  })
  const source = attributeField(shown, 'source', {
    label: words.tableSource,
    value: String(node.attrs['source'] ?? ''),
  })
  const wide = element('p', 'node-warning', words.wideTable)
  const footer = element('div', 'node-fields', caption.dom, source.dom, wide)
  footer.contentEditable = 'false'
  return contentView(element('div', 'node-table-frame', scroller, footer), body, node, (next) => {
    caption.update(next)
    source.update(next)
    wide.hidden = (next.firstChild?.childCount ?? 0) <= 5
  })
}
