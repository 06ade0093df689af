import { App, Modal } from 'antd'
import { wireWords } from '../../../messages/desk-app/wire.ts'
import { useMe, useWords } from '../me.ts'
import { secondsOf } from '../parts/paper-clock.ts'
import { Composer } from './composer.tsx'
import './wire.css'

/** What is typed stays when it is closed: it is there the next time. */
export function FlashDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(wireWords)
  const { timeZone } = useMe().paper
  const { message } = App.useApp()
  // Without a cross, which would have the focus first: what is typed goes into the line from the first letter on.
  return (
    <Modal open closable={false} title={words.quick} footer={null} width={560} onCancel={onClose}>
      <Composer
        quick
        onFiled={(item) => {
          onClose()
          void message.success({ key: item.id, content: words.filed(secondsOf(item.at, timeZone)) })
        }}
      />
    </Modal>
  )
}
