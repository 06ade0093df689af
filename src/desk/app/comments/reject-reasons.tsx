import { Button, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { useWords } from '../me.ts'
import { useKeys } from '../parts/keys.ts'
import { useToldReasons } from './told-reasons.ts'
import { isComposing } from '../parts/composing.ts'

interface RejectReasonsProps {
  /** Whether 1 to 9 choose one, too. */
  readonly byKeys?: boolean
  onReject(reason: string): void
}

/** Why a comment is rejected: one of eight reasons by its number, or another in words of one's own. */
export function RejectReasons({ byKeys = false, onReject }: RejectReasonsProps) {
  const words = useWords(commentsWords)
  const told = useToldReasons()
  const own = useRef<InputRef>(null)
  const [typed, setTyped] = useState('')
  const last = words.reasons.length - 1
  const choose = (at: number) => (at === last ? own.current?.focus() : onReject(told.reasons[at]!))
  const say = () => typed.trim() !== '' && onReject(typed.trim())
  useKeys(byKeys ? Object.fromEntries(words.reasons.map((_, at) => [String(at + 1), () => choose(at)])) : {})
  return (
    <div className="reasons" role="group" aria-label={words.reasonsLead}>
      <p>{words.reasonsLead}</p>
      {words.reasons.slice(0, last).map((reason, at) => (
        <Button key={reason} onClick={() => choose(at)}>
          {byKeys && <kbd aria-hidden>{at + 1}</kbd>} {reason}
        </Button>
      ))}
      <span className="own-reason">
        <Input
          ref={own}
          value={typed}
          maxLength={200}
          prefix={byKeys && <kbd aria-hidden>{last + 1}</kbd>}
          aria-label={words.ownReason}
          placeholder={words.ownReason}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={(event) => !isComposing(event) && say()}
        />
        <Button disabled={typed.trim() === ''} onClick={say}>
          {words.reject}
        </Button>
      </span>
    </div>
  )
}
