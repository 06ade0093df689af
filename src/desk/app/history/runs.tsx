import type { TextRun } from '../../../hanzi/words/compare-words.ts'
import { historyWords } from '../../../messages/desk-app/history.ts'
import { useWords } from '../me.ts'

/** Text with what came and went marked in it: both, or what one side of two has. */
export function Runs({ runs, side }: { readonly runs: readonly TextRun[]; readonly side?: 'before' | 'after' }) {
  const words = useWords(historyWords)
  const hidden = side && { before: 'added', after: 'removed' }[side]
  return (
    <>
      {runs.map((run, index) => {
        if (run.kind === hidden) return null
        if (run.kind === 'same') return <span key={index}>{run.text}</span>
        const Mark = run.kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={index} className={isLoneMark(run.text) ? 'lone' : undefined}>
            <span className="vh">{words[run.kind]}</span>
            {run.text}
          </Mark>
        )
      })}
    </>
  )
}

/** A single mark of punctuation is hard to see: it gets a chip of its own. */
function isLoneMark(text: string): boolean {
  return /^[\p{P}\p{S}]$/u.test(text)
}
