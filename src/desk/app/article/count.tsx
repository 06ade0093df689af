import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { editorWords } from '../../../messages/desk-app/editor.ts'
import { charactersBetween, charactersOf } from '../editor/surface/count.ts'
import { useWords } from '../me.ts'

/** A reader takes in so many characters a minute. */
const READ_A_MINUTE = 400

/** 字数 at the foot, counted when the writer pauses; of a selection, while there is one. */
export function Count({ editor }: { readonly editor: Editor }) {
  const words = useWords(editorWords)
  const [count, setCount] = useState(() => countIn(editor))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!editor.isDestroyed && !editor.view.composing) setCount(countIn(editor))
      }, 250)
    }
    editor.on('transaction', later)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', later)
    }
  }, [editor])
  return (
    <footer className="count">
      <span>{words.characters(count.all)}</span>
      {count.all >= READ_A_MINUTE && <span>{words.minutes(Math.round(count.all / READ_A_MINUTE))}</span>}
      {count.selected > 0 && <span>{words.selected(count.selected)}</span>}
    </footer>
  )
}

function countIn({ state: { doc, selection } }: Editor): { readonly all: number; readonly selected: number } {
  return {
    all: charactersOf(doc),
    selected: selection.empty ? 0 : charactersBetween(doc, selection.from, selection.to),
  }
}
