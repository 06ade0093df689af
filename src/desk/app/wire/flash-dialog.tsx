import { Modal } from 'antd'
import { wireWords } from '../../../messages/desk-app/wire.ts'
import type { WireItemView } from '../../contract/wire.ts'
import { useWords } from '../me.ts'
import { Composer } from './composer.tsx'
import './wire.css'

interface FlashDialogProps {
  onFiled(item: WireItemView): void
  onClose(): void
}

/** What is typed stays when it is closed: it is there the next time. */
export function FlashDialog({ onFiled, onClose }: FlashDialogProps) {
  const words = useWords(wireWords)
  // Without a cross, which would have the focus first: what is typed goes into the line from the first letter on.
  return (
    <Modal open closable={false} title={words.quick} footer={null} width={560} onCancel={onClose}>
      <Composer quick onFiled={onFiled} />
    </Modal>
  )
}
