import { App } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { wireWords } from '../../../messages/desk-app/wire.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { useKeys } from '../parts/keys.ts'
import { secondsOf } from '../parts/paper-clock.ts'

const FlashDialog = lazy(async () => ({ default: (await import('./flash-dialog.tsx')).FlashDialog }))

/** `Mod+J` from any screen: a flash, typed and filed without leaving what one is at. */
export function QuickFlash() {
  const words = useWords(wireWords)
  const { timeZone } = useMe().paper
  const { message } = App.useApp()
  const mayFile = useMay('file_wire')
  const [open, setOpen] = useState(false)
  useKeys(mayFile ? { 'Mod+j': () => setOpen(true) } : {})
  if (!open) return null
  return (
    <Suspense>
      <FlashDialog
        onFiled={(item) => {
          setOpen(false)
          void message.success({ key: item.id, content: words.filed(secondsOf(item.at, timeZone)) })
        }}
        onClose={() => setOpen(false)}
      />
    </Suspense>
  )
}
