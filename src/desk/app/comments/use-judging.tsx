import { App, Button } from 'antd'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { judgeCommentsNow, undoCommentVerdicts } from '../../contract/comments.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import type { Card } from './chips.ts'

type Verdict = Card['verdict']

interface JudgingOrder {
  readonly commentIds: readonly string[]
  readonly verdict: Verdict
  readonly reason: string
}

/** Gives one verdict to one comment, or to several after a look at how many they are; offers to take all of it back. */
export function useJudging() {
  const words = useWords(commentsWords)
  const { message, modal } = App.useApp()
  const judge = useAct(judgeCommentsNow)
  const undo = useAct(undoCommentVerdicts)

  async function isMeant(verdict: Verdict, count: number): Promise<boolean> {
    if (count === 1) return true
    return modal.confirm({
      title: words.sure[verdict](count),
      content: words.sureLead,
      okText: words.actMany(words[verdict], count),
      cancelText: words.cancel,
    })
  }

  return {
    isPending: judge.isPending || undo.isPending,
    /** The verdicts that were given; undefined when somebody thought better of it. */
    async give({ commentIds, verdict, reason }: JudgingOrder): Promise<readonly string[] | undefined> {
      if (!(await isMeant(verdict, commentIds.length))) return undefined
      const { judged } = await judge.mutateAsync({ body: { commentIds: [...commentIds], verdict, reason } })
      return judged.map(({ verdictId }) => verdictId)
    },
    takeBack: (verdictIds: readonly string[]) => undo.mutateAsync({ body: { verdictIds: [...verdictIds] } }),
    /** Says what was done, and offers to take it back; `undone` says that it was. */
    say(done: string, takeBack: () => Promise<unknown>, { undone = words.undone, key = done } = {}): void {
      const goBack = async () => {
        await takeBack()
        void message.success({ key, content: undone, duration: 2 })
      }
      void message.success({
        key,
        duration: 5,
        content: (
          <>
            {done}{' '}
            <Button type="link" size="small" onClick={() => void goBack().catch(() => {})}>
              {words.undo}
            </Button>
          </>
        ),
      })
    },
  }
}
