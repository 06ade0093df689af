import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import './rows.css'
import { scrollTo, windowOf } from './window-of.ts'

export interface Column<Item> {
  readonly key: string
  readonly title: string
  /** A track of the grid: `minmax(16rem, 1fr)`, `5rem`. */
  readonly width: string
  render(item: Item): ReactNode
  /** Not on a phone. */
  readonly wide?: boolean
  /** Numbers stand at the right. */
  readonly isNumber?: boolean
  /** For who does not see that the column is of boxes to tick. */
  readonly isTitleHidden?: boolean
}

interface RowsProps<Item> {
  readonly label: string
  readonly columns: readonly Column<Item>[]
  readonly items: readonly Item[]
  keyOf(item: Item): string
  /** They answer an earlier question: the new rows are on their way. */
  readonly isOld?: boolean
  /** The row that the keys are at; -1 for none. */
  readonly at: number
  onAt(index: number): void
  onOpen?(item: Item): void
  /** The last rows came in sight: more may be wanted. */
  onEnd?(): void
  readonly marked?: ReadonlySet<string>
}

const phone = matchMedia('(max-width: 47.99em)')

/** A long list of rows of one height, of which only those in sight are drawn. */
export function Rows<Item>(props: RowsProps<Item>) {
  const { label, items, keyOf, isOld, at, onAt, onOpen, onEnd, marked } = props
  const isPhone = useIsPhone()
  const rowHeight = isPhone ? 52 : 34
  const columns = props.columns.filter((column) => !isPhone || !column.wide)
  const grid: CSSProperties = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') }
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 600 })
  const { from, to } = windowOf({ count: items.length, rowHeight, ...view })

  useLayoutEffect(() => {
    const element = box.current!
    const observer = new ResizeObserver(() => setView({ top: element.scrollTop, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const element = box.current
    if (!element || at < 0) return
    const top = scrollTo(at, { rowHeight, top: element.scrollTop, height: element.clientHeight })
    if (top !== undefined) element.scrollTop = top
  }, [at, rowHeight])

  useEffect(() => {
    if (items.length > 0 && to >= items.length) onEnd?.()
  }, [items.length, to, onEnd])

  return (
    <div
      className="rows"
      role="grid"
      aria-label={label}
      aria-rowcount={items.length + 1}
      aria-busy={isOld}
      aria-multiselectable={marked && true}
    >
      <div role="row" className="rows-head" style={grid} aria-rowindex={1}>
        {columns.map(({ key, title, isNumber, isTitleHidden }) => (
          <span key={key} role="columnheader" className={isNumber ? 'number' : undefined}>
            {isTitleHidden ? <span className="vh">{title}</span> : title}
          </span>
        ))}
      </div>
      <div
        ref={box}
        className="rows-box"
        role="rowgroup"
        tabIndex={0}
        aria-label={label}
        onScroll={({ currentTarget }) => setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
      >
        <div role="presentation" style={{ height: items.length * rowHeight }}>
          <div role="presentation" style={{ transform: `translateY(${from * rowHeight}px)` }}>
            {items.slice(from, to).map((item, offset) => {
              const index = from + offset
              const key = keyOf(item)
              return (
                <div
                  key={key}
                  role="row"
                  className={index === at ? 'row at' : 'row'}
                  style={{ ...grid, height: rowHeight }}
                  aria-rowindex={index + 2}
                  aria-selected={marked?.has(key)}
                  aria-current={index === at ? 'true' : undefined}
                  onClick={() => onAt(index)}
                  onDoubleClick={() => onOpen?.(item)}
                >
                  {columns.map((column) => (
                    <span key={column.key} role="gridcell" className={column.isNumber ? 'number' : undefined}>
                      {column.render(item)}
                    </span>
                  ))}
                </div>
              )
            })}
          </div>
        </div>
      </div>
    </div>
  )
}

function useIsPhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      phone.addEventListener('change', listener)
      return () => phone.removeEventListener('change', listener)
    },
    () => phone.matches,
  )
}
