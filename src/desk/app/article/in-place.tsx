import { Popover } from 'antd'
import type { ReactNode } from 'react'
import type { HeadlinePlace } from './headline-lengths.ts'

interface InPlaceProps {
  readonly place: HeadlinePlace
  readonly edition: string
  readonly headline: string
  /** Beside which it is shown. */
  readonly children: ReactNode
  onClose(): void
}

/** The headline as it will stand in a place, in the site's own letters. */
export function InPlace({ place, edition, headline, children, onClose }: InPlaceProps) {
  const { size, width, weight, lines, balanced } = place
  const style = {
    width,
    fontSize: size,
    fontWeight: weight,
    minHeight: `${lines * 1.3}em`,
    textWrap: balanced ? ('balance' as const) : ('wrap' as const),
  }
  return (
    <Popover
      open
      trigger="click"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      content={
        <div className="in-place" style={{ width: Math.min(width, innerWidth - 64) }}>
          <p lang={edition} style={style}>
            {headline}
          </p>
        </div>
      }
    >
      {children}
    </Popover>
  )
}
