import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { LockOutlined, MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps, Tag } from 'antd'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { frontsWords } from '../../../messages/desk-app/fronts.ts'
import { clear, isLocked, lock, place as put, slotAt, type Spot } from '../../../newsroom/fronts/edit.ts'
import { overflowOf } from '../../../newsroom/fronts/fit.ts'
import { slotKey } from '../../../newsroom/fronts/front.ts'
import type { FrontStory } from '../../contract/fronts.ts'
import { useWords } from '../me.ts'
import { EntryLine, useSpan } from './entry-line.tsx'
import { SlotPanel } from './slot-panel.tsx'
import type { SlotsProps } from './slots.tsx'
import { spotMenu } from './spot-menu.ts'

/** What is dropped: a candidate, or what stands in another slot. */
export interface Dropped {
  readonly story?: FrontStory
  readonly from?: Spot
}

interface SlotRowProps extends SlotsProps {
  readonly spot: Spot
  readonly spots: readonly Spot[]
  onMove(to: Spot): void
  onStep(by: number): void
  onFocus(by: number): void
  onDrop(dropped: Dropped): void
}

/** A slot: what readers see there, what waits behind it, and what can be done. */
export function SlotRow(props: SlotRowProps) {
  const { arrangement, before, composition, names, spot, spots, selected, mayArrange, onSelect, step } = props
  const words = useWords(frontsWords)
  const span = useSpan()
  const key = slotKey(spot)
  const slot = slotAt(arrangement, spot)
  const shown = composition?.shown.get(key)
  const isPlaced = slot.entries.length > 0
  const isFree = mayArrange && !isLocked(arrangement, spot)
  const [isOpen, setIsOpen] = useState(false)
  const { row, isOver } = useDragging(props, isFree, isPlaced || shown !== undefined)
  const headline = shown?.headline ?? ''
  const tooLong = shown ? overflowOf(spot.place, headline) : 0
  const isChanged = JSON.stringify(slotAt(before, spot)) !== JSON.stringify(slot)
  const current = slot.entries.find((entry) => entry.articleId === shown?.articleId && shown.placed)
  const waiting = slot.entries.filter((entry) => entry !== current)

  const keys: Readonly<Record<string, () => void>> = {
    'Alt+ArrowUp': () => props.onStep(-1),
    'Alt+ArrowDown': () => props.onStep(1),
    ArrowUp: () => props.onFocus(-1),
    ArrowDown: () => props.onFocus(1),
    ...(isFree && { Delete: takeOff, Backspace: takeOff }),
    ...(isFree && isPlaced && { Enter: () => setIsOpen(!isOpen) }),
    ' ': () => onSelect(selected === key ? undefined : key),
  }
  function onKey(event: KeyboardEvent<HTMLElement>) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return
    const act = keys[event.altKey ? `Alt+${event.key}` : event.key]
    if (!act || (event.altKey && !mayArrange)) return
    event.preventDefault()
    act()
  }

  return (
    <li className="front-slot">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it is moved by keys while it has the focus */}
      <div
        ref={row}
        role="group"
        tabIndex={0}
        data-slot={key}
        aria-label={`${names.slot(key)} ${headline || words.nothing}`}
        className={[
          'front-slot-row',
          selected === key && 'selected',
          isOver && 'over',
          isChanged && 'changed',
          !isPlaced && 'automatic',
          isFree && 'movable',
        ]
          .filter(Boolean)
          .join(' ')}
        onKeyDown={onKey}
        onClick={() => onSelect(key)}
      >
        <span className="front-number">{spot.position + 1}</span>
        <span className="front-headline">
          {headline || <i>{words.nothing}</i>}
          <span className="front-marks">
            {slot.locked && <LockOutlined title={words.locked} aria-label={words.locked} role="img" />}
            {shown && !shown.placed && <small>{words.automatic}</small>}
            {current && span(current) && <Tag>{span(current)}</Tag>}
            {current?.headline && <Tag>{words.shortHeadline}</Tag>}
            {tooLong > 0 && <Tag color="warning">{words.tooLong(tooLong)}</Tag>}
          </span>
        </span>
        {mayArrange && (
          <Dropdown
            trigger={['click']}
            menu={{ className: 'front-menu', items: menu(), onClick: ({ key: act }) => run(act) }}
          >
            <Button
              type="text"
              size="small"
              icon={<MoreOutlined />}
              aria-label={`${words.more} ${names.slot(key)}`}
              onClick={(event) => event.stopPropagation()}
            />
          </Dropdown>
        )}
      </div>
      {waiting.map((entry) => (
        <EntryLine
          key={entry.articleId + (entry.from ?? '')}
          entry={entry}
          story={composition?.stories.get(entry.articleId)}
        />
      ))}
      {isOpen && isPlaced && (
        <SlotPanel
          spot={spot}
          entries={slot.entries}
          stories={composition?.stories}
          onClose={() => {
            setIsOpen(false)
            row.current?.focus()
          }}
          step={step}
        />
      )}
    </li>
  )

  function takeOff() {
    step((now) => clear(now, spot))
  }

  function menu(): NonNullable<MenuProps['items']> {
    if (slot.locked) return [{ key: 'lock', label: words.unlock }]
    return [
      ...(isPlaced ? [{ key: 'edit', label: words.edit }] : []),
      ...(!isPlaced && shown ? [{ key: 'pin', label: words.pinHere }] : []),
      { key: 'lock', label: words.lock },
      { key: 'up', label: words.moveUp, disabled: !shown },
      { key: 'down', label: words.moveDown, disabled: !shown },
      { key: 'to', label: words.moveTo, disabled: !shown, children: spotMenu(spots, names) },
      ...(isPlaced ? [{ type: 'divider' as const }, { key: 'off', label: words.takeOff, danger: true }] : []),
    ]
  }

  function run(act: string) {
    if (act === 'edit') setIsOpen(true)
    else if (act === 'pin' && shown) step((now) => put(now, spot, shown.articleId))
    else if (act === 'lock') step((now) => lock(shownFirst(now), spot, !slot.locked))
    else if (act === 'up') props.onStep(-1)
    else if (act === 'down') props.onStep(1)
    else if (act === 'off') takeOff()
    else {
      const to = spots.find((each) => slotKey(each) === act)
      if (to) props.onMove(to)
    }
  }

  /** What is locked stands there by name: a rule would bring another story tomorrow. */
  function shownFirst(now: typeof arrangement): typeof arrangement {
    return slot.locked || isPlaced || !shown ? now : put(now, spot, shown.articleId)
  }
}

/** The row can be dragged, and things can be dropped on it. */
function useDragging({ spot, onDrop }: SlotRowProps, isFree: boolean, holds: boolean) {
  const row = useRef<HTMLDivElement>(null)
  const [isOver, setIsOver] = useState(false)
  const dropped = useEffectEvent((data: Dropped) => onDrop(data))
  const { place, position } = spot
  useEffect(() => {
    const element = row.current
    if (!element || !isFree) return undefined
    const here = { place, position }
    return combine(
      ...(holds ? [draggable({ element, getInitialData: () => ({ from: here }) })] : []),
      dropTargetForElements({
        element,
        onDragEnter: () => setIsOver(true),
        onDragLeave: () => setIsOver(false),
        onDrop({ source }) {
          setIsOver(false)
          dropped(source.data)
        },
      }),
    )
  }, [place, position, isFree, holds])
  return { row, isOver }
}
