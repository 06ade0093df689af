import { CloseOutlined } from '@ant-design/icons'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { relatedWords } from '../../../messages/desk-app/related.ts'
import type { RelatedView } from '../../contract/related.ts'
import { useWords } from '../me.ts'

interface PickedRowProps {
  readonly story: RelatedView
  readonly mayArrange: boolean
  onStep(by: number): void
  /** Another story was let go over this one. */
  onDropped(articleId: string): void
  onRemove(): void
}

/** A story that an editor put there: moved by keys, by buttons or by drag. */
export function PickedRow({ story, mayArrange, onStep, onDropped, onRemove }: PickedRowProps) {
  const words = useWords(relatedWords)
  const { row, isOver } = useSorting(story.articleId, mayArrange, onDropped)
  const keys: Readonly<Record<string, () => void>> = {
    'Alt+ArrowUp': () => onStep(-1),
    'Alt+ArrowDown': () => onStep(1),
    Delete: onRemove,
  }
  function onKey(event: KeyboardEvent<HTMLElement>): void {
    const act = keys[event.altKey ? `Alt+${event.key}` : event.key]
    if (event.target !== event.currentTarget || !mayArrange || !act) return
    event.preventDefault()
    act()
  }
  const { headline } = story
  return (
    <li>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it is moved by keys while it has the focus */}
      <div
        ref={row}
        role="group"
        tabIndex={0}
        aria-label={headline}
        data-related={story.articleId}
        className={isOver ? 'movable over' : 'movable'}
        onKeyDown={onKey}
      >
        {headline}
        {story.publishedAt === undefined && <small>{words.waiting}</small>}
      </div>
      {mayArrange && (
        <span>
          <Button size="small" type="text" aria-label={`${words.moveUp} ${headline}`} onClick={() => onStep(-1)}>
            ↑
          </Button>
          <Button size="small" type="text" aria-label={`${words.moveDown} ${headline}`} onClick={() => onStep(1)}>
            ↓
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`${words.remove} ${headline}`}
            icon={<CloseOutlined />}
            onClick={onRemove}
          />
        </span>
      )}
    </li>
  )
}

function useSorting(articleId: string, isFree: boolean, onDropped: (articleId: string) => void) {
  const row = useRef<HTMLDivElement>(null)
  const [isOver, setIsOver] = useState(false)
  const dropped = useEffectEvent((id: unknown) => {
    if (typeof id === 'string' && id !== articleId) onDropped(id)
  })
  useEffect(() => {
    const element = row.current
    if (!element || !isFree) return undefined
    return combine(
      draggable({ element, getInitialData: () => ({ related: articleId }) }),
      dropTargetForElements({
        element,
        onDragEnter: () => setIsOver(true),
        onDragLeave: () => setIsOver(false),
        onDrop({ source }) {
          setIsOver(false)
          dropped(source.data['related'])
        },
      }),
    )
  }, [articleId, isFree])
  return { row, isOver }
}
