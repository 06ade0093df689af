import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Button } from 'antd'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'

interface Sorting {
  /** Of the list: what is dragged in another one cannot be let go here. */
  readonly list: string
  readonly id: string
  /** Whether whoever looks may move it. */
  readonly isFree: boolean
  /** By one place up (-1) or down (1). */
  onStep(by: number): void
  /** Another of the list was let go over this one. */
  onDropped(id: string): void
}

interface Sorted {
  readonly row: RefObject<HTMLDivElement | null>
  /** Another is held over it. */
  readonly isOver: boolean
  onKeyDown(event: KeyboardEvent<HTMLElement>): void
}

/** A line that is moved within its list: by drag, and by Alt with an arrow while it has the focus. */
export function useSorting({ list, id, isFree, onStep, onDropped }: Sorting): Sorted {
  const row = useRef<HTMLDivElement>(null)
  const [isOver, setIsOver] = useState(false)
  const dropped = useEffectEvent((other: unknown) => {
    if (typeof other === 'string' && other !== id) onDropped(other)
  })
  useEffect(() => {
    const element = row.current
    if (!element || !isFree) return undefined
    return combine(
      draggable({ element, getInitialData: () => ({ [list]: id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => list in source.data,
        onDragEnter: () => setIsOver(true),
        onDragLeave: () => setIsOver(false),
        onDrop({ source }) {
          setIsOver(false)
          dropped(source.data[list])
        },
      }),
    )
  }, [list, id, isFree])
  return {
    row,
    isOver,
    onKeyDown(event) {
      if (event.target !== event.currentTarget || !event.altKey || !isFree) return
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
      event.preventDefault()
      onStep(event.key === 'ArrowUp' ? -1 : 1)
    },
  }
}

export interface StepsProps {
  /** What is moved, for those who do not see where the buttons stand. */
  readonly name: string
  readonly up: string
  readonly down: string
  /** Nothing stands above it, or below it. */
  readonly isFirst: boolean
  readonly isLast: boolean
  onStep(by: number): void
}

/** The same with buttons. */
export function Steps({ name, up, down, isFirst, isLast, onStep }: StepsProps) {
  const step = (by: number, label: string, arrow: string, disabled: boolean) => (
    <Button
      size="small"
      type="text"
      aria-label={`${label} ${name}`}
      title={label}
      disabled={disabled}
      onClick={() => onStep(by)}
    >
      {arrow}
    </Button>
  )
  return (
    <>
      {step(-1, up, '↑', isFirst)}
      {step(1, down, '↓', isLast)}
    </>
  )
}
