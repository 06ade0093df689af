import { Button } from 'antd'
import type { ReactNode } from 'react'
import { spellingWords } from '../../../messages/desk-app/spellings.ts'
import { useWords } from '../me.ts'

interface DecidedProps {
  /** The words of the story that it is about. */
  readonly what: string
  readonly busy: boolean
  /** Undefined for whoever may not. */
  readonly onForget: (() => void) | undefined
  readonly children: ReactNode
}

/** One thing that was decided for a story, and the way back. */
export function Decided({ what, busy, onForget, children }: DecidedProps) {
  const words = useWords(spellingWords)
  return (
    <li className="decided">
      {children}
      {onForget && (
        <Button type="link" size="small" disabled={busy} aria-label={words.forgetOne(what)} onClick={onForget}>
          {words.forget}
        </Button>
      )}
    </li>
  )
}

interface ByHandProps {
  readonly summary: string
  readonly ready: boolean
  onDecide(): void
  /** The fields. */
  readonly children: ReactNode
}

/** Where somebody decides of their own accord. */
export function ByHand({ summary, ready, onDecide, children }: ByHandProps) {
  const words = useWords(spellingWords)
  return (
    <details>
      <summary>{summary}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onDecide()
        }}
      >
        {children}
        <Button htmlType="submit" disabled={!ready}>
          {words.decide}
        </Button>
      </form>
    </details>
  )
}
