import { Alert, Button, Drawer } from 'antd'
import { mergingWords } from '../../../messages/desk-app/merging.ts'
import type { Merge } from '../../../newsroom/writing/merge-texts.ts'
import type { WorkingText } from '../../../newsroom/writing/working-text.ts'
import '../history/history.css'
import { useWords } from '../me.ts'
import { ChooseSides, useChoosing } from './choose-sides.tsx'

interface MergeSheetProps {
  readonly merge: Merge
  onDecided(text: WorkingText, leftOut: WorkingText | undefined): void
  onClose(): void
}

/** 逐处取舍: what both have changed, side by side, to be decided one by one. Nothing of either side is lost. */
export function MergeSheet({ merge, onDecided, onClose }: MergeSheetProps) {
  const words = useWords(mergingWords).merge
  const choosing = useChoosing(merge, 'both')
  const decide = () => {
    const { text, leftOut } = choosing.decide()
    onDecided(text, leftOut)
  }
  return (
    <Drawer
      open
      size="large"
      title={words.title}
      onClose={onClose}
      footer={
        <Button type="primary" onClick={decide}>
          {words.act}
        </Button>
      }
    >
      <Alert type="info" title={merge.hasConflict ? words.leftOut : words.clean} />
      <ChooseSides merge={merge} choosing={choosing} names={words} />
    </Drawer>
  )
}
