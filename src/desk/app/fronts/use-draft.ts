import { useCallback, useEffect, useMemo, useState } from 'react'
import { isSame } from '../../../newsroom/fronts/compare.ts'
import type { Arrangement } from '../../../newsroom/fronts/front.ts'
import type { FrontAnswer } from '../../contract/fronts.ts'
import {
  type Base,
  changesIn,
  type Draft,
  draftOf,
  type Meeting,
  meetingOf,
  rebased,
  redone,
  stepped,
  undone,
} from './draft.ts'

/** What another editor put live while this draft was open. */
export interface Met extends Meeting {
  readonly by: string
}

export interface DraftInHand {
  readonly draft: Draft
  /** Where both changed the same: the editor decides. */
  readonly met: Met | undefined
  /** What was taken in without asking, since it stands elsewhere. */
  readonly taken: Met | undefined
  step(change: (now: Arrangement) => Arrangement): void
  undo(): void
  redo(): void
  /** Begins again with what is live. */
  reset(live?: FrontAnswer): void
  decide(prefer: 'mine' | 'theirs'): void
  noteTaken(): void
}

/** The draft of a front: kept in this browser, put on top of what others put live. */
export function useDraft(live: FrontAnswer): DraftInHand {
  const liveBase = useMemo(() => baseOf(live), [live])
  const [draft, setDraft] = useState<Draft>(() => keptOf(live.name) ?? draftOf(liveBase))
  const [taken, setTaken] = useState<Met>()
  const isBehind = draft.base.version < liveBase.version
  const meeting = isBehind ? meetingOf(draft, liveBase) : undefined
  const met = meeting && meeting.clash.length > 0 ? { ...meeting, by: live.arrangedBy ?? '' } : undefined

  // Nobody has to be asked about what stands elsewhere.
  if (isBehind && !met) {
    const isClean = isSame(changesIn(draft))
    if (!isClean && meeting) setTaken({ ...meeting, by: live.arrangedBy ?? '' })
    setDraft(isClean ? draftOf(liveBase) : rebased(draft, liveBase, 'mine'))
  }
  useEffect(() => keep(live.name, draft), [live.name, draft])

  return {
    draft,
    met,
    taken,
    step: useCallback((change) => setDraft((current) => stepped(current, change(current.now))), []),
    undo: useCallback(() => setDraft(undone), []),
    redo: useCallback(() => setDraft(redone), []),
    reset: (now) => setDraft(draftOf(now ? baseOf(now) : liveBase)),
    decide: (prefer) => setDraft((current) => rebased(current, liveBase, prefer)),
    noteTaken: () => setTaken(undefined),
  }
}

export function baseOf({ version, slots, rules, blocks, hiddenBlocks }: FrontAnswer): Base {
  return { version, arrangement: { slots, rules, blocks, hiddenBlocks } }
}

const KEY = 'desk-front-draft:'

function keptOf(name: string): Draft | undefined {
  try {
    const text = localStorage.getItem(KEY + name)
    if (text === null) return undefined
    const { base, now } = JSON.parse(text) as Pick<Draft, 'base' | 'now'>
    return { base, now, past: [], future: [] }
  } catch {
    return undefined // Nothing is kept, or what is kept is not ours.
  }
}

function keep(name: string, { base, now, past }: Draft): void {
  try {
    if (past.length === 0 && isSame(changesIn({ base, now, past, future: [] }))) localStorage.removeItem(KEY + name)
    else localStorage.setItem(KEY + name, JSON.stringify({ base, now }))
  } catch {
    // A browser that keeps nothing: the draft lasts as long as the page.
  }
}
