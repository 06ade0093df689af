import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { listsWords } from '../../../messages/desk-app/lists.ts'
import { useWords } from '../me.ts'

interface MergeDialogProps {
  readonly name: string
  readonly stories: number
  readonly others: readonly { readonly id: string; readonly name: string }[]
  readonly size?: 'small'
  onMerge(into: string): Promise<void>
}

/** 《甲》并入《乙》: says what will move and that it is for good, before it does. */
export function MergeDialog({ name, stories, others, size, onMerge }: MergeDialogProps) {
  const words = useWords(listsWords)
  const [isOpen, setIsOpen] = useState(false)
  const [into, setInto] = useState<string>()
  const [isMerging, setIsMerging] = useState(false)
  const chosen = others.find(({ id }) => id === into)
  /** Why it was refused has been said. */
  async function merge() {
    if (!chosen) return
    setIsMerging(true)
    await onMerge(chosen.id).then(
      () => setIsOpen(false),
      () => {},
    )
    setIsMerging(false)
  }
  return (
    <>
      <Button size={size ?? 'middle'} onClick={() => setIsOpen(true)} disabled={others.length === 0}>
        {words.mergeInto}
      </Button>
      <Modal
        open={isOpen}
        title={words.mergeTitle(name)}
        okText={words.merge}
        okButtonProps={{ disabled: !chosen, loading: isMerging }}
        onCancel={() => setIsOpen(false)}
        onOk={() => void merge()}
      >
        <Select
          className="list-into"
          aria-label={words.mergeChoose}
          placeholder={words.mergeChoose}
          value={into ?? null}
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(id: string) => setInto(id)}
        />
        {chosen && (
          <>
            <p>
              <b>{words.mergeLead(name, chosen.name)}</b>
            </p>
            <p>{words.mergeCount(stories)}</p>
          </>
        )}
      </Modal>
    </>
  )
}
