import { App, Button, Form, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { DESK_LANGUAGES, type DeskLanguage } from '../../../messages/desk-languages.ts'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { peopleWords } from '../../../messages/desk-app/people.ts'
import { type Role, ROLES } from '../../../newsroom/people/policy.ts'
import { invitePerson } from '../../contract/staff.ts'
import { useAct } from '../asked.ts'
import { Problem } from '../call.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { LinkOnce } from './link-once.tsx'

interface Typed {
  readonly name: string
  readonly role: Role
  readonly email?: string
  readonly language?: DeskLanguage
  readonly way: 'mail' | 'link'
}

interface InviteDialogProps {
  readonly open: boolean
  onClose(): void
}

/** Who is to come, as what, and how they hear of it. What was typed stays until they are invited. */
export function InviteDialog({ open, onClose }: InviteDialogProps) {
  const words = useWords(peopleWords)
  const { message } = App.useApp()
  const invite = useAct(invitePerson, { quiet: true })
  const [form] = Form.useForm<Typed>()
  const [made, setMade] = useState<{ readonly name: string; readonly link: { address: string; expiresAt: string } }>()

  async function send({ way, email, ...who }: Typed): Promise<void> {
    try {
      const { person, link } = await invite.mutateAsync({
        body: { ...who, ...(email && { email }), byMail: way === 'mail' },
      })
      form.resetFields()
      if (link) return setMade({ name: person.name, link })
      void message.success(words.mailed(person.email ?? ''))
      onClose()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const { field } = error.facts
      if (field === 'name' || field === 'email' || field === 'role')
        return form.setFields([{ name: field, errors: [error.message] }])
      void message.error(error.message)
    }
  }

  function close(): void {
    setMade(undefined)
    onClose()
  }
  if (made)
    return (
      <Modal
        open={open}
        title={words.linkFor(made.name)}
        onCancel={close}
        footer={<Button onClick={close}>{words.close}</Button>}
      >
        <LinkOnce link={made.link} />
      </Modal>
    )
  return (
    <Modal
      open={open}
      title={words.invite}
      okText={words.inviteAct}
      cancelText={words.cancel}
      confirmLoading={invite.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <InviteForm form={form} onSend={send} />
    </Modal>
  )
}

interface InviteFormProps {
  readonly form: ReturnType<typeof Form.useForm<Typed>>[0]
  onSend(typed: Typed): Promise<void>
}

function InviteForm({ form, onSend }: InviteFormProps) {
  const words = useWords(peopleWords)
  const { roles } = useWords(frameWords)
  const { paper, language } = useMe()
  const mayKeep = useMay('keep_administrators')
  const way = Form.useWatch('way', form)
  const offered = ROLES.filter((role) => role !== 'administrator' || mayKeep)
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ role: 'reporter', language, way: paper.hasMail ? 'mail' : 'link' }}
      onFinish={(typed) => void onSend(typed)}
    >
      <Form.Item
        name="name"
        label={words.name}
        extra={words.nameHint}
        rules={[{ required: true, whitespace: true, message: '' }]}
      >
        <Input maxLength={60} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="role" label={words.role}>
        <Select options={offered.map((role) => ({ value: role, label: roles[role] }))} />
      </Form.Item>
      <Form.Item name="email" label={words.email} rules={[{ required: way === 'mail', message: '' }]}>
        <Input type="email" maxLength={200} autoComplete="off" />
      </Form.Item>
      {paper.hasMail ? (
        <Form.Item name="way" extra={way === 'mail' ? words.byMailLead : words.byLinkLead}>
          <Radio.Group
            options={[
              { value: 'mail', label: words.byMail },
              { value: 'link', label: words.byLink },
            ]}
          />
        </Form.Item>
      ) : (
        <>
          <Form.Item name="way" hidden>
            <Input type="hidden" />
          </Form.Item>
          <p>{words.noMail}</p>
        </>
      )}
      {way === 'mail' && (
        <Form.Item name="language" label={words.language}>
          <Select options={Object.entries(DESK_LANGUAGES).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
      )}
    </Form>
  )
}
