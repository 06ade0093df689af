import type { Node as DocNode } from '@tiptap/pm/model'
import type { NodeViewConstructor } from '@tiptap/pm/view'
import type { EditorWords } from '../../../../messages/desk-app/editor.ts'
import { attributeField, isFieldsEvent, type Shown } from './field.ts'

/** What the house knows of a picture that stands in a story. */
export interface ShownPicture {
  readonly src: string
  readonly width: number
  readonly height: number
}

export interface ViewsHost {
  readonly words: EditorWords
  /** A picture of the house by its id; undefined when it is not there. */
  showPicture(id: string): Promise<ShownPicture | undefined>
  /** Asks for an awaited picture once more; undefined while nobody fetches any. */
  readonly fetchAgain: ((at: number) => void) | undefined
}

/** How the surface shows what is more than text. In plain DOM: a long story has hundreds of them. */
export function nodeViews(host: ViewsHost): Record<string, NodeViewConstructor> {
  return {
    figure: (node, view, getPos) => figureView(node, { view, getPos }, host),
    awaitedPicture: (node, view, getPos) => awaitedView(node, { view, getPos }, host),
    embed: (node, view, getPos) => embedView(node, { view, getPos }, host.words),
    blockquote: (node, view, getPos) => quoteView(node, { view, getPos }, host.words),
    table: (node, view, getPos) => tableView(node, { view, getPos }, host.words),
  }
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.append(...children)
  return made
}

type Built = ReturnType<NodeViewConstructor>

function atomView(node: DocNode, dom: HTMLElement, show: (node: DocNode) => void): Built {
  dom.contentEditable = 'false'
  show(node)
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false
      show(next)
      return true
    },
    selectNode: () => dom.classList.add('ProseMirror-selectednode'),
    deselectNode: () => dom.classList.remove('ProseMirror-selectednode'),
    stopEvent: isFieldsEvent,
    ignoreMutation: () => true,
  }
}

function figureView(node: DocNode, shown: Shown, { words, showPicture }: ViewsHost): Built {
  const said = (name: string) => String(node.attrs[name] ?? '')
  const img = document.createElement('img')
  img.draggable = false
  const missing = element('p', 'node-warning', words.noCredit)
  const fields = [
    attributeField(shown, 'caption', { label: words.caption, value: said('caption') }),
    attributeField(shown, 'credit', { label: words.credit, value: said('credit') }),
    attributeField(shown, 'alt', { label: words.alt, hint: words.altHint, value: said('alt') }),
  ]
  const dom = element('figure', 'node-figure', img, missing, ...fields.map((field) => field.dom))
  let shownId = ''
  return atomView(node, dom, (next) => {
    for (const field of fields) field.update(next)
    img.alt = String(next.attrs['alt'])
    missing.hidden = String(next.attrs['credit'] ?? '') !== ''
    const id = String(next.attrs['picture'])
    if (id === shownId) return
    shownId = id
    void showPicture(id).then((picture) => {
      if (!picture) return
      Object.assign(img, { src: picture.src, width: picture.width, height: picture.height })
    })
  })
}

function awaitedView(node: DocNode, shown: Shown, { words, fetchAgain }: ViewsHost): Built {
  const state = element('strong', '')
  const address = element('span', 'node-address')
  const again = element('button', 'node-button', words.fetchAgain)
  again.setAttribute('type', 'button')
  again.addEventListener('click', () => {
    const at = shown.getPos()
    if (at !== undefined) fetchAgain?.(at)
  })
  const dom = element('figure', 'node-awaited', state, address, again)
  return atomView(node, dom, (next) => {
    const said = {
      waiting: words.pictureWaiting,
      coming: words.pictureComing,
      failed: words.pictureFailed,
      local: words.pictureLocal,
    }
    const how = next.attrs['state'] as keyof typeof said
    state.textContent = said[how]
    address.textContent = String(next.attrs['address'] ?? '')
    again.hidden = !fetchAgain || how === 'coming' || how === 'local'
  })
}

function embedView(node: DocNode, shown: Shown, words: EditorWords): Built {
  const title = attributeField(shown, 'title', { label: words.embedTitle, value: String(node.attrs['title']) })
  const address = element('span', 'node-address')
  const dom = element('div', 'node-embed', title.dom, address)
  return atomView(node, dom, (next) => {
    title.update(next)
    address.textContent = String(next.attrs['url'])
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
