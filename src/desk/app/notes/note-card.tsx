import { Button, Tag } from 'antd'
import { useState } from 'react'
import { noteWords } from '../../../messages/desk-app/notes.ts'
import { type listNotes, reopenNote, replyToNote, resolveNote } from '../../contract/notes.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'
import { RemarkInput } from './remark-input.tsx'

export type Note = Answered<typeof listNotes>['items'][number]

interface NoteCardProps {
  readonly note: Note
  readonly isChosen: boolean
  /** Its words are not in the text any more. */
  readonly isGone: boolean
  readonly mayAnnotate: boolean
  /** Shows the words in the text. */
  readonly onFind: () => void
}

/** A thread in the margin: the words, what was said about them, and what can be done. */
export function NoteCard({ note, isChosen, isGone, mayAnnotate, onFind }: NoteCardProps) {
  const words = useWords(noteWords)
  const sayTime = useTimes()
  const [isReplying, setIsReplying] = useState(false)
  const reply = useAct(replyToNote)
  const resolve = useAct(resolveNote)
  const reopen = useAct(reopenNote)
  const params = { noteId: note.id }
  const { quote } = note.anchor
  return (
    <li className={`note${isChosen ? ' chosen' : ''}`} id={`note-${note.id}`}>
      {quote === '' ? (
        <span className="note-quote">{words.whole}</span>
      ) : (
        <button type="button" className="note-quote" title={words.find} disabled={isGone} onClick={onFind}>
          {quote}
        </button>
      )}
      {isGone && <Tag>{words.gone}</Tag>}
      {note.remarks.map(({ id, by, at, text }) => (
        <div className="remark" key={id}>
          <span className="remark-by">
            <b>{by.name}</b> <time dateTime={at}>{sayTime(at)}</time>
          </span>
          <p>{text}</p>
        </div>
      ))}
      {note.resolved && (
        <p className="remark-by">
          {words.resolvedBy(note.resolved.by.name)} <time dateTime={note.resolved.at}>{sayTime(note.resolved.at)}</time>
        </p>
      )}
      {mayAnnotate && isReplying && (
        <RemarkInput
          label={words.reply}
          act={words.reply}
          autoFocus
          onSay={async (said) => {
            await reply.mutateAsync({ params, body: said })
            setIsReplying(false)
          }}
          onCancel={() => setIsReplying(false)}
        />
      )}
      {mayAnnotate && !isReplying && (
        <span className="remark-acts">
          <Button size="small" type="text" onClick={() => setIsReplying(true)}>
            {words.reply}
          </Button>
          {note.resolved ? (
            <Button size="small" type="text" loading={reopen.isPending} onClick={() => reopen.mutate({ params })}>
              {words.reopen}
            </Button>
          ) : (
            <Button size="small" type="text" loading={resolve.isPending} onClick={() => resolve.mutate({ params })}>
              {words.resolve}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
