import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { relatedWords } from '../../../messages/desk-app/related.ts'
import type { RelatedView } from '../../contract/related.ts'
import { useWords } from '../me.ts'
import { Steps, type StepsProps, useSorting } from '../parts/sorting.tsx'

interface PickedRowProps extends Pick<StepsProps, 'isFirst' | 'isLast'> {
  readonly story: RelatedView
  readonly mayArrange: boolean
  onStep(by: number): void
  /** Another story was let go over this one. */
  onDropped(articleId: string): void
  onRemove(): void
}

/** A story that an editor put there: moved by keys, by buttons or by drag. */
export function PickedRow({ story, mayArrange, onStep, onDropped, onRemove, ...ends }: PickedRowProps) {
  const words = useWords(relatedWords)
  const { articleId, headline } = story
  const sorting = useSorting({ list: 'related', id: articleId, isFree: mayArrange, onStep, onDropped })
  function onKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Delete' || event.target !== event.currentTarget || !mayArrange) return sorting.onKeyDown(event)
    event.preventDefault()
    onRemove()
  }
  return (
    <li>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it is moved by keys while it has the focus */}
      <div
        ref={sorting.row}
        role="group"
        tabIndex={0}
        aria-label={headline}
        data-related={articleId}
        className={sorting.isOver ? 'movable over' : 'movable'}
        onKeyDown={onKey}
      >
        {headline}
        {story.publishedAt === undefined && <small>{words.waiting}</small>}
      </div>
      {mayArrange && (
        <span>
          <Steps name={headline} up={words.moveUp} down={words.moveDown} {...ends} onStep={onStep} />
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
