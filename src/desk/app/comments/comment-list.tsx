import { Button } from 'antd'
import { useState } from 'react'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { isByWordList } from '../../../newsroom/comments/comment.ts'
import { listComments, listCommentVerdicts, listCommentVersions } from '../../contract/comments.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAsked, useAskedPages } from '../asked.ts'
import { useWords } from '../me.ts'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { CardView } from './card-view.tsx'
import type { Card } from './chips.ts'
import { JudgeAll } from './judge-all.tsx'
import { Judging } from './judging.tsx'

/** Every comment of a person or on a thread, the newest first, with how it was judged. */
export function CommentList(of: { readonly reader?: string; readonly thread?: string }) {
  const words = useWords(commentsWords)
  const pages = useAskedPages(listComments, { query: { ...of, queue: 'all', limit: 30 } })
  if (pages.isError) return <Failed problem={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.isPending) return <Loading />
  const cards = pages.data.pages.flatMap((page: Answered<typeof listComments>) => page.items)
  if (cards.length === 0) return <Nothing says={words.noComments} />
  return (
    <div className="comment-list">
      <JudgeAll of={of} onJudged={() => void pages.refetch()} />
      {cards.map((card) => (
        <Judged
          key={card.id}
          card={card}
          within={of.thread === undefined ? 'reader' : 'thread'}
          onJudged={() => void pages.refetch()}
        />
      ))}
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{words.older}</Button>}
    </div>
  )
}

interface JudgedProps {
  readonly card: Card
  readonly within: 'reader' | 'thread'
  onJudged(): void
}

function Judged({ card, within, onJudged }: JudgedProps) {
  const words = useWords(commentsWords)
  const [shows, setShows] = useState(false)
  return (
    <div className={`judged ${card.verdict}`}>
      <CardView card={card} within={within} />
      <div className="judging">
        <span>{card.withdrawnAt === undefined ? words.verdicts[card.verdict] : words.withdrawn}</span>
        {card.withdrawnAt === undefined && <Judging card={card} onJudged={onJudged} />}
        <Button type="text" size="small" aria-expanded={shows} onClick={() => setShows(!shows)}>
          {words.verdictsOf}
        </Button>
      </div>
      {shows && card.editedAt !== undefined && <Versions commentId={card.id} />}
      {shows && <Verdicts commentId={card.id} />}
    </div>
  )
}

function Verdicts({ commentId }: { readonly commentId: string }) {
  const words = useWords(commentsWords)
  const say = useTimes()
  const { data, error } = useAsked(listCommentVerdicts, { params: { commentId } })
  if (error) return <Failed problem={error} />
  if (!data) return <Loading rows={2} />
  const because = (what: string | undefined, why: string | undefined) =>
    what !== undefined && why !== undefined ? words.because(what, why) : (what ?? why)
  return (
    <ol className="verdicts">
      {data.items.map(({ id, verdict, by, rule, reason, at }) => (
        <li key={id}>
          <time dateTime={at}>{say(at)}</time> {by ?? words.phase} {words.verdicts[verdict]}{' '}
          {isByWordList(rule) && reason !== undefined
            ? words.hit(Number(reason))
            : because(words.rules[rule as keyof typeof words.rules], reason)}
        </li>
      ))}
    </ol>
  )
}

/** What it said before it was changed: approved in one wording, it may stand there in another. */
function Versions({ commentId }: { readonly commentId: string }) {
  const words = useWords(commentsWords)
  const say = useTimes()
  const { data } = useAsked(listCommentVersions, { params: { commentId } })
  return (
    <ol className="verdicts" aria-label={words.before}>
      {data?.items.map(({ text, writtenAt }) => (
        <li key={writtenAt}>
          <time dateTime={writtenAt}>{say(writtenAt)}</time> {words.before}：{text}
        </li>
      ))}
    </ol>
  )
}
