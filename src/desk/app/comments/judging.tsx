import { App, Button } from 'antd'
import { useState } from 'react'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { judgeCommentsNow, undoCommentVerdicts } from '../../contract/comments.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import type { Card } from './chips.ts'
import { RejectReasons } from './reject-reasons.tsx'
import { useToldReasons } from './told-reasons.ts'

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
  const { message } = App.useApp()
  const judge = useAct(judgeCommentsNow)
  const undo = useAct(undoCommentVerdicts)
  const [rejecting, setRejecting] = useState(false)

  async function give(verdict: Verdict, reason: string): Promise<void> {
    setRejecting(false)
    const { judged } = await judge.mutateAsync({ body: { commentIds: [card.id], verdict, reason } })
    const verdictIds = judged.map(({ verdictId }) => verdictId)
    onJudged()
    void message.success({
      key: card.id,
      duration: 5,
      content: (
        <>
          {words.done[verdict]}{' '}
          <Button type="link" size="small" onClick={() => void takeBack(verdictIds).catch(() => {})}>
            {words.undo}
          </Button>
        </>
      ),
    })
  }

  async function takeBack(verdictIds: string[]): Promise<void> {
    await undo.mutateAsync({ body: { verdictIds } })
    onJudged()
    void message.success({ key: card.id, content: words.undone })
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
            loading={judge.isPending}
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
