import { hotWords } from '../../../messages/desk-app/hot.ts'
import type { HotChoiceKind } from '../../../newsroom/hot/standing.ts'
import { useWords } from '../me.ts'
import { ActDialog } from '../publication/act-dialog.tsx'

/** A story about which something is to be decided. */
export interface Choosing {
  readonly story: { readonly articleId: string; readonly headline: string }
  readonly kind: HotChoiceKind
}

interface ChoiceDialogProps {
  readonly choosing: Choosing
  onChoose(given: { readonly reason: string; readonly until: string }): Promise<void>
  onClose(): void
}

/** A day from now, unless somebody says otherwise. */
const USUAL_MS = 24 * 3_600_000

/** Asks until when, and why. */
export function ChoiceDialog({ choosing: { story, kind }, onChoose, onClose }: ChoiceDialogProps) {
  const words = useWords(hotWords)
  return (
    <ActDialog
      name={kind === 'pin' ? words.pin : words.suppress}
      says={
        <>
          <b>{story.headline}</b>
          <br />
          {kind === 'pin' ? words.pinLead : words.suppressLead}
        </>
      }
      asksTime
      timeLabel={words.until}
      time={new Date(Date.now() + USUAL_MS).toISOString()}
      asksText={words.reason}
      act={({ at, text }) => onChoose({ until: at, reason: text })}
      onClose={onClose}
    />
  )
}
