import { frontsWords } from '../../../messages/desk-app/fronts.ts'
import type { SlotEntry } from '../../../newsroom/fronts/front.ts'
import type { FrontStory } from '../../contract/fronts.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'

interface EntryLineProps {
  readonly entry: SlotEntry
  readonly story: FrontStory | undefined
}

/** An entry that waits in a slot: for its time, or for its story. */
export function EntryLine({ entry, story }: EntryLineProps) {
  const words = useWords(frontsWords)
  const span = useSpan()
  return (
    <p className="front-waiting">
      <small>
        {words.waiting}：{entry.headline ?? story?.headline ?? entry.articleId}
        {why() && ` · ${why()}`}
        {span(entry) && ` · ${span(entry)}`}
      </small>
    </p>
  )

  function why(): string {
    if (!story) return words.gone
    if (entry.until !== undefined && entry.until <= new Date().toISOString()) return words.over
    if (story.state === 'published') return ''
    return story.state === 'draft' || story.state === 'in_review' || story.state === 'scheduled'
      ? words.unpublished
      : words.gone
  }
}

/** When an entry is shown, as a word; nothing for one that always is. */
export function useSpan(): (entry: SlotEntry) => string {
  const words = useWords(frontsWords)
  const say = useTimes()
  return ({ from, until }) =>
    from === undefined && until === undefined ? '' : words.span(from ? say(from) : '', until ? say(until) : '')
}
