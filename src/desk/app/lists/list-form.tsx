import { Button, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { listsWords } from '../../../messages/desk-app/lists.ts'
import { useWords } from '../me.ts'
import { useKeys } from '../parts/keys.ts'

type Values = Readonly<Record<string, unknown>>

interface ListFormProps<Told extends object> {
  readonly initial: Told
  /** Only to be looked at. */
  readonly isLocked: boolean
  readonly children: ReactNode
  /** With the fields that were changed, and no others. */
  onSave(changed: Partial<Told>): Promise<void>
}

/** A form that sends what was changed, and says whether there is anything. */
export function ListForm<Told extends object>({ initial, isLocked, children, onSave }: ListFormProps<Told>) {
  const words = useWords(listsWords)
  const [form] = Form.useForm<Told>()
  const [changed, setChanged] = useState<Partial<Told>>({})
  const [isSaving, setIsSaving] = useState(false)
  const isChanged = Object.keys(changed).length > 0
  useKeys(isChanged ? { 'Mod+s': () => form.submit() } : {})
  const differences = (now: Values): Partial<Told> =>
    Object.fromEntries(
      Object.entries(now).filter(([name, value]) => (value ?? '') !== ((initial as Values)[name] ?? '')),
    ) as Partial<Told>
  async function save() {
    setIsSaving(true)
    // Why it was refused has been said; what was typed stays.
    await onSave(changed).then(
      () => setChanged({}),
      () => {},
    )
    setIsSaving(false)
  }
  return (
    <Form
      form={form}
      className="list-form"
      layout="vertical"
      disabled={isLocked}
      initialValues={initial}
      onValuesChange={(_, now) => setChanged(differences(now as Values))}
      onFinish={() => void save()}
    >
      {children}
      {!isLocked && (
        <div className="list-save">
          <Button type="primary" htmlType="submit" disabled={!isChanged} loading={isSaving}>
            {words.save}
          </Button>
          <small role="status">{isChanged ? words.changed : ''}</small>
        </div>
      )}
    </Form>
  )
}
