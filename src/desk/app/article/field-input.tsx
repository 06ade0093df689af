import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useId, useRef, useState } from 'react'
import { redo, undo } from '@tiptap/pm/history'
import type { TextField } from '../../../newsroom/writing/working-text.ts'
import { type FieldName, type Fields, withField } from '../editor/schema/text-doc.ts'
import { useSurface } from '../editor/surface/use-surface.ts'
import { isComposing } from '../parts/composing.ts'

/** The transaction that wrote a field last: what is typed on right after it is undone with it. */
const lastOf = new WeakMap<Editor, Transaction>()

/** Writes a field of the story, as part of the one document that undo goes back over. */
export function writeField<Name extends FieldName>(editor: Editor, name: Name, value: Fields[Name]): void {
  const tr = withField(editor.state.tr, { name, value, previous: lastOf.get(editor) })
  lastOf.set(editor, tr)
  editor.view.dispatch(tr)
}

/** A field as it stands now. */
export function useField<Name extends FieldName>(editor: Editor, name: Name): Fields[Name] {
  return useSurface(editor, ({ state }) => state.doc.attrs[name] as Fields[Name])
}

interface FieldInputProps {
  readonly editor: Editor
  readonly name: TextField
  readonly label: string
  readonly hint?: string
  readonly editable: boolean
  readonly className?: string
  onComposing(on: boolean): void
  /** `Enter` leads on: to the next field, to the text. */
  onEnter?(): void
}

/**
 * A line of the story in a field of its own. What an input method composes stays in the field until it is done; `Mod+Z`
 * undoes the last change of the story, wherever it was. It is as high as its text: a twin that is not seen makes the room.
 */
export function FieldInput({ editor, name, label, hint, editable, className, onComposing, onEnter }: FieldInputProps) {
  const id = useId()
  const said = useField(editor, name)
  const [draft, setDraft] = useState<string>()
  const composing = useRef(false)
  const shown = draft ?? said
  const write = (value: string) => {
    setDraft(undefined)
    if (value !== said) writeField(editor, name, value.replace(/[\r\n]+/g, ' '))
  }
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      <span className="grown" data-text={shown || hint}>
        <textarea
          id={id}
          rows={1}
          maxLength={5000}
          readOnly={!editable}
          {...(hint && { placeholder: hint })}
          value={shown}
          onChange={({ target }) => (composing.current ? setDraft(target.value) : write(target.value))}
          onCompositionStart={() => {
            composing.current = true
            onComposing(true)
          }}
          onCompositionEnd={({ currentTarget }) => {
            composing.current = false
            write(currentTarget.value)
            onComposing(false)
          }}
          onKeyDown={(event) => {
            if (isComposing(event)) return
            const mod = event.ctrlKey || event.metaKey
            if (event.key === 'Enter') onEnter?.()
            else if (mod && event.key.toLowerCase() === 'z')
              (event.shiftKey ? redo : undo)(editor.state, editor.view.dispatch)
            else if (mod && event.key.toLowerCase() === 'y') redo(editor.state, editor.view.dispatch)
            else return
            event.preventDefault()
          }}
        />
      </span>
    </div>
  )
}
