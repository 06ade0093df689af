import type { Editor } from '@tiptap/core'
import { Button, Collapse } from 'antd'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { noteWords } from '../../../messages/desk-app/notes.ts'
import type { Anchor } from '../../../newsroom/notes/anchor.ts'
import { listNotes, writeNote } from '../../contract/notes.ts'
import { useAct, useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { useKeyDown } from '../parts/keys.ts'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { anchorOfRange, docText } from './doc-text.ts'
import { NoteCard } from './note-card.tsx'
import { noteMarks, noteMarksKey, rangeOfNote, tellNotes } from './note-marks.ts'
import { RemarkInput } from './remark-input.tsx'
import './notes.css'

interface NotesPanelProps {
  readonly articleId: string
  readonly editor: Editor
}

const WHOLE: Anchor = { quote: '', before: '', after: '', at: 0 }

/** 批注: the notes of a story in the order of its text, whose words are marked in it. Needs no lock. */
export function NotesPanel({ articleId, editor }: NotesPanelProps) {
  const words = useWords(noteWords)
  const mayAnnotate = useMay('annotate')
  const asked = useAsked(listNotes, { params: { articleId }, query: {} })
  const write = useAct(writeNote)
  const [anchor, setAnchor] = useState<Anchor>()
  const [chosen, setChosen] = useState<string>()
  const notes = asked.data?.items
  const isMarked = useMarks(editor, notes ?? [], chosen, setChosen)
  const begin = () => setAnchor(selectedIn(editor) ?? WHOLE)
  useKeyDown((event) => {
    if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey) || event.isComposing) return
    event.preventDefault()
    begin()
  })
  if (asked.error) return <Failed problem={asked.error} onRetry={() => void asked.refetch()} />
  if (!notes) return <Loading />
  const open = notes.filter(({ resolved }) => !resolved)
  const resolved = notes.filter((note) => note.resolved)
  const cards = (some: typeof notes) => (
    <ol className="notes">
      {some.map((note) => (
        <NoteCard
          key={note.id}
          note={note}
          isChosen={note.id === chosen}
          isGone={!note.resolved && note.anchor.quote !== '' && !isMarked(note.id)}
          mayAnnotate={mayAnnotate}
          onFind={() => {
            setChosen(note.id)
            show(editor, note.id)
          }}
        />
      ))}
    </ol>
  )
  return (
    <section className="notes-panel" aria-label={words.notes}>
      {mayAnnotate && !anchor && (
        <Button block onClick={begin} onMouseDown={(event) => event.preventDefault()}>
          {words.write}
        </Button>
      )}
      {anchor && (
        <div className="note chosen">
          <span className="note-quote">{anchor.quote || words.whole}</span>
          <RemarkInput
            label={anchor.quote === '' ? words.onWhole : words.onSelection}
            act={words.send}
            autoFocus
            onSay={async (said) => {
              const note = await write.mutateAsync({ params: { articleId }, body: { ...said, anchor } })
              await asked.refetch()
              setAnchor(undefined)
              setChosen(note.id)
            }}
            onCancel={() => setAnchor(undefined)}
          />
        </div>
      )}
      {open.length > 0 && cards(open)}
      {open.length === 0 && !anchor && <Nothing says={words.nothing} />}
      {resolved.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[{ key: 'resolved', label: words.resolved(String(resolved.length)), children: cards(resolved) }]}
        />
      )}
    </section>
  )
}

type Notes = readonly { readonly id: string; readonly anchor: Anchor; readonly resolved: unknown }[]

/** Marks the words of open notes in the text as long as the panel is there; tells whether a note has words in it. */
function useMarks(editor: Editor, notes: Notes, chosen: string | undefined, onChoose: (noteId: string) => void) {
  const choose = useEffectEvent(onChoose)
  useEffect(() => {
    editor.registerPlugin(noteMarks((noteId) => choose(noteId)))
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(noteMarksKey)
    }
  }, [editor])
  useEffect(() => {
    const open = notes.filter(({ resolved }) => !resolved)
    whenComposed(editor, () => editor.view.dispatch(tellNotes(editor.state, { notes: open })))
  }, [editor, notes])
  useEffect(() => {
    whenComposed(editor, () => editor.view.dispatch(tellNotes(editor.state, { chosen })))
    if (chosen !== undefined) document.querySelector(`#note-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [editor, chosen])
  useSyncExternalStore(
    (listener) => {
      editor.on('transaction', listener)
      return () => void editor.off('transaction', listener)
    },
    () => (editor.isDestroyed ? undefined : noteMarksKey.getState(editor.state)?.decorations),
  )
  return (noteId: string) => !editor.isDestroyed && rangeOfNote(editor.state, noteId) !== undefined
}

/** Nothing touches the text while an input method composes in it. */
function whenComposed(editor: Editor, act: () => void): void {
  if (editor.isDestroyed) return
  if (!editor.view.composing) return act()
  editor.view.dom.addEventListener('compositionend', () => setTimeout(() => whenComposed(editor, act)), { once: true })
}

function selectedIn(editor: Editor): Anchor | undefined {
  const { from, to, empty } = editor.state.selection
  return empty ? undefined : anchorOfRange(docText(editor.state.doc), { from, to })
}

function show(editor: Editor, noteId: string): void {
  const range = rangeOfNote(editor.state, noteId)
  if (!range) return
  const { node } = editor.view.domAtPos(range.from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}
