import { Link, useParams } from '@tanstack/react-router'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { readThreadRule } from '../../contract/comment-rules.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { CommentList } from './comment-list.tsx'
import { ThreadRule } from './thread-rule.tsx'
import './comments.css'

/** All that was said on one thread, and who may say something there. */
export function ThreadScreen() {
  const words = useWords(commentsWords)
  const { threadId } = useParams({ from: '/comments/threads/$threadId' })
  const { data, error, refetch } = useAsked(readThreadRule, { params: { threadId } })
  if (error) return <Failed problem={error} onRetry={() => void refetch()} />
  if (data?.id !== threadId) return <Loading />
  return (
    <Screen title={words.onThread(data.title)} acts={<Link to="/comments">{words.back}</Link>}>
      <ThreadRule rule={data} />
      <CommentList thread={threadId} />
    </Screen>
  )
}
