import { Link, useParams } from '@tanstack/react-router'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { listComments } from '../../contract/comments.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { CommentList } from './comment-list.tsx'
import './comments.css'

/** All that was said on one thread. */
export function ThreadScreen() {
  const words = useWords(commentsWords)
  const { threadId } = useParams({ from: '/comments/threads/$threadId' })
  const { data } = useAsked(listComments, { query: { queue: 'all', thread: threadId, limit: 1 } })
  const title = data?.items[0]?.thread.title
  return (
    <Screen
      title={title === undefined ? words.title : words.onThread(title)}
      acts={<Link to="/comments">{words.back}</Link>}
    >
      <CommentList thread={threadId} />
    </Screen>
  )
}
