import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Anchor, locate, type Place } from '../../../newsroom/notes/anchor.ts'
import { anchorOfRange, docText, rangeOf } from './doc-text.ts'

/** An open note, and the words it is about. */
export interface MarkedNote {
  readonly id: string
  readonly anchor: Anchor
}

interface NoteMarks {
  readonly notes: readonly MarkedNote[]
  readonly decorations: DecorationSet
  readonly chosen: string | undefined
}

interface Told {
  readonly notes?: readonly MarkedNote[]
  readonly chosen?: string | undefined
}

const key = new PluginKey<NoteMarks>('noteMarks')

/**
 * Underlines the words of notes, and follows them while the text around them is written. Marks only, no widgets: those
 * break the composing of input methods.
 */
export function noteMarks(onChoose: (noteId: string) => void): Plugin<NoteMarks> {
  return new Plugin<NoteMarks>({
    key,
    state: {
      init: () => ({ notes: [], decorations: DecorationSet.empty, chosen: undefined }),
      apply(tr, before, _, state) {
        const told = tr.getMeta(key) as Told | undefined
        const mapped = tr.docChanged ? before.decorations.map(tr.mapping, tr.doc) : before.decorations
        if (!told) return mapped === before.decorations ? before : { ...before, decorations: mapped }
        const chosen = 'chosen' in told ? told.chosen : before.chosen
        const decorations = told.notes ? decorated(state, told.notes, chosen) : rechosen(state, mapped, chosen)
        return { notes: told.notes ?? before.notes, decorations, chosen }
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleClick(view, pos) {
        const found = key.getState(view.state)?.decorations.find(pos, pos)[0]
        if (found) onChoose(idOf(found))
        return false
      },
    },
  })
}

export const noteMarksKey = key

/** The transaction that tells which notes there are, or which one is chosen. */
export function tellNotes(state: EditorState, told: Told) {
  return state.tr.setMeta(key, told).setMeta('addToHistory', false)
}

/** Where the words of a note stand now; undefined when they are gone. */
export function rangeOfNote(state: EditorState, noteId: string): Place | undefined {
  const found = key.getState(state)?.decorations.find(undefined, undefined, isOfNote(noteId))[0]
  return found && { from: found.from, to: found.to }
}

/** The notes whose words have moved or changed since the server told of them: what a save sends with the text. */
export function movedAnchors(state: EditorState): readonly { readonly noteId: string; readonly anchor: Anchor }[] {
  const marked = key.getState(state)?.notes ?? []
  if (marked.length === 0) return []
  const text = docText(state.doc)
  return marked.flatMap(({ id, anchor }) => {
    const range = rangeOfNote(state, id)
    const now = range && range.from < range.to ? anchorOfRange(text, range) : undefined
    return now && JSON.stringify(now) !== JSON.stringify(anchor) ? [{ noteId: id, anchor: now }] : []
  })
}

function decorated(state: EditorState, notes: readonly MarkedNote[], chosen: string | undefined): DecorationSet {
  const text = docText(state.doc)
  const decorations = notes.flatMap(({ id, anchor }) => {
    const place = anchor.quote === '' ? undefined : locate(anchor, text.text)
    const range = place && rangeOf(text, place)
    return range ? [decorationOf(id, range, chosen)] : []
  })
  return DecorationSet.create(state.doc, decorations)
}

function rechosen(state: EditorState, decorations: DecorationSet, chosen: string | undefined): DecorationSet {
  return DecorationSet.create(
    state.doc,
    decorations.find().map((each) => decorationOf(idOf(each), each, chosen)),
  )
}

function decorationOf(noteId: string, { from, to }: Place, chosen: string | undefined): Decoration {
  const name = noteId === chosen ? 'note-mark chosen' : 'note-mark'
  return Decoration.inline(from, to, { class: name }, { noteId, inclusiveStart: false, inclusiveEnd: false })
}

function idOf(decoration: Decoration): string {
  return (decoration.spec as { readonly noteId: string }).noteId
}

function isOfNote(noteId: string) {
  return (spec: unknown) => (spec as { readonly noteId: string }).noteId === noteId
}
