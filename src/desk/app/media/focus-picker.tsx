import { Button } from 'antd'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import type { Focus } from '../../../newsroom/media/shapes.ts'
import { focusPicture, type PictureView } from '../../contract/media.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import { showPicture } from './show-picture.ts'
import { Thumb } from './thumb.tsx'

const MIDDLE: Focus = { x: 500, y: 500 }
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-10, 0],
  ArrowRight: [10, 0],
  ArrowUp: [0, -10],
  ArrowDown: [0, 10],
}

interface FocusPickerProps {
  readonly picture: PictureView
  readonly isReadOnly: boolean
}

/** The picture with a mark where it matters most: by a click, or by the arrow keys. Kept when the keys rest or are left. */
export function FocusPicker({ picture, isReadOnly }: FocusPickerProps) {
  const words = useWords(mediaWords)
  const act = useAct(focusPicture)
  const [moved, setMoved] = useState<Focus>()
  const focus = moved ?? picture.focus ?? MIDDLE
  const percent = { x: Math.round(focus.x / 10), y: Math.round(focus.y / 10) }

  async function keep(wanted: Focus | null): Promise<void> {
    await act
      .mutateAsync({ params: { pictureId: picture.id }, body: { version: picture.version, focus: wanted } })
      .then(showPicture, () => {})
    setMoved(undefined)
  }

  function onPointer(event: PointerEvent<HTMLButtonElement>): void {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const wanted = {
      x: clamp(Math.round(((event.clientX - left) / width) * 1000)),
      y: clamp(Math.round(((event.clientY - top) / height) * 1000)),
    }
    setMoved(wanted)
    void keep(wanted)
  }

  function onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (step) {
      event.preventDefault()
      const times = event.shiftKey ? 10 : 1
      setMoved({ x: clamp(focus.x + step[0] * times), y: clamp(focus.y + step[1] * times) })
    } else if (event.key === 'Enter' && moved) {
      event.preventDefault()
      void keep(moved)
    }
  }

  return (
    <div className="focus-picker">
      <button
        type="button"
        className="canvas"
        disabled={isReadOnly}
        aria-label={words.focusAt(percent.x, percent.y)}
        aria-describedby="focus-lead"
        onPointerUp={onPointer}
        onKeyDown={onKey}
        onBlur={() => moved && !act.isPending && void keep(moved)}
      >
        <Thumb picture={picture} sizes="30rem" isDecoration />
        <span className="mark" style={{ left: `${focus.x / 10}%`, top: `${focus.y / 10}%` }} />
      </button>
      <p id="focus-lead">
        {words.focusLead}
        {picture.focus && !isReadOnly && (
          <Button type="link" size="small" onClick={() => void keep(null)}>
            {words.focusReset}
          </Button>
        )}
      </p>
      <p role="status" className="sr-only">
        {words.focusAt(percent.x, percent.y)}
      </p>
    </div>
  )
}

function clamp(perMille: number): number {
  return Math.min(1000, Math.max(0, perMille))
}
