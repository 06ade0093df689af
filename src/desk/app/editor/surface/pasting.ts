import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { cleanPaste, cleanPlain } from '../paste/clean-paste.ts'
import { markupOfHtml } from '../paste/markup-of-html.ts'
import type { CleanPaste, Mended, PastedBlock } from '../paste/pasted.ts'
import { linesOf } from '../paste/plain.ts'
import { isSuggesting } from './suggesting.ts'

export interface PastingOptions {
  /** Whether the house takes a card of what stands at an address. */
  mayEmbed(url: string): boolean
  /** What cleaning did to a paste that has just come in. */
  onMended(mended: Mended): void
  /** Pictures of the writer's own disk, dropped or pasted, for a place in the text. */
  onFiles(files: readonly File[], at: number): void
}

/**
 * What comes in by the clipboard or is dropped. Foreign text is cleaned: the first undo takes the cleaning back, the
 * second the paste. `Mod+Shift+V` pastes the bare text. What comes from a story of ours stays as it is.
 */
export const Pasting = Extension.create<PastingOptions>({
  name: 'pasting',
  addOptions: () => ({ mayEmbed: () => false, onMended: () => {}, onFiles: () => {} }),
  addProseMirrorPlugins() {
    const { options } = this
    let isBare = false
    const take = (view: EditorView, data: DataTransfer, at: number): boolean => {
      const html = data.getData('text/html')
      const text = data.getData('text/plain')
      const bare = isBare
      isBare = false
      if (bare) return put(view, linesOf(text))
      const pictures = [...data.files].filter(({ type }) => type.startsWith('image/'))
      // No story of ours has a form, which answers for its node with fields of its own.
      const isOurs = html.includes('data-pm-slice=') && !/<form\b/i.test(html)
      if (isOurs || (html === '' && text === '' && pictures.length === 0)) return false
      const clean = html === '' ? cleanPlain(text) : cleanPaste(markupOfHtml(html), (url) => options.mayEmbed(url))
      // Office programs put a picture of the text beside it; a picture copied by itself comes as a file and a tag.
      const isOnlyPicture = clean.body.every(({ type }) => type === 'awaitedPicture')
      if (pictures.length > 0 && isOnlyPicture) {
        options.onFiles(pictures, at)
        return true
      }
      if (clean.body.length === 0) return true
      putClean(view, clean)
      if (saysSomething(clean.mended)) options.onMended(clean.mended)
      return true
    }
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (_view, event) => {
              isBare = (event.ctrlKey || event.metaKey) && event.shiftKey && event.code === 'KeyV'
              return false
            },
            paste: (view, event) => {
              if (view.composing || !event.clipboardData || !view.editable || isInField(event)) return false
              const taken = take(view, event.clipboardData, view.state.selection.from)
              if (taken) event.preventDefault()
              return taken
            },
            drop: (view, event) => {
              if (view.dragging || !event.dataTransfer || !view.editable || isInField(event)) return false
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
              const files = [...event.dataTransfer.files].filter(({ type }) => type.startsWith('image/'))
              if (at === undefined || files.length === 0) return false
              event.preventDefault()
              options.onFiles(files, at)
              return true
            },
          },
        },
      }),
    ]
  },
})

/** Captions and other fields of a node take care of themselves. */
function isInField({ target }: Event): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

function saysSomething({ formats, marks, tracked, pictures }: Mended): boolean {
  return formats + marks + tracked + pictures.length > 0
}

function put(view: EditorView, blocks: readonly PastedBlock[]): boolean {
  if (blocks.length > 0) view.dispatch(closeHistory(withBlocks(view.state, blocks)))
  return true
}

/** As two steps: the paste as it was, and its cleaning, which goes back over the first and does it again. */
function putClean(view: EditorView, { pasted, body }: CleanPaste): void {
  const isClean = JSON.stringify(pasted) === JSON.stringify(body)
  // A suggestion is what is meant to stand there: not what it was before its cleaning.
  if (isClean || pasted.length === 0 || isSuggesting(view.state)) {
    put(view, body)
    return
  }
  const selection = view.state.selection.getBookmark()
  const raw = closeHistory(withBlocks(view.state, pasted))
  view.dispatch(raw)
  const clean = view.state.tr
  for (let at = raw.steps.length - 1; at >= 0; at--) clean.step(raw.steps[at]!.invert(raw.docs[at]!))
  clean.setSelection(selection.resolve(clean.doc))
  view.dispatch(closeHistory(replaced(clean, view.state.schema, body)))
}

function withBlocks(state: EditorState, blocks: readonly PastedBlock[]): Transaction {
  return replaced(state.tr, state.schema, blocks)
}

/** Puts blocks in place of the selection; paragraphs at their ends flow into the paragraph that they come into. */
function replaced(tr: Transaction, schema: Schema, blocks: readonly PastedBlock[]): Transaction {
  const nodes = Fragment.fromArray(blocks.map((block) => schema.nodeFromJSON(block)))
  const [first, last] = [nodes.firstChild, nodes.lastChild]
  const open = (node: typeof first) => (node?.type.name === 'paragraph' ? 1 : 0)
  return tr
    .replaceSelection(new Slice(nodes, open(first), open(last)))
    .setMeta('paste', true)
    .scrollIntoView()
}
