import { App, Button, Checkbox, Form, Input, Modal, Select, Typography } from 'antd'
import { useState } from 'react'
import { tokensWords } from '../../../messages/desk-app/tokens.ts'
import { type Scope, SCOPES } from '../../../newsroom/people/scopes.ts'
import { issueMyToken } from '../../contract/people.ts'
import { useAct } from '../asked.ts'
import { Problem } from '../call.ts'
import { useWords } from '../me.ts'
import { askAgain } from './ask-again.ts'
import { useScopeWords } from './scope-words.ts'

const LIVES = [7, 30, 90, 365] as const

interface Typed {
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly days: number
  readonly password?: string
}

/** Makes a token, and shows its secret the one time that it can be had. */
export function NewToken({ asksForPassword }: { readonly asksForPassword: boolean }) {
  const words = useWords(tokensWords)
  const { message } = App.useApp()
  const issue = useAct(issueMyToken, { quiet: true })
  const [form] = Form.useForm<Typed>()
  const [isOpen, setOpen] = useState(false)
  const [secret, setSecret] = useState<string>()

  async function make({ scopes, ...typed }: Typed): Promise<void> {
    try {
      const made = await issue.mutateAsync({ body: { ...typed, scopes: [...scopes] } })
      form.resetFields()
      await askAgain()
      setSecret(made.secret)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (error.facts.field === 'current') form.setFields([{ name: 'password', errors: [error.message] }])
      else void message.error(error.message)
    }
  }
  function close(): void {
    setOpen(false)
    setSecret(undefined)
    // The password does not wait in a form that nobody sees.
    form.setFieldValue('password', undefined)
  }
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {words.make}
      </Button>
      <Modal
        open={isOpen && secret === undefined}
        destroyOnHidden
        title={words.make}
        okText={words.makeAct}
        cancelText={words.cancel}
        confirmLoading={issue.isPending}
        onOk={() => form.submit()}
        onCancel={close}
      >
        <Fields form={form} asksForPassword={asksForPassword} onMake={make} />
      </Modal>
      <Modal
        open={isOpen && secret !== undefined}
        // Nothing of it stays in the page.
        destroyOnHidden
        title={words.shownOnce}
        onCancel={close}
        footer={<Button onClick={close}>{words.close}</Button>}
      >
        <Secret secret={secret ?? ''} />
      </Modal>
    </>
  )
}

interface FieldsProps {
  readonly form: ReturnType<typeof Form.useForm<Typed>>[0]
  readonly asksForPassword: boolean
  onMake(typed: Typed): Promise<void>
}

function Fields({ form, asksForPassword, onMake }: FieldsProps) {
  const words = useWords(tokensWords)
  const sayScope = useScopeWords()
  const wanted = [{ required: true, message: '' }]
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ days: 90, scopes: [] }}
      onFinish={(typed) => void onMake(typed)}
    >
      <Form.Item name="name" label={words.name} extra={words.nameHint} rules={wanted}>
        <Input maxLength={60} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="scopes" label={words.scopes} rules={wanted}>
        <Checkbox.Group
          className="scope-choice"
          options={SCOPES.map((scope) => ({ value: scope, label: sayScope(scope) }))}
        />
      </Form.Item>
      <Form.Item name="days" label={words.days}>
        <Select options={LIVES.map((days) => ({ value: days, label: words.forDays(days) }))} />
      </Form.Item>
      {asksForPassword && (
        <Form.Item name="password" label={words.password} extra={words.passwordHint} rules={wanted}>
          <Input.Password maxLength={1000} autoComplete="current-password" visibilityToggle={false} />
        </Form.Item>
      )}
    </Form>
  )
}

function Secret({ secret }: { readonly secret: string }) {
  const words = useWords(tokensWords)
  const { message } = App.useApp()
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(secret)
    void message.success(words.copied)
  }
  return (
    <>
      <Typography.Text code className="token-secret" lang="en">
        {secret}
      </Typography.Text>
      <p>{words.shownOnceLead}</p>
      <Button onClick={() => void copy()}>{words.copy}</Button>
    </>
  )
}
