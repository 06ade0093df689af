import { expect, it } from 'vitest'
import * as z from 'zod'
import { issueWords } from './issue-words.ts'

const wordsOf = (schema: z.ZodType, value: unknown) => issueWords(schema.safeParse(value).error?.issues[0])

it.each([
  [z.coerce.number(), 'abc', 'must be a number'],
  [z.number().int(), 1.5, 'must be a whole number'],
  [z.number().min(4), 3, 'must be at least 4'],
  [z.string(), 1, 'must be a text'],
  [z.string().min(1), '', 'must not be empty'],
  [z.string().max(2), '望汐时报', 'must have at most 2 characters'],
  [z.array(z.string()).max(1), ['a', 'b'], 'must have at most 1 entries'],
  [z.enum(['on', 'off']), 'maybe', 'must be on or off'],
  [z.enum(['a', 'b', 'c']), 'd', 'must be a, b or c'],
  [z.strictObject({}), { colour: 'red' }, 'has no part colour'],
  [z.string().url(), 'here', 'must be an address like https://news.example'],
  [z.string().regex(/^x/, 'must begin with x'), 'y', 'must begin with x'],
  [z.string().refine(() => false, 'is not known here'), 'y', 'is not known here'],
])('says what must be true of a value (%#)', (schema, value, words) => {
  expect(wordsOf(schema, value)).toBe(words)
})
