import { Alert, Button, Drawer, Radio } from 'antd'
import { useState } from 'react'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { plainText, type Block } from '../../../newsroom/articles/body.ts'
import { type Choice, decideMerge, type Field, type Merge } from '../../../newsroom/writing/merge-texts.ts'
import type { WorkingText } from '../../../newsroom/writing/working-text.ts'
import { useWords } from '../me.ts'

interface MergeSheetProps {
  readonly merge: Merge
  onDecided(text: WorkingText, leftOut: WorkingText | undefined): void
  onClose(): void
}

/** 逐处取舍: what both have changed, side by side, to be decided one by one. Nothing of either side is lost. */
export function MergeSheet({ merge, onDecided, onClose }: MergeSheetProps) {
  const words = useWords(articleWords)
  const conflicts = merge.pieces.filter((piece) => piece.kind === 'conflict')
  const [fields, setFields] = useState<Partial<Record<Field, 'mine' | 'theirs'>>>({})
  const [pieces, setPieces] = useState<readonly Choice[]>(() => conflicts.map(() => 'both'))
  const decide = () => {
    const { text, leftOut } = decideMerge(merge, {
      field: (field) => fields[field] ?? 'mine',
      piece: (conflict) => pieces[conflict] ?? 'both',
    })
    onDecided(text, leftOut)
  }
  return (
    <Drawer
      open
      size="large"
      title={words.merge.title}
      onClose={onClose}
      footer={
        <Button type="primary" onClick={decide}>
          {words.merge.act}
        </Button>
      }
    >
      <Alert type="info" title={merge.hasConflict ? words.merge.leftOut : words.merge.clean} />
      {merge.fieldConflicts.map(({ field, mine, theirs }) => (
        <section key={field} className="conflict">
          <h3>{words.fields[field]}</h3>
          <Sides mine={sayField(mine)} theirs={sayField(theirs)} empty={words.merge.empty} />
          <Radio.Group
            value={fields[field] ?? 'mine'}
            onChange={({ target }) => setFields({ ...fields, [field]: target.value as 'mine' | 'theirs' })}
            options={[
              { value: 'mine', label: words.merge.mine },
              { value: 'theirs', label: words.merge.theirs },
            ]}
          />
        </section>
      ))}
      {conflicts.map((conflict, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <section key={at} className="conflict">
          <Sides mine={sayBlocks(conflict.mine)} theirs={sayBlocks(conflict.theirs)} empty={words.merge.empty} />
          <Radio.Group
            value={pieces[at]}
            onChange={({ target }) => setPieces(pieces.with(at, target.value as Choice))}
            options={(['mine', 'theirs', 'both'] as const).map((value) => ({ value, label: words.merge[value] }))}
          />
        </section>
      ))}
    </Drawer>
  )
}

function Sides({ mine, theirs, empty }: { readonly mine: string; readonly theirs: string; readonly empty: string }) {
  return (
    <div className="sides">
      <p>{mine || <i>{empty}</i>}</p>
      <p>{theirs || <i>{empty}</i>}</p>
    </div>
  )
}

function sayBlocks(blocks: readonly Block[]): string {
  return plainText({ type: 'doc', content: blocks })
}

function sayField(value: WorkingText[Field]): string {
  if (value === null || typeof value === 'string') return value ?? ''
  return value.map(({ name }) => name).join('、')
}
