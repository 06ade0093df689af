import type * as z from 'zod'
import { issueWords } from './issue-words.ts'
import { Refusal } from './refusal.ts'

/** The fields of a form, by name. Refuses (`invalid`) one that our own page would not have sent. */
export function fieldsOf<Schema extends z.ZodType>(
  schema: Schema,
  typed: URLSearchParams | Readonly<Record<string, unknown>>,
): z.infer<Schema> {
  const parsed = schema.safeParse(typed instanceof URLSearchParams ? Object.fromEntries(typed) : typed)
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
