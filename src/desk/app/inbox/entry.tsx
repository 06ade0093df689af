import { Link } from '@tanstack/react-router'
import { inboxWords } from '../../../messages/desk-app/inbox.ts'
import type { ListedArticle } from '../../contract/article-list.ts'
import { useWords } from '../me.ts'
import type { Queue } from './queues.ts'

interface EntryProps {
  readonly queue: Queue
  readonly article: ListedArticle
  readonly facts: readonly (string | false)[]
  readonly reason?: string | undefined
}

/** A line of the inbox: what it is, the story, what is known of it. */
export function Entry({ queue, article, facts, reason }: EntryProps) {
  const words = useWords(inboxWords)
  const { id, headline, section, characterCount, writers } = article
  const told = [section.name, writers.join(' '), words.characters(characterCount), ...facts]
  return (
    <li className={`entry ${queue}`}>
      <span className="queue">{words[queue]}</span>
      <Link to="/articles/$articleId" params={{ articleId: id }} className="headline">
        {headline}
      </Link>
      <span className="facts">{told.filter(Boolean).join(' · ')}</span>
      {reason !== undefined && <q className="reason">{reason}</q>}
    </li>
  )
}
