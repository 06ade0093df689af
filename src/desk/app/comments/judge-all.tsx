import { Button } from 'antd'
import { useState } from 'react'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { MOST_JUDGED } from '../../../newsroom/comments/queues.ts'
import { countComments, listComments } from '../../contract/comments.ts'
import { useAsked } from '../asked.ts'
import { call } from '../call.ts'
import { useWords } from '../me.ts'
import { RejectReasons } from './reject-reasons.tsx'
import { useToldReasons } from './told-reasons.ts'
import { useJudging } from './use-judging.tsx'

/** Queues that can be cleared at once for one story or one person. */
const CLEARED = ['reports', 'held'] as const
type Cleared = (typeof CLEARED)[number]

interface JudgeAllProps {
  readonly of: { readonly reader?: string; readonly thread?: string }
  onJudged(): void
}

/** What is reported and held of one person, or on one thread, judged at once. */
export function JudgeAll({ of, onJudged }: JudgeAllProps) {
  const words = useWords(commentsWords)
  const told = useToldReasons()
  const judging = useJudging()
  const { data: counts } = useAsked(countComments, { query: of })
  const [rejecting, setRejecting] = useState<Cleared>()

  async function give(queue: Cleared, verdict: 'approve' | 'reject', reason: string): Promise<void> {
    setRejecting(undefined)
    const { items } = await call(listComments, { query: { ...of, queue, limit: MOST_JUDGED } })
    if (items.length === 0) return
    const verdictIds = await judging.give({ commentIds: items.map(({ id }) => id), verdict, reason })
    if (!verdictIds) return
    onJudged()
    const takeBack = async () => {
      await judging.takeBack(verdictIds)
      onJudged()
    }
    judging.say(words.doneMany(words.done[verdict], verdictIds.length), takeBack, { key: `${queue} ${verdict}` })
  }

  const waiting = CLEARED.filter((queue) => (counts?.[queue] ?? 0) > 0)
  if (!counts || waiting.length === 0) return null
  return (
    <section className="judge-all" aria-label={words.together}>
      {waiting.map((queue) => (
        <div key={queue} className="judging">
          <span>{words.waitingHere[queue](words.most(counts[queue]))}</span>
          <Button
            size="small"
            loading={judging.isPending}
            aria-label={`${words.allOf(words.approve)} ${words.queues[queue]}`}
            onClick={() => void give(queue, 'approve', told.approved).catch(() => {})}
          >
            {words.allOf(words.approve)}
          </Button>
          <Button
            size="small"
            loading={judging.isPending}
            aria-label={`${words.allOf(words.reject)} ${words.queues[queue]}`}
            onClick={() => setRejecting(rejecting === queue ? undefined : queue)}
          >
            {words.allOf(words.reject)}
          </Button>
          {rejecting === queue && (
            <RejectReasons onReject={(reason) => void give(queue, 'reject', reason).catch(() => {})} />
          )}
        </div>
      ))}
    </section>
  )
}
