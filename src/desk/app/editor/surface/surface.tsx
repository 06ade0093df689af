import './surface.css'
import { CloseOutlined } from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { EditorWords } from '../../../../messages/desk-app/editor.ts'
import type { WorkingText } from '../../../../newsroom/writing/working-text.ts'
import type { Mended } from '../paste/pasted.ts'
import type { Asked } from './ask-more.tsx'
import { type BlockChoice, run } from './block-choices.ts'
import { closeBlockMenu } from './block-menu.ts'
import { MenuView } from './menu-view.tsx'
import { openSurface, type SurfaceHost } from './open-surface.ts'
import { insertNamed } from './block-commands.ts'
import { type ArrivedPicture, bringFiles } from './pictures.ts'
import { Toolbar } from './toolbar.tsx'
import { isComposing } from '../../parts/composing.ts'

const AskMore = lazy(async () => ({ default: (await import('./ask-more.tsx')).AskMore }))
const FindPanel = lazy(async () => ({ default: (await import('./find-panel.tsx')).FindPanel }))

interface SurfaceProps {
  /** What to begin with. Another text is another surface: give it a key. */
  readonly text: WorkingText
  readonly editable: boolean
  readonly words: EditorWords
  readonly host: Omit<SurfaceHost, 'words' | 'onMended' | 'onChoice' | 'onOpen'>
  onReady(editor: Editor): void
  /** Chooses a picture of the house; without it, files of the writer's disk are asked for. */
  picker?(props: PickerProps): ReactNode
}

export interface PickerProps {
  onChoose(picture: ArrivedPicture): void
  onClose(): void
}

/** The writing surface: tools above, the text below, what it asks and says between them. */
export function Surface({ text, editable, words, host, onReady, picker }: SurfaceProps) {
  const element = useRef<HTMLDivElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const [editor, setEditor] = useState<Editor>()
  const [asked, setAsked] = useState<Exclude<Asked, 'picture'>>()
  const [finding, setFinding] = useState<'find' | 'replace'>()
  const [mended, setMended] = useState<Mended>()

  const [picking, setPicking] = useState(false)

  const ask = (what: Asked) => {
    if (what !== 'picture') setAsked(what)
    else if (picker) setPicking(true)
    else files.current?.click()
  }
  const choose = useEffectEvent((choice: BlockChoice) => {
    if (!editor) return
    closeBlockMenu(editor.view)
    if (choice.command) run(editor, choice.command)
    else ask(choice.name as Asked)
  })
  const open = useEffectEvent((at: HTMLDivElement) =>
    openSurface(at, {
      text,
      editable,
      host: { ...host, words, onMended: setMended, onChoice: (choice) => choose(choice), onOpen: setAsked },
    }),
  )
  const ready = useEffectEvent(onReady)
  useEffect(() => {
    const opened = open(element.current!)
    setEditor(opened)
    ready(opened)
    return () => opened.destroy()
  }, [])
  useEffect(() => {
    editor?.setEditable(editable, false)
  }, [editor, editable])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isComposing(event)) return
    const mod = event.ctrlKey || event.metaKey
    if (mod && !event.altKey && event.code === 'KeyF') setFinding('find')
    else if (mod && !event.altKey && event.code === 'KeyH') setFinding('replace')
    else if (mod && event.altKey && event.code === 'KeyK' && editable) setAsked('link')
    else return
    event.preventDefault()
  }
  return (
    // The keys belong to the text within; what stands around it only hears them pass.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="surface" onKeyDown={onKeyDown} aria-label={words.body}>
      {editor && <Toolbar editor={editor} words={words} ask={ask} onFind={() => setFinding('replace')} />}
      {editor && finding && (
        <Suspense>
          <FindPanel
            key={finding}
            editor={editor}
            words={words}
            replacing={finding === 'replace'}
            onClose={() => setFinding(undefined)}
          />
        </Suspense>
      )}
      {mended && <MendedBar mended={mended} words={words} onClose={() => setMended(undefined)} />}
      <div className="sheet">
        <div ref={element} />
        {editor && <MenuView editor={editor} words={words} choose={choose} />}
      </div>
      {editor && asked && (
        <Suspense>
          <AskMore
            key={asked}
            editor={editor}
            words={words}
            asked={asked}
            mayEmbed={(url) => host.mayEmbed(url)}
            onDone={() => setAsked(undefined)}
          />
        </Suspense>
      )}
      {editor &&
        picking &&
        picker?.({
          onChoose({ id, ...said }) {
            setPicking(false)
            run(editor, insertNamed('figure', { picture: id, ...said, alt: said.alt ?? '' }))
          },
          onClose: () => setPicking(false),
        })}
      <input
        ref={files}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={words.picture}
        onChange={({ target }) => {
          if (editor && target.files) bringFiles(editor, host.pictures, [...target.files], editor.state.selection.from)
          target.value = ''
        }}
      />
    </section>
  )
}

/** What cleaning did to a paste. It goes when nobody asks about it. */
function MendedBar({ mended, words, onClose }: { mended: Mended; words: EditorWords; onClose(): void }) {
  useEffect(() => {
    const timer = setTimeout(onClose, 12_000)
    return () => clearTimeout(timer)
  }, [mended, onClose])
  const { formats, marks, tracked, pictures } = mended
  const awaited = pictures.filter(({ state }) => state === 'waiting').length
  const said = [
    words.mended(formats, marks, awaited),
    tracked > 0 && words.tracked(tracked),
    pictures.length > awaited && words.localPictures(pictures.length - awaited),
  ]
  return (
    <div className="mended" role="status">
      {said.filter(Boolean).join('。')}
      <Button type="text" size="small" aria-label={words.close} icon={<CloseOutlined />} onClick={onClose} />
    </div>
  )
}
