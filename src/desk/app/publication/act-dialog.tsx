import { Alert, Button, Input, Modal } from 'antd'
import { type ReactNode, useId, useRef, useState } from 'react'
import { publicationWords } from '../../../messages/desk-app/publication.ts'
import { Problem } from '../call.ts'
import { useMe, useWords } from '../me.ts'
import { clockText, instantOf } from '../parts/paper-clock.ts'
import { InstantInput, whyNot } from './instant-input.tsx'

/** What an act is given beside the story: an instant, or a text. */
export interface Given {
  readonly at: string
  readonly text: string
}

interface ActDialogProps {
  /** The act, and what its button says. */
  readonly name: string
  /** What will happen. */
  readonly says: ReactNode
  readonly danger?: boolean
  readonly asksTime?: boolean
  /** Which time that is, where that is not plain. */
  readonly timeLabel?: string
  /** The field begins with this instant. */
  readonly time?: string | undefined
  /** What the text is that is asked for. */
  readonly asksText?: string
  /** Throws a `Problem` for a "no", which is shown here; what was typed stays. */
  act(given: Given): Promise<void>
  onClose(): void
}

/** Says what will happen, asks for what is needed, and has one button that names the act. */
export function ActDialog({ name, says, danger, asksTime, timeLabel, time, asksText, act, onClose }: ActDialogProps) {
  const words = useWords(publicationWords)
  const { timeZone } = useMe().paper
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [clock, setClock] = useState(time === undefined ? '' : clockText(time, timeZone))
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)

  function changeClock(next: string): void {
    setClock(next)
    setWrong(undefined)
  }

  async function go(): Promise<void> {
    const missing = (asksTime && whyNot(clock, timeZone, words)) || (asksText && text.trim() === '' && words.needed)
    if (missing) return setWrong(missing)
    setBusy(true)
    try {
      await act({ at: instantOf(clock, timeZone) ?? '', text: text.trim() })
      onClose()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setWrong(error.message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      closable={false}
      title={name}
      afterOpenChange={(isOpen) => {
        // What asks for nothing begins at its button; what asks begins at its first field, as dialogs do.
        if (isOpen && !asksTime && asksText === undefined) button.current?.focus()
      }}
      width={480}
      onCancel={onClose}
      footer={[
        <Button key="leave" onClick={onClose}>
          {words.cancel}
        </Button>,
        <Button key="act" ref={button} type="primary" danger={danger ?? false} loading={busy} onClick={() => void go()}>
          {name}
        </Button>,
      ]}
    >
      <p>{says}</p>
      {asksTime && <InstantInput id={`${id}-at`} label={timeLabel} value={clock} onChange={changeClock} />}
      {asksText !== undefined && (
        <>
          <label htmlFor={`${id}-text`}>{asksText}</label>
          <Input.TextArea
            id={`${id}-text`}
            rows={4}
            maxLength={2000}
            value={text}
            onChange={({ target }) => {
              setText(target.value)
              setWrong(undefined)
            }}
          />
        </>
      )}
      {wrong !== undefined && <Alert className="wrong" type="error" showIcon title={wrong} />}
    </Modal>
  )
}
