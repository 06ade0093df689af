import { Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { wireWords } from '../../../messages/desk-app/wire.ts'
import type { WireItemView } from '../../contract/wire.ts'
import { openOptionsOf, useChoices } from '../choices.ts'
import { useWords } from '../me.ts'
import type { WireActs, WirePlace } from './use-wire-acts.tsx'

interface PlacingProps {
  readonly item: WireItemView
  readonly acts: WireActs
  onEnd(): void
}

/** Where an item stands: its topic, section and source, given or taken away. Readers see no correction in it. */
export function Placing({ item, acts, onEnd }: PlacingProps) {
  const words = useWords(wireWords)
  const { topics, sections, sources } = useChoices()
  const [place, setPlace] = useState<WirePlace>({
    topicId: item.topic?.id ?? null,
    sectionId: item.section?.id ?? null,
    sourceId: item.source?.id ?? null,
  })
  const [isSaving, setIsSaving] = useState(false)
  const fields = [
    ['topicId', words.topic, topics],
    ['sectionId', words.section, sections],
    ['sourceId', words.source, sources],
  ] as const

  async function save(): Promise<void> {
    setIsSaving(true)
    const ok = await acts.place(item, place)
    setIsSaving(false)
    if (ok) onEnd()
  }

  return (
    <Modal
      open
      title={words.place}
      width={420}
      okText={words.place}
      cancelText={words.leave}
      confirmLoading={isSaving}
      onOk={() => void save()}
      onCancel={onEnd}
    >
      <p className="line">{item.headline}</p>
      <Form layout="vertical">
        {fields.map(([field, label, choices]) => (
          <Form.Item key={field} label={label} htmlFor={`place-${field}`}>
            <Select
              id={`place-${field}`}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={place[field]}
              options={openOptionsOf(choices, place[field] === null ? [] : [place[field]])}
              onChange={(chosen) => setPlace({ ...place, [field]: chosen ?? null })}
            />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  )
}
