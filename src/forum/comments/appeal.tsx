import type { OwnAppeal } from '../../newsroom/comments/appeal.ts'
import { LONGEST_APPEAL } from '../../newsroom/comments/appeal-text.ts'
import type { OwnComment } from '../../newsroom/comments/own-comment-reading.ts'
import { messagesOf } from '../../messages/messages.ts'
import { timeIn } from '../times.ts'
import type { Visit } from '../visit.ts'
import { stateOf } from './own-comments.ts'

interface AppealProps {
  readonly visit: Visit
  readonly comment: OwnComment
  /** Against the verdict that stands. */
  readonly appeal: OwnAppeal | undefined
  /** What was typed, and refused. */
  readonly typed: string | undefined
}

/** What a writer can say against a verdict, once; or what became of what they said. */
export function Appeal({ visit, comment, appeal, typed }: AppealProps) {
  const words = messagesOf(visit.edition).comments
  const state = stateOf(comment)
  if (state !== 'held' && state !== 'rejected') return null
  if (!appeal)
    return (
      <form method="post" class="form appeal" id="appeal">
        <input type="hidden" name="act" value="appeal" />
        <p class="field">
          <label for="appeal-text">{words.appeal}</label>
          <textarea id="appeal-text" name="text" rows={3} required maxlength={LONGEST_APPEAL}>
            {typed}
          </textarea>
          <span class="hint">{words.appealHint}</span>
        </p>
        <p class="act">
          <button type="submit">{words.appealAct}</button>
        </p>
      </form>
    )
  return (
    <section id="appeal" class="appeal">
      <h2>{words.appeal}</h2>
      <p class="said">{visit.spell(appeal.text)}</p>
      <p class="hint">
        {appeal.outcome === 'denied'
          ? words.appealDenied(visit.spell(appeal.answer ?? ''))
          : words.appealed(timeIn(visit, appeal.at))}
      </p>
    </section>
  )
}
