import { Tag } from 'antd'
import { historyWords } from '../../../messages/desk-app/history.ts'
import type { PictureChange } from '../../../newsroom/writing/compare-texts.ts'
import { useWords } from '../me.ts'
import { Runs } from './runs.tsx'

const COLOURS = { added: 'green', removed: 'red', changed: 'blue' } as const

/** Which pictures came, went, or have other words under them. */
export function ComparedPictures({ changes }: { readonly changes: readonly PictureChange[] }) {
  const words = useWords(historyWords)
  if (changes.length === 0) return null
  return (
    <div>
      <h3>{words.pictures}</h3>
      <ul className="compared-pictures">
        {changes.map((change) => {
          const { attrs } = change.kind === 'removed' ? change.before : change.after
          return (
            <li key={`${change.kind} ${attrs.picture}`}>
              <Tag color={COLOURS[change.kind]}>{words[change.kind]}</Tag>
              {change.kind === 'changed' ? <Runs runs={change.caption} /> : attrs.caption || attrs.alt || attrs.picture}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
