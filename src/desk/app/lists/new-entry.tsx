import { Button, Form, Modal } from 'antd'
import { type ReactNode, useState } from 'react'

interface NewEntryProps<Told extends object> {
  /** What the button and the dialog are called, and what its own button does. */
  readonly title: string
  readonly act: string
  readonly initial?: Partial<Told>
  /** The fields of the form. */
  readonly children: ReactNode
  /** Refused, it rejects: why has been said by then, and what was typed stays. */
  onMake(told: Told): Promise<void>
}

/** A button that opens a form for something new of a list. */
export function NewEntry<Told extends object>({ title, act, initial, children, onMake }: NewEntryProps<Told>) {
  const [isOpen, setIsOpen] = useState(false)
  const [isMaking, setIsMaking] = useState(false)
  const [form] = Form.useForm<Told>()
  const make = (told: Told) => {
    setIsMaking(true)
    onMake(told)
      .catch(() => undefined)
      .finally(() => setIsMaking(false))
  }
  return (
    <>
      <Button type="primary" onClick={() => setIsOpen(true)}>
        {title}
      </Button>
      <Modal
        open={isOpen}
        title={title}
        okText={act}
        okButtonProps={{ loading: isMaking }}
        onCancel={() => setIsOpen(false)}
        onOk={() => form.submit()}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" {...(initial && { initialValues: initial })} onFinish={make}>
          {children}
        </Form>
      </Modal>
    </>
  )
}
