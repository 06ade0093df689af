import { Modal } from 'antd'
import { Fragment } from 'react'
import './keys-help.css'

interface KeysHelpProps {
  readonly lead: string
  /** What each key does. */
  readonly keys: Readonly<Record<string, string>>
  readonly open: boolean
  onClose(): void
}

/** `?`: the keys of a screen. */
export function KeysHelp({ lead, keys, open, onClose }: KeysHelpProps) {
  return (
    <Modal open={open} title={lead} footer={null} onCancel={onClose} width={420}>
      <dl className="keys">
        {Object.entries(keys).map(([key, says]) => (
          <Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{says}</dd>
          </Fragment>
        ))}
      </dl>
    </Modal>
  )
}
