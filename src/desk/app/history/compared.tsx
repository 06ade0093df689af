import { Button, Tag } from 'antd'
import { useMemo, useState } from 'react'
import type { Fold } from '../../../hanzi/words/compare-words.ts'
import { historyWords } from '../../../messages/desk-app/history.ts'
import { compareTexts, type LineChange } from '../../../newsroom/writing/compare-texts.ts'
import type { WorkingText } from '../../../newsroom/writing/working-text.ts'
import { useWords } from '../me.ts'
import { Nothing } from '../parts/states.tsx'
import { ComparedFacts } from './compared-facts.tsx'
import { ComparedPictures } from './compared-pictures.tsx'
import { foldedLines } from './folded-lines.ts'
import { Runs } from './runs.tsx'
import './history.css'

/** In one column with both marked, or the old beside the new. */
export type ComparedView = 'lines' | 'sides'

interface ComparedProps {
  readonly before: WorkingText
  readonly after: WorkingText
  readonly view: ComparedView
  /** What is not to count as a difference. */
  readonly fold?: Fold | undefined
}

/** What differs between two texts of a story: its facts, its text paragraph by paragraph, its pictures. */
export function Compared({ before, after, view, fold }: ComparedProps) {
  const words = useWords(historyWords)
  const { fields, lines, pictures, added, removed } = useMemo(
    () => compareTexts(before, after, fold ? { fold } : {}),
    [before, after, fold],
  )
  const isSame =
    fields.length === 0 && pictures.length === 0 && lines.every((line) => line.kind === 'same' && !line.reformatted)
  if (isSame) return <Nothing says={words.same} />
  return (
    <div className={`compared ${view}`}>
      <p className="compared-sum">{words.summary(String(added), String(removed))}</p>
      <ComparedFacts changes={fields} view={view} />
      <div>
        {foldedLines(lines).map((run) =>
          run.kind === 'folded' ? (
            <FoldedRun key={run.from} lines={run.lines} view={view} />
          ) : (
            run.lines.map((line, index) => <ComparedLine key={run.from + index} line={line} view={view} />)
          ),
        )}
      </div>
      <ComparedPictures changes={pictures} />
    </div>
  )
}

function FoldedRun({ lines, view }: { readonly lines: readonly LineChange[]; readonly view: ComparedView }) {
  const words = useWords(historyWords)
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return lines.map((line, index) => <ComparedLine key={index} line={line} view={view} />)
  return (
    <Button type="text" size="small" block className="compared-fold" onClick={() => setIsOpen(true)}>
      {words.sameLines(String(lines.length))}
    </Button>
  )
}

function ComparedLine({ line, view }: { readonly line: LineChange; readonly view: ComparedView }) {
  const words = useWords(historyWords)
  const before = 'before' in line ? line.before : undefined
  const after = 'after' in line ? line.after : undefined
  const reformatted = 'reformatted' in line && line.reformatted && <Tag>{words.reformatted}</Tag>
  const kind = (after ?? before)!.kind
  const runsOf = (side?: 'before' | 'after') => {
    if (line.kind === 'changed') return <Runs runs={line.runs} {...(side && { side })} />
    if (line.kind === 'same') return (after ?? before)!.text
    const runs = [{ kind: line.kind, text: (after ?? before)!.text }]
    return <Runs runs={runs} {...(side && { side })} />
  }
  if (view === 'lines')
    return (
      <p className={`compared-line ${kind} ${line.kind}`}>
        {runsOf()} {reformatted}
      </p>
    )
  return (
    <div className="compared-row">
      <p className={`compared-line ${before?.kind ?? 'absent'} ${line.kind}`}>{before && runsOf('before')}</p>
      <p className={`compared-line ${after?.kind ?? 'absent'} ${line.kind}`}>
        {after && runsOf('after')} {reformatted}
      </p>
    </div>
  )
}
