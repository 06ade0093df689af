import { Form, Input, Select } from 'antd'
import { listsWords } from '../../../messages/desk-app/lists.ts'
import type { Asking } from '../../contract/operation.ts'
import type { registerSourceNow, SourceAnswer } from '../../contract/sources.ts'
import { useWords } from '../me.ts'

const KINDS = ['own', 'agency', 'outlet', 'body'] as const

/** What the ledger says of a source, as the fields have it; licence dates as days. */
export interface SourceTold {
  readonly name: string
  readonly kind: (typeof KINDS)[number]
  readonly url?: string
  readonly creditLine?: string
  readonly licenceFrom?: string
  readonly licenceUntil?: string
  readonly note?: string
}

export function toldOf(source: SourceAnswer): SourceTold {
  const { name, kind, url = '', creditLine = '', note = '', licenceFrom, licenceUntil } = source
  return {
    name,
    kind,
    url,
    creditLine,
    note,
    licenceFrom: licenceFrom?.slice(0, 10) ?? '',
    licenceUntil: licenceUntil?.slice(0, 10) ?? '',
  }
}

export function toldToBody(told: SourceTold): Asking<typeof registerSourceNow>['body'] {
  const text = (value: string | undefined) => value?.trim() || undefined
  const instant = (day: string | undefined) => (day ? `${day}T00:00:00.000Z` : undefined)
  return {
    name: told.name.trim(),
    kind: told.kind,
    url: text(told.url),
    creditLine: text(told.creditLine),
    licenceFrom: instant(told.licenceFrom),
    licenceUntil: instant(told.licenceUntil),
    note: text(told.note),
  }
}

export function SourceFields() {
  const words = useWords(listsWords)
  return (
    <>
      <Form.Item name="name" label={words.name} rules={[{ required: true, max: 100 }]}>
        <Input />
      </Form.Item>
      <Form.Item name="kind" label={words.kind}>
        <Select options={KINDS.map((value) => ({ value, label: words.kinds[value] }))} />
      </Form.Item>
      <Form.Item name="url" label={words.url}>
        <Input type="url" placeholder="https://" />
      </Form.Item>
      <Form.Item name="creditLine" label={words.credit}>
        <Input placeholder={words.creditHint} maxLength={200} />
      </Form.Item>
      <div className="list-pair">
        <Form.Item name="licenceFrom" label={words.licenceFrom}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="licenceUntil" label={words.licenceUntil}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="note" label={words.note}>
        <Input.TextArea placeholder={words.noteHint} autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </>
  )
}
