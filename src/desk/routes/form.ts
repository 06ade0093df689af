import type { Instant } from '../../kernel/clock.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { type Done, DONE } from '../../messages/desk-words.ts'
import type { Visit } from '../visit.ts'

/** What a form is answered with when the newsroom says no. */
export function statusOf({ code }: Refusal): number {
  return { missing: 404, forbidden: 403, stale: 409, too_fast: 429 }[code as string] ?? 422
}

/** When to come back, for programs. */
export function retryAfter({ facts }: Refusal, now: Instant): readonly string[] {
  if (typeof facts.until !== 'string') return []
  return ['retry-after', String(Math.max(1, Math.ceil((Date.parse(facts.until) - Date.parse(now)) / 1000)))]
}

/** What the page was led here to say. */
export function doneOf({ url, words }: Visit): string | undefined {
  const named = url.searchParams.get('done')
  const done: Done | undefined = DONE.find((each) => each === named)
  return done && words.done[done]
}
