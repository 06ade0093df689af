import { historyWords } from '../../../messages/desk-app/history.ts'
import type { FieldChange } from '../../../newsroom/writing/compare-texts.ts'
import { useWords } from '../me.ts'
import type { ComparedView } from './compared.tsx'
import { Runs } from './runs.tsx'

/** Which facts about a story have changed: headline, bylines, editor. */
export function ComparedFacts({
  changes,
  view,
}: {
  readonly changes: readonly FieldChange[]
  readonly view: ComparedView
}) {
  const words = useWords(historyWords)
  if (changes.length === 0) return null
  return (
    <div>
      <dl className="compared-facts">
        {changes.map((change) => (
          <div key={change.field}>
            <dt>{words.fields[change.field]}</dt>
            {view === 'lines' ? (
              <dd>
                <Runs runs={change.runs} />
              </dd>
            ) : (
              <>
                <dd>{change.before === '' ? words.none : <Runs runs={change.runs} side="before" />}</dd>
                <dd>{change.after === '' ? words.none : <Runs runs={change.runs} side="after" />}</dd>
              </>
            )}
          </div>
        ))}
      </dl>
    </div>
  )
}
