import { Button, Radio, Tag } from 'antd'
import { useState } from 'react'
import { compareWords } from '../../../hanzi/words/compare-words.ts'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { historyWords } from '../../../messages/desk-app/history.ts'
import { mergingWords } from '../../../messages/desk-app/merging.ts'
import { type Block, plainText } from '../../../newsroom/articles/body.ts'
import { type Choice, decideMerge, type Field, type Merge } from '../../../newsroom/writing/merge-texts.ts'
import type { WorkingText } from '../../../newsroom/writing/working-text.ts'
import { Runs } from '../history/runs.tsx'
import { useWords } from '../me.ts'

/** What has been chosen so far, and the text that comes of it. */
export interface Choosing {
  readonly fields: Partial<Record<Field, 'mine' | 'theirs'>>
  readonly pieces: readonly Choice[]
  setField(field: Field, choice: 'mine' | 'theirs'): void
  setPiece(at: number, choice: Choice): void
  decide(): { readonly text: WorkingText; readonly leftOut: WorkingText | undefined }
}

/** Decides a merge; of each paragraph, `first` until somebody chooses. Another merge begins anew with another key. */
export function useChoosing(merge: Merge, first: Choice): Choosing {
  const [fields, setFields] = useState<Choosing['fields']>({})
  const [pieces, setPieces] = useState<readonly Choice[]>(() =>
    merge.pieces.filter(({ kind }) => kind === 'conflict').map(() => first),
  )
  return {
    fields,
    pieces,
    setField: (field, choice) => setFields({ ...fields, [field]: choice }),
    setPiece: (at, choice) => setPieces(pieces.with(at, choice)),
    decide: () =>
      decideMerge(merge, { field: (field) => fields[field] ?? 'mine', piece: (conflict) => pieces[conflict] ?? first }),
  }
}

interface ChooseSidesProps {
  readonly merge: Merge
  readonly choosing: Choosing
  /** What taking each side is called. */
  readonly names: Readonly<Record<Choice, string>>
  readonly disabled?: boolean
}

/** 逐处取舍: what two texts have differently, each side marked against the other, to be decided place by place. */
export function ChooseSides({ merge, choosing, names, disabled = false }: ChooseSidesProps) {
  const words = useWords(articleWords)
  const { place } = useWords(mergingWords).merge
  let conflicts = 0
  return (
    <div className="compared sides">
      {merge.fieldConflicts.map(({ field, mine, theirs }) => (
        <section key={field} className="conflict">
          <h3>{words.fields[field]}</h3>
          <Sides mine={sayField(mine)} theirs={sayField(theirs)} />
          <Radio.Group
            aria-label={words.fields[field]}
            disabled={disabled}
            value={choosing.fields[field] ?? 'mine'}
            onChange={({ target }) => choosing.setField(field, target.value as 'mine' | 'theirs')}
            options={(['mine', 'theirs'] as const).map((value) => ({ value, label: names[value] }))}
          />
        </section>
      ))}
      {merge.pieces.map((piece, at) => {
        // oxlint-disable-next-line react/no-array-index-key
        if (piece.kind === 'agreed') return <Agreed key={at} blocks={piece.blocks} />
        const conflict = conflicts++
        const isPair = piece.mine.length > 0 && piece.theirs.length > 0
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <section key={at} className="conflict">
            <Sides mine={sayBlocks(piece.mine)} theirs={sayBlocks(piece.theirs)} />
            <Radio.Group
              aria-label={place(conflict + 1)}
              disabled={disabled}
              value={choosing.pieces[conflict]}
              onChange={({ target }) => choosing.setPiece(conflict, target.value as Choice)}
              options={(['mine', 'theirs', ...(isPair ? (['both'] as const) : [])] as const).map((value) => ({
                value,
                label: names[value],
              }))}
            />
          </section>
        )
      })}
    </div>
  )
}

function Sides({ mine, theirs }: { readonly mine: string; readonly theirs: string }) {
  const { empty } = useWords(mergingWords).merge
  const { reformatted } = useWords(historyWords)
  const runs = compareWords(mine, theirs)
  return (
    <div className="compared-row">
      <p className="compared-line">{mine ? <Runs runs={runs} side="before" /> : <i>{empty}</i>}</p>
      <p className="compared-line">
        {theirs ? <Runs runs={runs} side="after" /> : <i>{empty}</i>} {mine === theirs && <Tag>{reformatted}</Tag>}
      </p>
    </div>
  )
}

/** What both have alike stays folded until somebody wants to read it. */
function Agreed({ blocks }: { readonly blocks: readonly Block[] }) {
  const words = useWords(historyWords)
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return <p className="compared-line same">{sayBlocks(blocks)}</p>
  return (
    <Button type="text" size="small" block className="compared-fold" onClick={() => setIsOpen(true)}>
      {words.sameLines(String(blocks.length))}
    </Button>
  )
}

/** What says nothing by itself says where it came from, or what it is. */
function sayBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      const text = plainText({ type: 'doc', content: [block] })
      if (text !== '') return text
      return block.type === 'figure' ? `▣ ${block.attrs.caption || block.attrs.alt || block.attrs.picture}` : '——'
    })
    .join('\n')
}

function sayField(value: WorkingText[Field]): string {
  if (value === null || typeof value === 'string') return value ?? ''
  return value.map(({ name }) => name).join('、')
}
