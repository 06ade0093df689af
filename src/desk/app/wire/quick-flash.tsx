import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useMay } from '../me.ts'
import { useKeys } from '../parts/keys.ts'

const FlashDialog = lazy(async () => ({ default: (await import('./flash-dialog.tsx')).FlashDialog }))

/** `Mod+J` from any screen: a flash, typed and filed without leaving what one is at; the caret goes back there. */
export function QuickFlash() {
  const mayFile = useMay('file_wire')
  const [open, setOpen] = useState(false)
  const wasAt = useRef<HTMLElement>(undefined)
  const begin = () => {
    if (open) return
    if (document.activeElement instanceof HTMLElement) wasAt.current = document.activeElement
    setOpen(true)
  }
  useKeys(mayFile ? { 'Mod+j': begin } : {})
  useEffect(() => {
    if (open) return
    wasAt.current?.focus({ preventScroll: true })
    wasAt.current = undefined
  }, [open])
  return (
    open && (
      <Suspense>
        <FlashDialog onClose={() => setOpen(false)} />
      </Suspense>
    )
  )
}
