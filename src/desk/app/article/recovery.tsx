import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react'
import type { Journal, JournalEntry } from '../editor/saving/journal.ts'
import type { Snapshot, WritingSession } from './writing-session.ts'

const Recovering = lazy(async () => ({ default: (await import('./recovering.tsx')).Recovering }))

export interface RecoveryProps {
  readonly session: WritingSession
  readonly snapshot: Snapshot
  readonly journal: Journal | undefined
  /** Opens what was laid beside the story. */
  onSideDraft(sideDraftId: string): void
}

/** What a dead tab has left on this machine, and revisions that came in between. Rare, and fetched when it is so. */
export function Recovery(props: RecoveryProps) {
  const { session, journal, snapshot } = props
  const { writing, mine, opened } = snapshot
  const [left, setLeft] = useState<readonly JournalEntry[]>([])
  const look = useEffectEvent(async () => {
    const found = (await journal?.leftovers(session.articleId)) ?? []
    // The last save may have arrived, and its answer died with the tab.
    const isNew = ({ text }: JournalEntry) => JSON.stringify(text) !== JSON.stringify(opened)
    for (const entry of found) if (!isNew(entry)) await journal?.forget(entry.sitting)
    setLeft(found.filter(isNew))
  })
  useEffect(() => void look().catch(() => undefined), [snapshot.round])
  if (left.length === 0 && !(mine && writing.newest > writing.basedOn)) return null
  return (
    <Suspense>
      <Recovering {...props} left={left} onLeft={setLeft} />
    </Suspense>
  )
}
