import type * as z from 'zod'

type Issue = z.core.$ZodIssue

/** What must be true of a value for zod to take it, to stand behind its name: `must be a number`, `must not be empty`. */
export function issueWords(issue: Issue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `must be ${kindWords(issue.expected)}`
    case 'too_small':
      return boundWords(issue.origin, 'at least', Number(issue.minimum))
    case 'too_big':
      return boundWords(issue.origin, 'at most', Number(issue.maximum))
    case 'invalid_value':
      return `must be ${listWords(issue.values.map(String))}`
    case 'unrecognized_keys':
      return `has no part ${issue.keys.join(', ')}`
    case 'invalid_format':
      return issue.format === 'url' ? 'must be an address like https://news.example' : issue.message
    default:
      return issue?.message ?? 'makes no sense'
  }
}

function kindWords(expected: string): string {
  const kinds: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'an object',
  }
  return kinds[expected] ?? expected
}

function boundWords(origin: string, bound: 'at least' | 'at most', limit: number): string {
  if (origin === 'string' && bound === 'at least' && limit === 1) return 'must not be empty'
  if (origin === 'string') return `must have ${bound} ${limit} characters`
  if (origin === 'array') return `must have ${bound} ${limit} entries`
  return `must be ${bound} ${limit}`
}

function listWords(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}
