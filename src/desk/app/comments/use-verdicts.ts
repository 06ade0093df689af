import { App } from 'antd'
import { useRef, useState } from 'react'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { judgeCommentsNow, listComments, settleCommentAppeal, undoCommentVerdicts } from '../../contract/comments.ts'
import { useAct } from '../asked.ts'
import { call } from '../call.ts'
import { useWords } from '../me.ts'
import { belongs, type Card, type Chip, linkIn, type Scope } from './chips.ts'

type Verdict = 'approve' | 'hold' | 'reject'

interface Queue {
  readonly focus: Card | undefined
  leave(ids: readonly string[]): void
  bringBack(cards: readonly Card[]): void
}

interface Done {
  readonly verdictIds: readonly string[]
  readonly cards: readonly Card[]
}

/** As many as are judged together. */
const MOST = 200

/** Judges the card in focus, and what belongs to it; takes back what was judged in this sitting, the last first. */
export function useVerdicts(chip: Chip, queue: Queue) {
  const words = useWords(commentsWords)
  const { message } = App.useApp()
  const judge = useAct(judgeCommentsNow)
  const settle = useAct(settleCommentAppeal)
  const undo = useAct(undoCommentVerdicts)
  const [done, setDone] = useState<readonly Done[]>([])
  const busy = useRef(false)

  async function alone(work: () => Promise<void>): Promise<void> {
    if (busy.current) return
    busy.current = true
    try {
      await work()
    } catch {
      // Said already by the act.
    } finally {
      busy.current = false
    }
  }

  async function give(verdict: Verdict, reason: string, scope: Scope): Promise<void> {
    const { focus } = queue
    if (!focus) return
    if (focus.appeal && chip === 'appeals') {
      if (verdict === 'hold') return
      await settle.mutateAsync({
        params: { appealId: focus.appeal.id },
        body: { granted: verdict === 'approve', answer: reason },
      })
      queue.leave([focus.id])
      void message.success({ content: words.settled, duration: 1 })
      return
    }
    const cards = scope === 'one' ? [focus] : await together(chip, scope, focus)
    const { judged } = await judge.mutateAsync({ body: { commentIds: cards.map(({ id }) => id), verdict, reason } })
    setDone((before) => [...before, { verdictIds: judged.map(({ verdictId }) => verdictId), cards }])
    queue.leave(cards.map(({ id }) => id))
    void message.success({ content: words.doneMany(words.done[verdict], judged.length), duration: 1 })
  }

  return {
    canUndo: done.length > 0,
    give: (verdict: Verdict, reason: string, scope: Scope) => alone(() => give(verdict, reason, scope)),
    undoLast: () =>
      alone(async () => {
        const last = done.at(-1)
        if (!last) return
        setDone((before) => before.slice(0, -1))
        await undo.mutateAsync({ body: { verdictIds: [...last.verdictIds] } })
        queue.bringBack(last.cards)
        void message.success({ content: words.undone, duration: 1 })
      }),
  }
}

/** The cards of a queue that belong to one, itself among them. */
async function together(queue: Chip, scope: Scope, card: Card): Promise<readonly Card[]> {
  const link = linkIn(card.text)
  const { items } = await call(listComments, {
    query: {
      queue,
      limit: MOST,
      ...(scope === 'reader' && { reader: card.reader!.id }),
      ...(scope === 'rule' && { rule: card.rule! }),
      ...(scope === 'link' && { q: link! }),
    },
  })
  const others = items.filter((each) => each.id !== card.id && belongs(scope, card, each))
  return [card, ...others].slice(0, MOST)
}
