import { lazy, Suspense, useState } from 'react'
import { useMay } from '../me.ts'
import { useKeys } from '../parts/keys.ts'

const FlashDialog = lazy(async () => ({ default: (await import('./flash-dialog.tsx')).FlashDialog }))

/** `Mod+J` from any screen: a flash, typed and filed without leaving what one is at. */
export function QuickFlash() {
  const mayFile = useMay('file_wire')
  const [open, setOpen] = useState(false)
  useKeys(mayFile ? { 'Mod+j': () => setOpen(true) } : {})
  return (
    open && (
      <Suspense>
        <FlashDialog onClose={() => setOpen(false)} />
      </Suspense>
    )
  )
}
