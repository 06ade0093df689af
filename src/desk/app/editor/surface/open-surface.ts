import { Editor, Extension } from '@tiptap/core'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorWords } from '../../../../messages/desk-app/editor.ts'
import type { WorkingText } from '../../../../newsroom/writing/working-text.ts'
import { FindMarks } from '../find/find-marks.ts'
import type { Mended } from '../paste/pasted.ts'
import { BODY_NODES } from '../schema/body-schema.ts'
import { docOfText } from '../schema/text-doc.ts'
import type { AwaitedActs } from '../views/awaited-view.ts'
import { nodeViews, type ShownPicture } from '../views/node-views.ts'
import { BLOCK_CHOICES, type BlockChoice } from './block-choices.ts'
import { BlockMenu } from './block-menu.ts'
import { Composing } from './composing.ts'
import { SurfaceKeys } from './keys.ts'
import { Pasting } from './pasting.ts'
import { awaitedActs, awaitPictures, bringFiles, type PictureDesk } from './pictures.ts'
import { Suggesting, type Suggester } from './suggesting.ts'

/** What the surface needs of the page that it stands in. */
export interface SurfaceHost {
  readonly words: EditorWords
  /** The body was changed, or a field around it. */
  onTyped(): void
  onComposing(composing: boolean): void
  onMended(mended: Mended): void
  /** An entry of the block menu that needs more than a key: a picture, an address. */
  onChoice(choice: BlockChoice): void
  /** A note or a reading is to be changed; it is selected. */
  onOpen(what: 'footnote' | 'ruby'): void
  showPicture(id: string): Promise<ShownPicture | undefined>
  /** Whether the house takes a card of what stands at an address. */
  mayEmbed(url: string): boolean
  /** Brings pictures into the house; undefined while nothing does. */
  readonly pictures: PictureDesk | undefined
  readonly suggester: Suggester
}

/** Opens the writing surface in an element of the page. Destroy it when the page goes. */
export function openSurface(
  element: HTMLElement,
  { text, host, editable }: { readonly text: WorkingText; readonly host: SurfaceHost; readonly editable: boolean },
): Editor {
  const editor: Editor = new Editor({
    element,
    editable,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { paste: false, drop: false, delete: false, textDirection: false },
    content: docOfText(text).toJSON() as object,
    extensions: [
      ...BODY_NODES,
      UndoRedo.configure({ depth: 500 }),
      Gapcursor,
      Dropcursor.configure({ class: 'drop-cursor' }),
      SurfaceKeys,
      FindMarks,
      Suggesting.configure({ suggester: host.suggester }),
      Composing.configure({ onChange: host.onComposing }),
      Pasting.configure({
        mayEmbed: (url) => host.mayEmbed(url),
        onMended: (mended) => {
          host.onMended(mended)
          awaitPictures(editor, host.pictures)
        },
        onFiles: (files, at) => bringFiles(editor, host.pictures, files, at),
      }),
      BlockMenu.configure({
        entries: BLOCK_CHOICES.length,
        choose: (entry) => host.onChoice(BLOCK_CHOICES[entry]!),
      }),
      Views.configure({
        host,
        awaited: host.pictures && awaitedActs(() => editor, host.pictures),
      }),
    ],
    editorProps: {
      handleDOMEvents: {
        dblclick: (view, { target }) => {
          const element = target instanceof Element ? target.closest('sup[data-text], ruby[data-base]') : null
          if (!element || !editor.isEditable) return false
          const at = view.posAtDOM(element, 0, -1)
          view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
          host.onOpen(element.localName === 'sup' ? 'footnote' : 'ruby')
          return true
        },
      },
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': host.words.body,
        'data-hint': host.words.bodyHint,
        class: 'story',
        // Browsers and their extensions correct Chinese into nonsense.
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
      },
    },
    onTransaction: ({ transaction }) => {
      if (transaction.docChanged) host.onTyped()
    },
  })
  return editor
}

interface ViewsOptions {
  readonly host: SurfaceHost | undefined
  readonly awaited: AwaitedActs | undefined
}

const Views = Extension.create<ViewsOptions>({
  name: 'views',
  addOptions: () => ({ host: undefined, awaited: undefined }),
  addProseMirrorPlugins() {
    const { host, awaited } = this.options
    if (!host) return []
    return [
      new Plugin({
        props: {
          nodeViews: nodeViews({
            words: host.words,
            showPicture: (id) => host.showPicture(id),
            mayEmbed: (url) => host.mayEmbed(url),
            awaited,
          }),
        },
      }),
    ]
  },
})
