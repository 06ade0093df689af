import { articleWords } from '../../../messages/desk-app/article.ts'
import { compareTexts } from '../../../newsroom/writing/compare-texts.ts'
import type { WorkingText } from '../../../newsroom/writing/working-text.ts'
import { useWords } from '../me.ts'

/** How many characters the later text has that the earlier has not. */
export function charactersAdded(before: WorkingText, after: WorkingText): number {
  const { added, fields } = compareTexts(before, after)
  const inFields = fields.flatMap(({ runs }) => runs.filter(({ kind }) => kind === 'added'))
  return inFields.reduce((sum, { text }) => sum + text.length, added)
}

/** What differs between two texts, paragraph by paragraph, with its marks in the line. */
export function Differences({ before, after }: { readonly before: WorkingText; readonly after: WorkingText }) {
  const words = useWords(articleWords)
  const { lines, fields } = compareTexts(before, after)
  const changed = lines.filter(({ kind }) => kind !== 'same')
  if (changed.length === 0 && fields.length === 0) return <p>{words.noDifference}</p>
  return (
    <div className="differences">
      {fields.map(({ field, runs }) => (
        <p key={field}>
          <b>{words.fields[field]}</b> <Runs runs={runs} />
        </p>
      ))}
      {changed.map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <p key={at}>
          {line.kind === 'changed' && <Runs runs={line.runs} />}
          {line.kind === 'removed' && <del>{line.before.text}</del>}
          {line.kind === 'added' && <ins>{line.after.text}</ins>}
        </p>
      ))}
    </div>
  )
}

function Runs({ runs }: { readonly runs: readonly { readonly kind: string; readonly text: string }[] }) {
  return runs.map(({ kind, text }, at) => {
    const key = `${at} ${text}`
    if (kind === 'removed') return <del key={key}>{text}</del>
    return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
  })
}
