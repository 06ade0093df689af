import { Button } from 'antd'
import { useState } from 'react'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { useWords } from '../me.ts'
import type { Card } from './chips.ts'
import { RejectReasons } from './reject-reasons.tsx'
import { useToldReasons } from './told-reasons.ts'
import { useJudging } from './use-judging.tsx'

type Verdict = Card['verdict']

interface JudgingProps {
  readonly card: Card
  /** It has another verdict now. */
  onJudged(): void
}

/** The other verdicts that a comment in a list can be given, each to be taken back at once. */
export function Judging({ card, onJudged }: JudgingProps) {
  const words = useWords(commentsWords)
  const told = useToldReasons()
  const judging = useJudging()
  const [rejecting, setRejecting] = useState(false)

  async function give(verdict: Verdict, reason: string): Promise<void> {
    setRejecting(false)
    const verdictIds = await judging.give({ commentIds: [card.id], verdict, reason })
    if (!verdictIds) return
    onJudged()
    const takeBack = async () => {
      await judging.takeBack(verdictIds)
      onJudged()
    }
    judging.say(words.done[verdict], takeBack, { key: card.id })
  }

  const acts: Record<Verdict, () => void> = {
    approve: () => void give('approve', told.approved).catch(() => {}),
    hold: () => void give('hold', told.heldWhy).catch(() => {}),
    reject: () => setRejecting(!rejecting),
  }
  return (
    <>
      {(['approve', 'hold', 'reject'] as const)
        .filter((verdict) => verdict !== card.verdict)
        .map((verdict) => (
          <Button
            key={verdict}
            size="small"
            loading={judging.isPending}
            aria-label={`${words[verdict]} ${words.floor(card.floor)}`}
            onClick={acts[verdict]}
          >
            {words[verdict]}
          </Button>
        ))}
      {rejecting && <RejectReasons onReject={(reason) => void give('reject', reason).catch(() => {})} />}
    </>
  )
}
