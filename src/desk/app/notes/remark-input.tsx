import { Button, Mentions } from 'antd'
import { type FormEvent, useState } from 'react'
import { noteWords } from '../../../messages/desk-app/notes.ts'
import { useChoices } from '../choices.ts'
import { useWords } from '../me.ts'
import { typedSince } from '../parts/typed-since.ts'
import { mentionedIn } from './mentioned.ts'
import { isComposing } from '../parts/composing.ts'

export interface Said {
  readonly key: string
  readonly text: string
  readonly mentions: string[]
}

interface RemarkInputProps {
  readonly label: string
  readonly act: string
  readonly autoFocus?: boolean
  /** Resolves once the server has it; what was typed stays until then. */
  readonly onSay: (said: Said) => Promise<unknown>
  readonly onCancel?: () => void
}

/** Where something is said in the margin. `Mod+Enter` sends, `Escape` leaves; neither while an input method composes. */
export function RemarkInput({ label, act, autoFocus = false, onSay, onCancel }: RemarkInputProps) {
  const words = useWords(noteWords)
  const colleagues = useChoices().people.filter(({ over }) => !over)
  const [text, setText] = useState('')
  const [key, setKey] = useState(newKey)
  const [isSending, setIsSending] = useState(false)
  const send = async () => {
    if (text.trim() === '' || isSending) return
    setIsSending(true)
    try {
      await onSay({ key, text: text.trim(), mentions: [...mentionedIn(text, colleagues)] })
      setText((now) => typedSince(now, text))
      setKey(newKey())
    } catch {
      // It was said why; the text stays, and is sent again under the same key.
    } finally {
      setIsSending(false)
    }
  }
  return (
    <div className="remark-input">
      <Mentions
        aria-label={label}
        autoFocus={autoFocus}
        autoSize={{ minRows: 2, maxRows: 8 }}
        placeholder={words.say}
        maxLength={2000}
        value={text}
        onChange={setText}
        onInput={measure}
        options={colleagues.map(({ id, name }) => ({ key: id, value: name, label: name }))}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
          else if (event.key === 'Escape' && text === '') onCancel?.()
        }}
      />
      <span className="remark-acts">
        <Button
          size="small"
          type="primary"
          loading={isSending}
          disabled={text.trim() === ''}
          onClick={() => void send()}
        >
          {act}
        </Button>
        {onCancel && (
          <Button size="small" type="text" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </span>
    </div>
  )
}

/**
 * Has the list of colleagues follow the text however it came: antd looks when a key goes up, and none does for a candidate
 * that was chosen by the mouse, or for what was pasted. Enter would name whoever stood first before.
 */
function measure({ currentTarget }: FormEvent<HTMLTextAreaElement>): void {
  currentTarget.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }))
}

function newKey(): string {
  return crypto.randomUUID().replaceAll('-', '')
}
