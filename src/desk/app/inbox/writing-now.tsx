import { Link } from '@tanstack/react-router'
import { inboxWords } from '../../../messages/desk-app/inbox.ts'
import { listWriters } from '../../contract/writing.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'

/** Who is writing what, since when; nothing while nobody writes. */
export function WritingNow() {
  const words = useWords(inboxWords)
  const sayTime = useTimes()
  const { data } = useAsked(listWriters, {})
  if (!data || data.items.length === 0) return null
  return (
    <section className="reading writing" aria-labelledby="writing">
      <h2 id="writing">{words.writing}</h2>
      <ol>
        {data.items.map(({ articleId, headline, holder, since }) => (
          <li key={articleId}>
            <Link to="/articles/$articleId" params={{ articleId: articleId }} className="headline">
              {headline || words.untitled}
            </Link>
            <span>{holder.name}</span>
            <span className="number">{words.since(sayTime(since))}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
