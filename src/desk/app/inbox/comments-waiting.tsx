import { Link } from '@tanstack/react-router'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { countComments } from '../../contract/comments.ts'
import { useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'

const WAITING = ['reports', 'held', 'appeals'] as const

/** What readers wrote and somebody has to judge, for those who do; nothing while there is none. */
export function CommentsWaiting() {
  const words = useWords(commentsWords)
  const judges = useMay('judge_comment')
  const { data } = useAsked(countComments, {}, { when: judges })
  const waiting = WAITING.filter((queue) => data !== undefined && data[queue] > 0)
  if (!judges || waiting.length === 0) return null
  return (
    <p className="comments-waiting">
      {words.title}
      {waiting.map((queue) => (
        <Link key={queue} to="/comments" search={{ queue }}>
          {words.queues[queue]} {words.most(data![queue])}
        </Link>
      ))}
    </p>
  )
}
