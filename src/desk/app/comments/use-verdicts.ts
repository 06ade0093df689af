import { App } from 'antd'
import { useRef, useState } from 'react'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { hostIn } from '../../../newsroom/comments/links.ts'
import { MOST_JUDGED } from '../../../newsroom/comments/queues.ts'
import { listComments, reopenCommentAppeal, settleCommentAppeal } from '../../contract/comments.ts'
import { useAct } from '../asked.ts'
import { call } from '../call.ts'
import { useWords } from '../me.ts'
import { belongs, type Card, type Chip, type Scope } from './chips.ts'
import { useJudging } from './use-judging.tsx'

type Verdict = 'approve' | 'hold' | 'reject'

interface Queue {
  readonly focus: Card | undefined
  leave(ids: readonly string[]): void
  bringBack(cards: readonly Card[]): void
}

interface Done {
  readonly cards: readonly Card[]
  takeBack(): Promise<unknown>
}

/** Judges the card in focus, and what belongs to it; takes back what was judged in this sitting, the last first. */
export function useVerdicts(chip: Chip, queue: Queue) {
  const words = useWords(commentsWords)
  const { message } = App.useApp()
  const judging = useJudging()
  const settle = useAct(settleCommentAppeal)
  const reopen = useAct(reopenCommentAppeal)
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

  async function takeBack(last: Done): Promise<void> {
    await last.takeBack()
    setDone((before) => before.filter((each) => each !== last))
    queue.bringBack(last.cards)
  }

  /** What can be seen at a glance is said for a moment; what cannot offers to be taken back. */
  function noteDone(last: Done, says: string, undone?: string): void {
    setDone((before) => [...before, last])
    queue.leave(last.cards.map(({ id }) => id))
    if (last.cards.length === 1 && undone === undefined) void message.success({ content: says, duration: 1 })
    else judging.say(says, () => takeBack(last), { key: last.cards[0]!.id, ...(undone !== undefined && { undone }) })
  }

  async function answer(card: Card, appealId: string, granted: boolean, reason: string): Promise<void> {
    await settle.mutateAsync({ params: { appealId }, body: { granted, answer: reason } })
    const takeAnswerBack = () => reopen.mutateAsync({ params: { appealId } })
    noteDone({ cards: [card], takeBack: takeAnswerBack }, words.settled, words.reopened)
  }

  async function give(verdict: Verdict, reason: string, scope: Scope): Promise<void> {
    const { focus } = queue
    if (!focus) return
    if (focus.appeal && chip === 'appeals') {
      if (verdict !== 'hold') await answer(focus, focus.appeal.id, verdict === 'approve', reason)
      return
    }
    const cards = scope === 'one' ? [focus] : await together(chip, scope, focus)
    const verdictIds = await judging.give({ commentIds: cards.map(({ id }) => id), verdict, reason })
    if (!verdictIds) return
    const says = words.doneMany(words.done[verdict], verdictIds.length)
    noteDone({ cards, takeBack: () => judging.takeBack(verdictIds) }, says)
  }

  return {
    canUndo: done.length > 0,
    give: (verdict: Verdict, reason: string, scope: Scope) => alone(() => give(verdict, reason, scope)),
    undoLast: () =>
      alone(async () => {
        const last = done.at(-1)
        if (!last) return
        await takeBack(last)
        void message.success({ key: last.cards[0]!.id, content: words.undone, duration: 1 })
      }),
  }
}

/** The cards of a queue that belong to one, itself among them. */
async function together(queue: Chip, scope: Scope, card: Card): Promise<readonly Card[]> {
  const host = hostIn(card.text)
  const { items } = await call(listComments, {
    query: {
      queue,
      limit: MOST_JUDGED,
      ...(scope === 'reader' && { reader: card.reader!.id }),
      ...(scope === 'thread' && { thread: card.thread.id }),
      ...(scope === 'rule' && { rule: card.rule! }),
      ...(scope === 'link' && { q: host! }),
    },
  })
  const others = items.filter((each) => each.id !== card.id && belongs(scope, card, each))
  return [card, ...others].slice(0, MOST_JUDGED)
}
