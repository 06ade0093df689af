import { Link } from '@tanstack/react-router'
import { inboxWords } from '../../../messages/desk-app/inbox.ts'
import { listWaitingNotes } from '../../contract/notes.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'

/** @我: notes in margins that name whoever is signed in and wait for an answer. */
export function Mentions() {
  const words = useWords(inboxWords)
  const sayTime = useTimes()
  const { data } = useAsked(listWaitingNotes, { query: {} })
  if (!data || data.items.length === 0) return null
  return (
    <ul className="entries" aria-label={words.mentions}>
      {data.items.map(({ note, headline }) => {
        const last = note.remarks.at(-1)!
        return (
          <li key={note.id} className="entry toReview">
            <span className="queue">{words.mentions}</span>
            <Link
              to="/articles/$articleId"
              params={{ articleId: note.articleId }}
              search={{ panel: 'notes' }}
              className="headline"
            >
              {headline || words.untitled}
            </Link>
            <span className="facts">{[last.by.name, sayTime(last.at)].join(' · ')}</span>
            <q className="reason">{last.text}</q>
          </li>
        )
      })}
    </ul>
  )
}
