import { App, Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { wordListWords } from '../../../messages/desk-app/word-list.ts'
import { importWordsNow } from '../../contract/word-list.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'

/** A list as text, pasted. */
export function ImportWords() {
  const words = useWords(wordListWords)
  const { message } = App.useApp()
  const take = useAct(importWordsNow)
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [replace, setReplace] = useState(false)

  async function confirm(): Promise<void> {
    const { added, changed, removed } = await take.mutateAsync({ body: { text, replace } })
    void message.success(words.imported(added, changed, removed))
    setOpen(false)
    setText('')
  }

  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {words.importAct}
      </Button>
      <Modal
        open={open}
        title={words.importTitle}
        okText={words.importAct}
        cancelText={words.cancel}
        okButtonProps={{ disabled: text.trim() === '', loading: take.isPending, danger: replace }}
        onOk={() => void confirm().catch(() => {})}
        onCancel={() => setOpen(false)}
      >
        <p className="soft">{words.importLead}</p>
        <Input.TextArea
          value={text}
          autoSize={{ minRows: 8, maxRows: 16 }}
          aria-label={words.importTitle}
          onChange={({ target }) => setText(target.value)}
        />
        <Checkbox checked={replace} onChange={({ target }) => setReplace(target.checked)}>
          {words.replace}
        </Checkbox>
      </Modal>
    </>
  )
}
