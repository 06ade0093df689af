import type { Editor } from '@tiptap/core'
import { Button, Space } from 'antd'
import { useEffect, useState } from 'react'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { listSuggestions, settled, type SuggestionBrief } from '../../../newsroom/articles/suggestions.ts'
import { useChoices } from '../choices.ts'
import { bodyOf, docOf } from '../editor/schema/body-doc.ts'
import { asDecided } from '../editor/surface/suggesting.ts'
import { useWords } from '../me.ts'
import { Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'

/** The suggestions of a story in its order, each to be taken or dropped; `Mod+Z` takes a decision back. */
export function SuggestionList({ editor, editable }: { readonly editor: Editor; readonly editable: boolean }) {
  const words = useWords(articleWords).suggest
  const time = useTimes()
  const suggestions = useSuggestions(editor)
  const colleagues = useChoices().people
  if (suggestions.length === 0) return <Nothing says={words.none} />
  const all = suggestions.map(({ id }) => id)
  return (
    <>
      {editable && (
        <Space>
          <Button size="small" onClick={() => decide(editor, all, 'take')}>
            {words.takeAll}
          </Button>
          <Button size="small" onClick={() => decide(editor, all, 'drop')}>
            {words.dropAll}
          </Button>
        </Space>
      )}
      {suggestions.map((suggestion) => (
        <section key={suggestion.id} className="suggestion">
          <p>{says(suggestion, words)}</p>
          <p>
            <small>
              {colleagues.find(({ id }) => id === suggestion.by)?.name} {time(suggestion.at)}
            </small>
          </p>
          {editable && (
            <Space>
              <Button size="small" onClick={() => decide(editor, [suggestion.id], 'take')}>
                {words.take}
              </Button>
              <Button size="small" onClick={() => decide(editor, [suggestion.id], 'drop')}>
                {words.drop}
              </Button>
            </Space>
          )}
        </section>
      ))}
    </>
  )
}

interface Says {
  readonly breaks: string
  inserted(text: string): string
  deleted(text: string): string
  replaced(before: string, after: string): string
}

function says({ inserted, deleted }: SuggestionBrief, words: Says): string {
  if (inserted && deleted) return words.replaced(deleted, inserted)
  if (inserted) return words.inserted(inserted)
  return deleted ? words.deleted(deleted) : words.breaks
}

/** Read when the writer pauses. */
function useSuggestions(editor: Editor): readonly SuggestionBrief[] {
  const [suggestions, setSuggestions] = useState(() => listSuggestions(bodyOf(editor.state.doc)))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!editor.isDestroyed && !editor.view.composing) setSuggestions(listSuggestions(bodyOf(editor.state.doc)))
      }, 200)
    }
    editor.on('transaction', later)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', later)
    }
  }, [editor])
  return suggestions
}

/** Settles suggestions, changing no more of the document than they touch. */
function decide(editor: Editor, ids: readonly string[], decision: 'take' | 'drop'): void {
  const { doc } = editor.state
  const body = settled(bodyOf(doc), ({ id }) => (ids.includes(id) ? decision : 'leave'))
  const next = docOf(body, editor.schema)
  const start = doc.content.findDiffStart(next.content)
  const end = doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const tr = editor.state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap))
  editor.view.dispatch(asDecided(tr))
}
