import type * as z from 'zod'
import type { Instant } from '../../kernel/clock.ts'
import { issueWords } from '../../kernel/issue-words.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type Done, DONE } from '../../messages/desk-words.ts'
import type { Visit } from '../visit.ts'

/** The fields of a form. Refuses (`invalid`) one that our own page would not have sent. */
export function fieldsOf<Schema extends z.ZodType>(schema: Schema, form: URLSearchParams): z.infer<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(form))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refusal('invalid', { noun: 'form', field: String(issue?.path[0]), why: issueWords(issue) })
}

/** What the script of a page has put into a form for a browser's passkey; undefined for what is no JSON. */
export function credentialIn(typed: string): unknown {
  try {
    return JSON.parse(typed) as unknown
  } catch {
    return undefined
  }
}

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
