import { type KeyboardEvent, type Ref, useImperativeHandle, useState } from 'react'
import { wireWords } from '../../../messages/desk-app/wire.ts'
import { useWords } from '../me.ts'

export interface ChoiceListHandle {
  /** Whether a key was one of the list's: to move in it, to choose, to leave. */
  take(event: KeyboardEvent): boolean
}

interface ChoiceListProps {
  readonly ref: Ref<ChoiceListHandle>
  readonly id: string
  /** What was typed after the mark. */
  readonly wanted: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  onChoose(id: string): void
  onLeave(): void
}

const MOST_SHOWN = 8

/** What `#` or `@` offers under the line that is being typed; the keys stay with the line. */
export function ChoiceList({ ref, id, wanted, choices, onChoose, onLeave }: ChoiceListProps) {
  const words = useWords(wireWords)
  const [at, setAt] = useState(0)
  const shown = choices.filter(({ name }) => name.includes(wanted)).slice(0, MOST_SHOWN)
  const chosen = Math.min(at, shown.length - 1)

  useImperativeHandle(ref, () => ({
    take(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const takes =
        step !== undefined ||
        ((event.key === 'Enter' || event.key === 'Tab') && shown[chosen] && !event.ctrlKey && !event.metaKey)
      if (event.key === 'Escape') onLeave()
      if (!takes) return event.key === 'Escape'
      event.preventDefault()
      if (step === undefined) onChoose(shown[chosen]!.id)
      else setAt((chosen + step + shown.length) % Math.max(1, shown.length))
      return true
    },
  }))

  if (shown.length === 0) return null
  return (
    <ul id={id} role="listbox" aria-label={words.choices} className="choices">
      {shown.map((choice, index) => (
        <li
          key={choice.id}
          role="option"
          aria-selected={index === chosen}
          onMouseDown={(event) => {
            // The line keeps the caret.
            event.preventDefault()
            onChoose(choice.id)
          }}
        >
          {choice.name}
        </li>
      ))}
    </ul>
  )
}
