import { Alert, App, Button, Input, Space } from 'antd'
import { useEffect, useState } from 'react'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { useMe, useWords } from '../me.ts'
import { Problem } from '../call.ts'
import { useTimes } from '../parts/times.ts'
import type { Snapshot, WritingSession } from './writing-session.ts'
import { isComposing } from '../parts/composing.ts'

interface LockBannerProps {
  readonly session: WritingSession
  readonly snapshot: Snapshot
  /** Opens what was laid beside the story. */
  onSideDraft(sideDraftId: string): void
}

/** Who is writing, and what can be done about it. Nothing while it is this tab and nobody asks. */
export function LockBanner({ session, snapshot, onSideDraft }: LockBannerProps) {
  const words = useWords(articleWords).lock
  const me = useMe()
  const time = useTimes()
  const { message } = App.useApp()
  const [reason, setReason] = useState<string>()
  const { lock } = snapshot.writing
  const now = useNow(lock !== null && !snapshot.mine)
  const takeOverNow = () => void act(session.takeOver(reason?.trim()).then(() => setReason(undefined)))
  const act = (work: Promise<void>) =>
    work.catch((error: unknown) => void message.error(error instanceof Problem ? error.message : String(error)))

  if (snapshot.lost) {
    const { takenBecause } = snapshot.writing
    const late = snapshot.writing.sideDrafts.findLast(({ by }) => by.id === me.staffId)
    return (
      <Alert
        banner
        type="warning"
        title={
          <>
            {lock ? words.lost(lock.holder.name) : words.lostToNobody}
            {late && words.laidBeside}
          </>
        }
        description={takenBecause !== null && words.because(takenBecause)}
        action={
          <Space>
            {late && <Button onClick={() => onSideDraft(late.id)}>{words.readSide}</Button>}
            <Button onClick={() => void act(session.open())}>{words.reopen}</Button>
          </Space>
        }
      />
    )
  }
  if (snapshot.mine) {
    if (!lock?.request) return null
    return (
      <Alert
        banner
        type="warning"
        title={words.asks(lock.request.by.name)}
        action={
          <Space>
            <Button onClick={() => void act(session.answer(false))}>{words.fiveMinutes}</Button>
            <Button type="primary" onClick={() => void act(session.answer(true))}>
              {words.handOver}
            </Button>
          </Space>
        }
      />
    )
  }
  if (!lock) {
    if (!me.may.includes('write')) return null
    return (
      <Alert
        banner
        type="info"
        title={words.readOnly}
        action={<Button onClick={() => void act(session.open())}>{words.reopen}</Button>}
      />
    )
  }
  const seconds = Math.ceil((Date.parse(lock.takeOverFrom) - now) / 1000)
  const isMyself = lock.holder.id === me.staffId
  const hasAsked = lock.request?.by.id === me.staffId
  return (
    <Alert
      banner
      type="info"
      title={isMyself ? words.mineElsewhere(time(lock.since)) : words.writing(lock.holder.name, time(lock.since))}
      action={
        me.may.includes('write') && (
          <Space wrap>
            {seconds <= 0 ? (
              <Button type="primary" onClick={() => void act(session.takeOver())}>
                {words.takeOver}
              </Button>
            ) : (
              <Button disabled={hasAsked} onClick={() => void act(session.request())}>
                {hasAsked ? words.requested(seconds) : words.request}
              </Button>
            )}
            {lock.senior && seconds > 0 && reason === undefined && (
              <Button onClick={() => setReason('')}>{words.takeOverNow}</Button>
            )}
            {reason !== undefined && (
              <Space.Compact>
                <Input
                  autoFocus
                  aria-label={words.takeOverReason}
                  placeholder={words.takeOverReason}
                  value={reason}
                  onChange={({ target }) => setReason(target.value)}
                  onPressEnter={(event) => {
                    if (isComposing(event) || reason.trim() === '') return
                    takeOverNow()
                  }}
                />
                <Button type="primary" disabled={reason.trim() === ''} onClick={takeOverNow}>
                  {words.takeOver}
                </Button>
              </Space.Compact>
            )}
          </Space>
        )
      }
    />
  )
}

/** The time, each second while it matters. */
function useNow(ticking: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!ticking) return undefined
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [ticking])
  return now
}
