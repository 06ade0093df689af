import { App, Button, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { commenterWords } from '../../../messages/desk-app/commenter.ts'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { banReaderNow } from '../../contract/comments.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'
import { useCardsAnew } from './cards-anew.ts'
import { useToldReasons } from './told-reasons.ts'
import { isComposing } from '../parts/composing.ts'

const DAYS = { day: 1, week: 7, month: 30, ever: undefined } as const
type Span = keyof typeof DAYS

interface BanDialogProps {
  readonly reader: { readonly id: string; readonly name: string }
  onClose(): void
}

/** 禁言 7 天，本人看到理由和申诉入口. */
export function BanDialog({ reader, onClose }: BanDialogProps) {
  const words = useWords(commenterWords)
  const { ban: act, cancel } = useWords(commentsWords)
  const say = useTimes()
  const { message } = App.useApp()
  const ban = useAct(banReaderNow)
  const [span, setSpan] = useState<Span>('week')
  const { reasons } = useToldReasons()
  const [reason, setReason] = useState('')
  const askAnew = useCardsAnew()

  async function confirm(): Promise<void> {
    if (reason.trim() === '' || ban.isPending) return
    const days = DAYS[span]
    const until = days === undefined ? undefined : new Date(Date.now() + days * 86_400_000).toISOString()
    await ban.mutateAsync({ params: { readerId: reader.id }, body: { until, reason: reason.trim() } })
    void message.success(until === undefined ? words.bannedForever : words.banned(say(until)))
    askAnew()
    onClose()
  }

  return (
    <Modal
      open
      title={words.banTitle(reader.name)}
      okText={act}
      cancelText={cancel}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: ban.isPending }}
      onOk={() => void confirm().catch(() => {})}
      onCancel={onClose}
      width={420}
    >
      <div className="ban-form">
        <Segmented<Span>
          value={span}
          onChange={setSpan}
          options={(['day', 'week', 'month', 'ever'] as const).map((value) => ({ value, label: words.banFor[value] }))}
        />
        <label htmlFor="ban-reason">{words.banReason}</label>
        <Input
          id="ban-reason"
          value={reason}
          maxLength={200}
          autoFocus
          onChange={({ target }) => setReason(target.value)}
          onPressEnter={(event) => !isComposing(event) && void confirm().catch(() => {})}
        />
        <div className="ban-reasons">
          {reasons.slice(0, -1).map((each) => (
            <Button key={each} size="small" onClick={() => setReason(each)}>
              {each}
            </Button>
          ))}
        </div>
        <p>{words.banLead}</p>
      </div>
    </Modal>
  )
}
