import { Alert } from 'antd'
import { stageActWords } from '../../../messages/desk-app/stage-acts.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'
import type { Snapshot } from './writing-session.ts'

/** Why the story came back, was put aside or dropped: for whoever goes on with it. Nothing while it is on its way. */
export function SetAside({ writing: { state, setAside } }: { readonly writing: Snapshot['writing'] }) {
  const words = useWords(stageActWords).setAside
  const time = useTimes()
  if (!setAside || !(state === 'draft' || state === 'held' || state === 'spiked')) return null
  const { by, at, reason } = setAside
  return (
    <Alert
      banner
      type="warning"
      title={
        <span className="set-aside">
          {words[state](by.name, time(at))}
          {reason}
        </span>
      }
    />
  )
}
