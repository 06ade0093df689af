import { useEffect, useRef, useState } from 'react'
import { SHEET, showAsPrinted } from './as-printed.ts'

interface FramedPageProps {
  readonly address: string
  /** In pixels; `print`: a sheet of paper. */
  readonly width: number | 'print'
  readonly dark: boolean
  readonly title: string
}

/**
 * The page in a window of its own width, made smaller where there is less room: lines break as they will. Nothing in it
 * runs, and it leads nowhere but to the same page in other editions.
 */
export function FramedPage({ address, width, dark, title }: FramedPageProps) {
  const room = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [scale, setScale] = useState(1)
  const isPrint = width === 'print'
  const wide = isPrint ? SHEET.width : width
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setScale(Math.min(1, (entry?.contentRect.width ?? wide) / wide)))
    if (room.current) observer.observe(room.current)
    return () => observer.disconnect()
  }, [wide])
  const onLoad = () => {
    const page = frame.current?.contentDocument
    if (!page) return
    if (isPrint) showAsPrinted(page)
    page.addEventListener('click', (event) => {
      const link = (event.target as Element | null)?.closest('a[href]')
      if (link && !/\/preview-frame\?/.test(link.getAttribute('href') ?? '')) event.preventDefault()
    })
  }
  return (
    <div className="framed" ref={room}>
      <iframe
        ref={frame}
        title={title}
        src={address}
        // Print asks by a dialog.
        sandbox="allow-same-origin allow-modals"
        onLoad={onLoad}
        style={{
          width: wide,
          height: `${100 / scale}%`,
          transform: `scale(${scale})`,
          // What a page prefers, a page in a frame takes from the frame.
          colorScheme: dark && !isPrint ? 'dark' : 'light',
        }}
      />
    </div>
  )
}
